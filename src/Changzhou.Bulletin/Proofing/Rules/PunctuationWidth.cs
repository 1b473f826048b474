using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Chinese sentences have full-width marks, and numbers one width throughout.</summary>
/// <remarks>One finding for a document, at the first place: such slips come by the dozen.</remarks>
internal sealed partial class PunctuationWidth : IRule
{
    private const int MostWords = 20;

    public string Id => "punctuation.width";

    public string Standard => "GB/T 15834-2011";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var lines = PrintedLine.In(view.Document).Where(line => line.Block is DocumentBlock.Paragraph or DocumentBlock.Note).ToList();
        return Marks(lines).Concat(Digits(lines)).Concat(Spaces(lines));
    }

    private IEnumerable<Finding> Marks(List<PrintedLine> lines)
    {
        var found = lines.SelectMany(line => Half().Matches(line.Text).Select(match => (line, match))).ToList();
        return found.Count > 0 && lines.Exists(line => line.Text.AsSpan().IndexOfAny("，；：") >= 0)
            ? [Finding.At(this, Severity.Warning, Around(found[0].line, found[0].match), found[0].line.Place,
                Messages.HalfWidth(found.Count, string.Join(" ", found.Select(pair => pair.match.Value).Distinct()), found.Select(pair => pair.line.Number).Distinct().Count()))]
            : [];
    }

    private IEnumerable<Finding> Digits(List<PrintedLine> lines)
    {
        var found = lines.SelectMany(line => FullDigits().Matches(line.Text).Select(match => (line, match))).ToList();
        var half = lines.Sum(line => line.Text.Count(char.IsAsciiDigit));
        return found.Count > 0 && half > found.Sum(pair => pair.match.Length)
            ? [Finding.At(this, Severity.Warning, found[0].line.Span(found[0].match), found[0].line.Place, Messages.FullWidthDigits(found.Count))]
            : [];
    }

    private IEnumerable<Finding> Spaces(List<PrintedLine> lines) =>
        from line in lines
        from Match match in Spaced().Matches(line.Text)
        select Finding.At(this, Severity.Warning, line.Span(match), line.Place, Messages.SpaceInNumber(match.Value));

    private static DocumentSpan Around(PrintedLine line, Match match)
    {
        var from = Math.Max(0, match.Index - MostWords / 2);
        var to = Math.Min(line.Text.Length, match.Index + match.Length + MostWords / 2);
        return new(line.Number, from, to - from, line.Text[from..to]);
    }

    /// <summary>A mark with a Chinese character before or behind it, and not between digits.</summary>
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff”》）])[,;:!?]|(?<![0-9,;:])[,;](?=[\u4e00-\u9fff“《（])|(?<=[0-9])[,;](?=[\u4e00-\u9fff“《])", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex("[０-９]+", RegexOptions.CultureInvariant)]
    private static partial Regex FullDigits();

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff])[0-9]+(?:\.[0-9]*)? +\.?[0-9]+(?:\.[0-9]+)?(?=[\u4e00-\u9fff%％])", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
