using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Page numbers and running heads between the lines of the text.</summary>
internal static partial class PageFurniture
{
    /// <summary>Lines that are page furniture, by index.</summary>
    public static Dictionary<int, FurnitureKind> Find(IReadOnlyList<SourceLine> lines, IReadOnlySet<int> contents, string? title)
    {
        var found = new Dictionary<int, FurnitureKind>();
        var repeated = lines.Where(line => !line.InTable && line.Text.Length is > 3 and <= 40).CountBy(line => line.Text).Where(pair => pair.Value >= 3).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var titles = lines.Select(line => HeadingNumber.Of(line.Text)).OfType<HeadingNumber>().Where(number => number.Style is NumberStyle.Part or NumberStyle.Chapter or NumberStyle.Padded).Select(number => number.Title).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (contents.Contains(i) || lines[i].InTable)
            {
                continue;
            }

            if (PageNumber().IsMatch(text) && !OpensPart(lines, i, titles))
            {
                found[i] = FurnitureKind.PageNumber;
            }
            else if (repeated.Contains(text) && (text == title || titles.Contains(text) || HeadingNumber.Of(text) is { Style: NumberStyle.Chapter or NumberStyle.Part } || BesidePageNumber(lines, i)) && !seen.Add(text))
            {
                found[i] = FurnitureKind.RunningHead;
            }
        }

        return found;
    }

    /// <summary>01 alone, and the part's title on the next line.</summary>
    public static bool OpensPart(IReadOnlyList<SourceLine> lines, int i, IReadOnlySet<string> titles) =>
        PartNumber().IsMatch(lines[i].Text)
        && i + 1 < lines.Count && IsShortTitle(lines[i + 1].Text) && lines[i + 1].Text.Length <= 25
        && (titles.Contains(lines[i + 1].Text)
            || (i + 2 < lines.Count && HeadingNumber.Of(lines[i + 2].Text) is { Style: NumberStyle.Chapter or NumberStyle.Comma }));

    public static bool IsShortTitle(string text) =>
        text.Length is > 1 and <= 40 && text.AsSpan().IndexOfAny("。；！？") < 0 && text[^1] is not ('，' or '、' or '：' or '-' or '.')
        && text.Any(c => c is >= '\u4e00' and <= '\u9fff');

    private static bool BesidePageNumber(IReadOnlyList<SourceLine> lines, int i) =>
        (i > 0 && PageNumber().IsMatch(lines[i - 1].Text)) || (i + 1 < lines.Count && PageNumber().IsMatch(lines[i + 1].Text));

    [GeneratedRegex(@"^(?:-?\s?[0-9]{1,3}\s?-?|第[0-9]{1,3}页(?:[,，/ ]?共[0-9]{1,3}页)?|[0-9]{1,3}\s?/\s?[0-9]{1,3}|·\s?[0-9]{1,3}\s?·|\|\s?[0-9]{1,3}|[0-9]{1,3}\s?\||[Pp]age\s?[0-9]{1,3}|[ivxIVX]{1,5})$", RegexOptions.CultureInvariant)]
    public static partial Regex PageNumber();

    [GeneratedRegex(@"^0[1-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex PartNumber();
}
