using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Tables in a text file: lines whose cells are parted by tabs, bars or wide gaps.</summary>
internal static partial class TextTables
{
    /// <summary>For each table the indexes of its lines: first and last.</summary>
    public static List<(int First, int Last)> Find(IReadOnlyList<SourceLine> lines, Func<int, bool> taken)
    {
        var found = new List<(int, int)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (taken(i) || lines[i].InTable || !IsRow(lines[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < lines.Count && !taken(last + 1) && lines[last + 1].Gap <= lines[last].Gap + 1 && lines[last + 1].Gap <= 1 && !lines[last + 1].InTable && IsRow(lines[last + 1]))
            {
                last++;
            }

            if (last > i)
            {
                found.Add((i, last));
            }

            i = last;
        }

        return found;
    }

    /// <summary>The cells of a line: where each starts and ends in it.</summary>
    public static List<SourceCell> Cells(SourceLine line)
    {
        var raw = line.Raw;
        var (from, to) = (0, raw.Length);
        var separator = Separator(raw);
        if (separator.IsBars)
        {
            from = raw.IndexOf('|', StringComparison.Ordinal) + 1;
            to = raw.TrimEnd() is var trimmed && trimmed.EndsWith('|') ? trimmed.Length - 1 : raw.Length;
        }
        else if (!separator.IsTabs)
        {
            from = raw.Length - raw.TrimStart().Length;
            to = raw.TrimEnd().Length;
        }

        var cells = new List<SourceCell>();
        foreach (var gap in separator.Pattern.EnumerateMatches(raw.AsSpan(0, to), from))
        {
            cells.Add(new(line.Number, from, gap.Index, 1, false));
            from = gap.Index + gap.Length;
        }

        cells.Add(new(line.Number, from, to, 1, false));
        return cells;
    }

    private static (Regex Pattern, bool IsTabs, bool IsBars) Separator(string raw) =>
        raw.Contains('\t', StringComparison.Ordinal) ? (Tab(), true, false)
        : raw.TrimStart().StartsWith('|') ? (Bar(), false, true)
        : (Spaces(), false, false);

    private static bool IsRow(SourceLine line)
    {
        if (line.Text.Contains('。', StringComparison.Ordinal) && line.Text.Length > 60)
        {
            return false;
        }

        if (line.Raw.Contains('\t', StringComparison.Ordinal))
        {
            return line.Raw.Trim().Contains('\t', StringComparison.Ordinal) || line.Raw.StartsWith('\t');
        }

        var cells = Cells(line);
        return line.Raw.TrimStart().StartsWith('|') ? cells.Count > 1 && !Rule().IsMatch(line.Raw) : cells.Count > 2 && line.Text.Length <= 120;
    }

    [GeneratedRegex(@"\t")]
    private static partial Regex Tab();

    [GeneratedRegex(@"\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"(?: |\u3000){2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[\s|:+=-]+$")]
    private static partial Regex Rule();
}
