using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>The list of contents: its lines look like headings, and must not be taken for them.</summary>
internal static partial class ContentsList
{
    /// <returns>Indexes in <paramref name="lines"/> that belong to the list.</returns>
    public static HashSet<int> Find(IReadOnlyList<SourceLine> lines)
    {
        var found = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsContentsEntry || (Entry().IsMatch(lines[i].Raw) && HeadingNumber.Of(lines[i].Text) is not null) || Leaders().IsMatch(lines[i].Raw))
            {
                found.Add(i);
            }
            else if (Title().IsMatch(lines[i].Text) && i < 200)
            {
                i = ReadList(lines, i, found);
            }
        }

        return found;
    }

    /// <summary>The same words for a heading and its entry, whatever stands around them.</summary>
    public static string Key(string text) => Decoration().Replace(text, "");

    /// <summary>From 目录 to where the first title of the list comes again, or where sentences begin.</summary>
    private static int ReadList(IReadOnlyList<SourceLine> lines, int start, HashSet<int> found)
    {
        var titles = new HashSet<string>(StringComparer.Ordinal);
        var i = start;
        for (; i < lines.Count; i++)
        {
            var line = lines[i];
            var isEntry = Entry().IsMatch(line.Raw) || Leaders().IsMatch(line.Raw);
            if (!isEntry && (line.Text.Length > 40 || line.Text.Contains('。', StringComparison.Ordinal) || !titles.Add(Key(line.Text))))
            {
                break;
            }

            titles.Add(Key(isEntry ? PageNumber().Replace(line.Text, "") : line.Text));
            found.Add(i);
        }

        return i - 1;
    }

    [GeneratedRegex(@"^(?:目\s*录|目\s*次|contents)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    /// <summary>第一章 环境空气质量 → 02</summary>
    [GeneratedRegex(@"[^0-9\s][\s.…·]*(?:\t| {2,}|…|\.{3,}|·{3,})[\s.…·]*[-—(（]?[0-9]{1,3}[-—)）]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?:…{2,}|\.{6,}|·{6,})\s*[-—(（]?[0-9]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Leaders();

    [GeneratedRegex(@"[\s.…·]*[-(]?[0-9]{1,3}[-)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"[\s■◆●★▲□◇…·.]", RegexOptions.CultureInvariant)]
    private static partial Regex Decoration();
}
