using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>What was generated in the year is what was treated and what is stored, but for what earlier years left.</summary>
internal sealed partial class StockAndFlow : IRule
{
    public string Id => "stock.flow";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        let match = Written().Match(sentence.Text)
        where match.Success
        let made = WrittenNumber.Of(match.Groups["made"])
        let treated = WrittenNumber.Of(match.Groups["treated"])
        let stored = WrittenNumber.Of(match.Groups["stored"])
        where !(treated.Range + stored.Range).Meets(made.Range)
        let explained = IsExplained(view)
        select Finding.At(this, explained ? Severity.Question : Severity.Warning, sentence.Locate(match.Groups["made"]), sentence.Place,
            Messages.StockAndFlow(made.Value, treated.Value, stored.Value, match.Groups["unit"].Value, explained));

    /// <summary>A remark on what was kept from earlier years stands in the table or the text.</summary>
    private static bool IsExplained(ProofView view) =>
        view.Document.Blocks.OfType<DocumentBlock.Table>().SelectMany(table => table.Cells).Any(cell => Earlier().IsMatch(cell.Text.Text))
        || view.Prose.Any(sentence => Earlier().IsMatch(sentence.Text));

    [GeneratedRegex(@"产生[^，。；0-9]{0,16}(?<made>[0-9]+(?:\.[0-9]+)?)(?<unit>万?吨)[，、；](?:综合)?(?:利用|处置)[^，。；0-9]{0,12}(?<treated>[0-9]+(?:\.[0-9]+)?)\k<unit>[，、；和](?:年末|年底)?(?:暂存|贮存|库存|储存)[^，。；0-9]{0,6}(?<stored>[0-9]+(?:\.[0-9]+)?)\k<unit>", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("往年(?:积存|贮存|库存)|上年(?:积存|贮存|结转)|历年(?:积存|贮存)", RegexOptions.CultureInvariant)]
    private static partial Regex Earlier();
}
