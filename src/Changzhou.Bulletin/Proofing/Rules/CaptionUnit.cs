using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The unit of a caption holds for all of its table.</summary>
internal sealed partial class CaptionUnit : IRule
{
    public string Id => "caption.unit";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from table in view.Document.Tables
        let stated = Units.Canonical(table.Unit)
        where stated.Length > 0
        let other = OtherUnit(table, stated)
        where other.Cell is not null
        select table.Title is { } title
            ? Finding.At(this, Severity.Warning, Messages.Whole(title.Text), title.Place, Messages.CaptionUnit(table.Unit, other.Cell!.Text.Text, other.Unit))
            : Finding.At(this, Severity.Warning, Messages.Whole(other.Cell!.Text), table.Place, Messages.CaptionUnit(table.Unit, other.Cell!.Text.Text, other.Unit));

    private static (DocumentCell? Cell, string Unit) OtherUnit(DocumentBlock.Table table, string stated) =>
        (from cell in table.Cells
         where cell.Row < table.HeadRows || cell.Column < table.Stub
         let match = Bracketed().Match(cell.Text.Text)
         where match.Success
         let unit = match.Groups["unit"].Value.Trim()
         where KnownUnit().IsMatch(unit) && Units.Canonical(unit) != stated && !Bands().IsMatch(cell.Text.Text)
         select (cell, unit)).FirstOrDefault();

    [GeneratedRegex(@"\((?:单位：)?(?<unit>[^()]{1,16}(?:\([^()]{1,4}\))?)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:%|km|m|mg/L|mg/m³|mg/m3|μg/m³|μg/m3|微克/立方米|毫克/立方米|毫克/升|吨|万吨|公里|千米|天|个|家|亩|万亩|公顷|平方公里|dB ?\(A\))$", RegexOptions.CultureInvariant)]
    private static partial Regex KnownUnit();

    /// <summary>声级范围dB(A): the unit of the bands in the head, not of the cells.</summary>
    [GeneratedRegex("范围|等级|级别", RegexOptions.CultureInvariant)]
    private static partial Regex Bands();
}
