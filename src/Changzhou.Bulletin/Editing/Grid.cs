namespace Changzhou.Bulletin.Editing;

/// <summary>Changes of a table's or chart's cells; &lt; continues the cell to its left, ^ the one above.</summary>
public static class Grid
{
    public const string Left = "<";
    public const string Above = "^";

    public static IReadOnlyList<IReadOnlyList<string>> With(this IReadOnlyList<IReadOnlyList<string>> rows, int row, int column, string text) =>
        Changed(rows, cells => cells[row][column] = text);

    /// <param name="at">Before which row; the count of rows for behind the last.</param>
    public static IReadOnlyList<IReadOnlyList<string>> AddRow(this IReadOnlyList<IReadOnlyList<string>> rows, int at, string filler = "") =>
        Changed(rows, cells => cells.Insert(at, [.. Enumerable.Range(0, rows[0].Count).Select(column =>
            // A row put into a merged cell becomes a part of it.
            at < rows.Count && rows[at][column] == Above ? Above : filler)]));

    public static IReadOnlyList<IReadOnlyList<string>> RemoveRow(this IReadOnlyList<IReadOnlyList<string>> rows, int at) => Changed(rows, cells =>
    {
        for (var column = 0; at + 1 < cells.Count && column < cells[at].Count; column++)
        {
            // What remains of a merged cell keeps its text.
            if (cells[at + 1][column] == Above)
            {
                cells[at + 1][column] = cells[at][column];
            }
        }

        cells.RemoveAt(at);
    });

    public static IReadOnlyList<IReadOnlyList<string>> AddColumn(this IReadOnlyList<IReadOnlyList<string>> rows, int at, string filler = "") =>
        Changed(rows, cells => cells.ForEach(row => row.Insert(at, at < row.Count && row[at] == Left ? Left : filler)));

    public static IReadOnlyList<IReadOnlyList<string>> RemoveColumn(this IReadOnlyList<IReadOnlyList<string>> rows, int at) => Changed(rows, cells => cells.ForEach(row =>
    {
        if (at + 1 < row.Count && row[at + 1] == Left)
        {
            row[at + 1] = row[at];
        }

        row.RemoveAt(at);
    }));

    /// <summary>Makes the cell a part of its neighbour, which takes its text.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Merge(this IReadOnlyList<IReadOnlyList<string>> rows, int row, int column, string mark) => Changed(rows, cells =>
    {
        var (y, x) = (row, column);
        do
        {
            (y, x) = mark == Left ? (y, x - 1) : (y - 1, x);
        }
        while (cells[y][x] == mark && (mark == Left ? x : y) > 0);
        (cells[y][x], cells[row][column]) = (cells[y][x] is Left or Above ? cells[y][x] : cells[y][x] + cells[row][column].Trim(Left[0], Above[0]), mark);
    });

    /// <summary>Whether the cell has a neighbour there, and is not a part of it yet.</summary>
    public static bool CanMerge(this IReadOnlyList<IReadOnlyList<string>> rows, int row, int column, string mark) =>
        rows[row][column] != mark && (mark == Left ? column : row) > 0;

    /// <summary>Cells written from a corner on; the grid grows where they need more room.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Paste(this IReadOnlyList<IReadOnlyList<string>> rows, int row, int column, IReadOnlyList<IReadOnlyList<string>> pasted, string filler = "")
    {
        var width = Math.Max(rows[0].Count, column + pasted.Max(cells => cells.Count));
        var grown = Enumerable.Range(0, Math.Max(rows.Count, row + pasted.Count))
            .Select(y => Enumerable.Range(0, width).Select(x => y < rows.Count && x < rows[y].Count ? rows[y][x] : filler).ToList()).ToList();
        foreach (var (y, cells) in pasted.Index())
        {
            foreach (var (x, cell) in cells.Index())
            {
                grown[row + y][column + x] = cell;
            }
        }

        return grown;
    }

    /// <summary>Cells as a spreadsheet puts them on the clipboard: tabs between them, and quotes around what holds a line break, which a cell of ours does not.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> FromClipboard(string text)
    {
        var rows = new List<List<string>> { new() };
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
        for (var at = 0; at <= lines.Length; at++)
        {
            switch (at < lines.Length ? lines[at] : '\0')
            {
                case '"' when quoted && at + 1 < lines.Length && lines[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"' when quoted || cell.Length == 0:
                    quoted = !quoted;
                    break;
                case '\t' or '\n' or '\0' when !quoted || at == lines.Length:
                    rows[^1].Add(cell.ToString().Trim());
                    cell.Clear();
                    if (at < lines.Length && lines[at] == '\n')
                    {
                        rows.Add([]);
                    }

                    break;
                case '\n':
                    break;
                default:
                    cell.Append(lines[at]);
                    break;
            }
        }

        return rows;
    }

    private static List<List<string>> Changed(IReadOnlyList<IReadOnlyList<string>> rows, Action<List<List<string>>> change)
    {
        var cells = rows.Select(row => row.ToList()).ToList();
        change(cells);
        Mend(cells);
        return cells;
    }

    /// <summary>No cell continues one that is not there.</summary>
    private static void Mend(List<List<string>> cells)
    {
        foreach (var (y, row) in cells.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                row[x] = (row[x] == Left && x == 0) || (row[x] == Above && y == 0) ? "" : row[x];
            }
        }
    }
}
