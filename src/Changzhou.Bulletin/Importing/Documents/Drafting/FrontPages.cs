using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>What cover and imprint say: who publishes, by what law, who signs, and when.</summary>
internal sealed partial class FrontPages
{
    private FrontPages()
    {
    }

    public required string Publisher { get; init; }

    public required string SignatoryOffice { get; init; }

    public required string SignatoryName { get; init; }

    public required Period Issued { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>Blocks that are said by these and need not stand in the text.</summary>
    public required IReadOnlySet<int> Used { get; init; }

    public static FrontPages Read(OfficialDocument document, int year, IReadOnlyList<int> front, List<string> notices)
    {
        var used = new HashSet<int>();
        var cover = document.Blocks.OfType<DocumentBlock.Furniture>().Where(block => block.Kind == FurnitureKind.Cover).Select(block => block.Text.Text).ToList();
        var texts = front.Select(i => (Block: i, Located: TextOf(document.Blocks[i]))).Where(text => text.Located is not null).ToList();
        var basis = texts.Find(text => Law().IsMatch(text.Located!.Text));
        var signature = texts.Select(text => (text.Block, Match: Signature().Match(text.Located!.Text))).Concat(cover.Select(text => (Block: -1, Match: Signature().Match(text)))).FirstOrDefault(found => found.Match.Success);
        var dated = texts.Select(text => (text.Block, Match: IssueDate().Match(text.Located!.Text))).Concat(cover.Select(text => (Block: -1, Match: IssueDate().Match(text)))).FirstOrDefault(found => found.Match.Success);
        var publisher = cover.Concat(texts.Select(text => text.Located!.Text)).Select(text => Bureau().Match(text)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;
        used.UnionWith(new[] { basis.Located is null ? -1 : basis.Block, signature.Match is null ? -1 : signature.Block, dated.Match is { Success: true } date && date.Length == date.Groups["line"].Length ? dated.Block : -1 });
        Report(notices, basis.Located is null, signature.Match is null, Month(dated.Match) is null);
        return new()
        {
            Publisher = publisher ?? DraftWords.Bureau(document.City ?? ""),
            SignatoryOffice = signature.Match?.Groups["office"].Value ?? "",
            SignatoryName = signature.Match?.Groups["name"].Value ?? "",
            Issued = Month(dated.Match) ?? Period.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year + 1:D4}-06")),
            LegalBasis = basis.Located is { } law ? MarkdownText.Escape(SourceWording.Of(law)) : "",
            Used = used,
        };
    }

    private static void Report(List<string> notices, bool noBasis, bool noSignature, bool noDate)
    {
        notices.AddRange(new[] { (noBasis, DraftWords.NoLegalBasis), (noSignature, DraftWords.NoSignatory), (noDate, DraftWords.NoDate) }.Where(pair => pair.Item1).Select(pair => pair.Item2));
    }

    private static LocatedText? TextOf(DocumentBlock block) => block switch
    {
        DocumentBlock.Paragraph paragraph => paragraph.Text,
        DocumentBlock.Caption caption => caption.Text,
        DocumentBlock.Note note => note.Text,
        _ => null,
    };

    private static Period? Month(Match? match) =>
        match is { Success: true } && Numerals.ToInt(match.Groups["year"].Value) is { } year && Numerals.ToInt(match.Groups["month"].Value) is { } month
            && Period.TryParse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"), out var period) ? period : null;

    [GeneratedRegex(@"《[^》]*(?:法|条例|办法|规定|规章)》.*(?:发布|公布|编制|予以|公开)", RegexOptions.CultureInvariant)]
    private static partial Regex Law();

    [GeneratedRegex(@"^(?<office>[\u4e00-\u9fff、]{2,24}(?:局长|厅长|主任))[：:]?\s*(?<name>[\u4e00-\u9fff·]{0,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(?<line>(?:.{0,24}?)(?<year>20[0-9]{2}|[二〇零一三四五六七八九]{4})年(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})日)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex IssueDate();

    [GeneratedRegex(@"^(?:(?:发布|编制)(?:机关|单位)：)?(?<name>[\u4e00-\u9fff]{2,16}(?:生态环境局|环境保护局|生态环境厅|环保局))(?:(?:发布|编)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bureau();
}
