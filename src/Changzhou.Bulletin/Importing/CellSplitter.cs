using System.Text;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Takes a row of a table or chart apart: | a | b |.</summary>
/// <remarks>A | inside the braces of a reference ends no cell, and neither does one behind a backslash, which is dropped.</remarks>
internal static class CellSplitter
{
    /// <param name="Offset">Of the cell's text in the row.</param>
    /// <param name="Raw">As written, without the spaces at its ends.</param>
    public readonly record struct Cell(int Offset, string Raw)
    {
        public string Text => Unescape(Raw);
    }

    /// <summary>Null where the row does not begin and end with a |.</summary>
    public static IReadOnlyList<Cell>? Split(string row)
    {
        var bars = Bars(row).Where(bar => !bar.Escaped).Select(bar => bar.At).ToList();
        if (bars.Count < 2 || row[..bars[0]].Trim().Length > 0 || row[(bars[^1] + 1)..].Trim().Length > 0)
        {
            return null;
        }

        return [.. bars.Zip(bars.Skip(1), (from, to) =>
        {
            var between = row[(from + 1)..to];
            return new Cell(from + 1 + between.Length - between.TrimStart().Length, between.Trim());
        })];
    }

    public static string Join(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(Escape))} |";

    private static string Escape(string text)
    {
        var written = new StringBuilder(text);
        foreach (var (at, _) in Bars(text).Reverse())
        {
            written.Insert(at, '\\');
        }

        return written.ToString();
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw);
        foreach (var (at, escaped) in Bars(raw).Reverse())
        {
            if (escaped)
            {
                text.Remove(at - 1, 1);
            }
        }

        return text.ToString();
    }

    /// <summary>The bars that stand in no reference.</summary>
    private static IEnumerable<(int At, bool Escaped)> Bars(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '{' && BackslashesBefore(text, at) % 2 == 0 && ReferenceText.ClosingBrace(text, at) is { } end)
            {
                at = end;
            }
            else if (text[at] == '|')
            {
                yield return (at, at > 0 && text[at - 1] == '\\');
            }
        }
    }

    private static int BackslashesBefore(string text, int at) => at - text.AsSpan(0, at).TrimEnd('\\').Length;
}
