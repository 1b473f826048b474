using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Makes a table of rows: finds its heads, and what a blank cell continues.</summary>
internal static partial class TableBuilder
{
    public static DocumentBlock.Table Build(IReadOnlyList<string> lines, IReadOnlyList<IReadOnlyList<SourceCell>> rows, DocumentBlock.Caption? title, string unit, DocumentPlace place, bool merged)
    {
        var grid = rows.Select((row, index) => Place(lines, row, index)).ToList();
        var columns = grid.Max(row => row.Count == 0 ? 0 : row.Max(cell => cell.Column + cell.ColumnSpan));
        var stub = Stub(grid, columns);
        var heads = Heads(grid, stub);
        var cells = merged ? Merged(grid, rows) : Continued(grid, heads, stub);
        return new(title, unit, heads, stub, rows.Count, columns, cells) { Place = place };
    }

    private static bool IsNumber(string text) => Number().IsMatch(text) && !Time().IsMatch(text);

    private static List<DocumentCell> Place(IReadOnlyList<string> lines, IReadOnlyList<SourceCell> row, int index)
    {
        var cells = new List<DocumentCell>();
        var column = 0;
        foreach (var cell in row)
        {
            cells.Add(new(index, column, 1, cell.Span, TextNormaliser.Join(lines, [(cell.Line, cell.Start, cell.End)])));
            column += cell.Span;
        }

        return cells;
    }

    /// <summary>The first columns without a number in most rows.</summary>
    private static int Stub(List<List<DocumentCell>> grid, int columns)
    {
        var body = grid.Skip(1).ToList();
        for (var column = 0; column < columns; column++)
        {
            var texts = body.SelectMany(row => row.Where(cell => cell.Column == column && cell.Text.Text.Length > 0)).Select(cell => cell.Text.Text).ToList();
            var names = grid[0].Any(head => head.Column == column && NamesRows().IsMatch(head.Text.Text));
            if (!names && texts.Count > 0 && texts.Count(IsNumber) * 2 > texts.Count)
            {
                return Math.Max(1, column);
            }
        }

        return 1;
    }

    /// <summary>The first row, and those below it that have no number behind the stub or nothing in it.</summary>
    private static int Heads(List<List<DocumentCell>> grid, int stub)
    {
        var heads = 1;
        if (grid.Count > 2 && grid[1].Where(cell => cell.Column < stub).All(cell => cell.Text.Text.Length == 0))
        {
            heads++;
        }

        while (heads < Math.Min(3, grid.Count - 1)
            && !grid[heads].Any(cell => cell.Column >= stub && IsNumber(cell.Text.Text))
            && grid[heads].Where(cell => cell.Column < stub).All(cell => cell.Text.Text.Length == 0 || grid[0].Any(head => head.Column == cell.Column && head.Text.Text == cell.Text.Text)))
        {
            heads++;
        }

        return heads;
    }

    /// <summary>In a text file a blank head continues the one left of it, and a blank row head the one above.</summary>
    private static List<DocumentCell> Continued(List<List<DocumentCell>> grid, int heads, int stub)
    {
        var cells = new List<DocumentCell>();
        foreach (var cell in grid.SelectMany(row => row))
        {
            var blank = cell.Text.Text.Length == 0;
            var left = blank && cell.Row < heads && cell.Column > 0 ? cells.FindLastIndex(head => head.Row == cell.Row && head.Column + head.ColumnSpan == cell.Column) : -1;
            var above = blank && (cell.Row >= heads ? cell.Row > heads && cell.Column < stub : cell.Row > 0 && cell.Column < stub)
                ? cells.FindLastIndex(head => head.Column == cell.Column && head.Row + head.RowSpan == cell.Row) : -1;
            if (above >= 0)
            {
                cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
            }
            else if (left >= 0 && cell.Column >= stub)
            {
                cells[left] = cells[left] with { ColumnSpan = cells[left].ColumnSpan + cell.ColumnSpan };
            }
            else
            {
                cells.Add(cell);
            }
        }

        return cells;
    }

    /// <summary>Word says itself which cells are merged.</summary>
    private static List<DocumentCell> Merged(List<List<DocumentCell>> grid, IReadOnlyList<IReadOnlyList<SourceCell>> rows)
    {
        var cells = new List<DocumentCell>();
        for (var row = 0; row < grid.Count; row++)
        {
            for (var i = 0; i < grid[row].Count; i++)
            {
                var cell = grid[row][i];
                var above = rows[row][i].ContinuesAbove ? cells.FindLastIndex(head => head.Column == cell.Column && head.Row + head.RowSpan == row) : -1;
                if (above >= 0)
                {
                    cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
                }
                else
                {
                    cells.Add(cell);
                }
            }
        }

        return cells;
    }

    [GeneratedRegex(@"^[+\-±↑↓]?[0-9][0-9,]*(?:\.[0-9]+)?(?:%|‰|个百分点)?$|^[-/]+$|^[0-9][0-9.]*[~-][0-9][0-9.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:(?:19|20)[0-9][0-9]年?|[0-9]{1,2}月)$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:序号|编号|年份|年度|年|时间|月份|排名)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamesRows();
}
