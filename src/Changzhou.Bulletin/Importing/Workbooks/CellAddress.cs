using System.Globalization;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Where a cell is, as Excel writes it: 数据!C7.</summary>
/// <param name="Sheet">Empty for a CSV file.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record CellAddress(string Sheet, int Row, int Column)
{
    public override string ToString() =>
        $"{(Sheet.Length == 0 ? "" : Sheet + "!")}{Letters(Column)}{Row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A for 1, AA for 27.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>Reads C7 or $C$7; false for what is no address of a cell.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var at = 0;
        for (; at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '$'); at++)
        {
            column = text[at] == '$' ? column : (column * 26) + (char.ToUpperInvariant(text[at]) - 'A' + 1);
            if (column > 16_384)
            {
                return false;
            }
        }

        return column > 0 && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out row) && row is > 0 and <= 1_048_576;
    }
}
