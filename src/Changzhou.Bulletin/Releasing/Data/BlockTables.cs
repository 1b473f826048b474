using System.Globalization;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>The tables and charts of an edition as plain tables: one row of heads, merged cells repeated.</summary>
public static class BlockTables
{
    /// <summary>In the order of the edition.</summary>
    public static IEnumerable<DataTable> Of(Snapshot snapshot) =>
        from chapter in snapshot.Chapters.Select(chapter => (chapter.Topic, chapter.Blocks)).Prepend((Topic: Editions.Catalogue.SummaryTopic, Blocks: snapshot.Summary))
        from block in chapter.Blocks
        where block is { Table: not null } or { Chart: not null }
        select block.Table is { } table ? Of(chapter.Topic, table) : Of(chapter.Topic, block.Chart!);

    public static DataTable Of(string topic, SnapshotTable table)
    {
        var grid = Grid(table);
        var rows = grid.Skip(table.HeadRows).ToList();
        var heads = Unique(Enumerable.Range(0, table.Columns).Select(column => Head(grid.Take(table.HeadRows).Select(row => row[column]))));
        var types = Enumerable.Range(0, table.Columns).Select(column => column >= table.Stub && IsNumeric(rows.Select(row => row[column])) ? ColumnType.Number : ColumnType.Text).ToList();
        return new(
            $"table-{topic}-{table.Key}", $"data/tables/{topic}-{table.Key}.csv", $"{table.Number} {Run.Plain(table.Caption)}", "",
            [.. heads.Zip(types, (head, type) => new DataColumn(head, type, head, "") { Unit = type == ColumnType.Number ? table.Unit : "" })],
            [.. rows.Select(row => (IReadOnlyList<object?>)[.. row.Zip(types, Typed)])])
        { Note = Run.Plain(table.Note) };
    }

    public static DataTable Of(string topic, SnapshotChart chart)
    {
        var columns = chart.Series.SelectMany(Columns).ToList();
        // The file is read by itself, too: its heads say the unit.
        var heads = Unique(columns.Select(column => chart.Unit.Length > 0 ? $"{column.Head}（{chart.Unit}）" : column.Head).Prepend(TableWords.Category));
        return new(
            $"chart-{topic}-{chart.Key}", $"data/charts/{topic}-{chart.Key}.csv", $"{chart.Number} {Run.Plain(chart.Caption)}", "",
            [
                new(heads[0], ColumnType.Text, heads[0], "") { IsRequired = true },
                .. heads.Skip(1).Select(head => new DataColumn(head, ColumnType.Number, head, "") { Unit = chart.Unit }),
            ],
            [.. chart.Categories.Select((category, place) => (IReadOnlyList<object?>)[category, .. columns.Select(column => (object?)column.At(place))])])
        { Note = Run.Plain(chart.Note) };
    }

    /// <summary>A series of ranges takes two columns.</summary>
    private static IEnumerable<(string Head, Func<int, decimal?> At)> Columns(ChartSeries series)
    {
        ChartPoint? Known(int place) => series.Points[place] is { IsPending: false } point ? point : null;
        if (!series.Points.Any(point => point?.High is not null))
        {
            return [(series.Name, place => Known(place)?.Value)];
        }

        return [($"{series.Name}{TableWords.HeadBreak}{TableWords.Low}", place => Known(place)?.Value), ($"{series.Name}{TableWords.HeadBreak}{TableWords.High}", place => Known(place) is { } point ? point.High ?? point.Value : null)];
    }

    private static string[][] Grid(SnapshotTable table)
    {
        var grid = table.Rows.Select(_ => Enumerable.Repeat("", table.Columns).ToArray()).ToArray();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var cell in table.Rows[row])
            {
                var text = Run.Plain(cell.Text).Trim();
                for (var down = row; down < Math.Min(row + cell.RowSpan, grid.Length); down++)
                {
                    Array.Fill(grid[down], text, cell.Column, Math.Min(cell.ColumnSpan, table.Columns - cell.Column));
                }
            }
        }

        return grid;
    }

    /// <summary>A head that reaches over several rows is said once.</summary>
    private static string Head(IEnumerable<string> cells) =>
        string.Join(TableWords.HeadBreak, cells.Where(cell => cell.Length > 0).Aggregate(new List<string>(), (heads, cell) => heads.LastOrDefault() == cell ? heads : [.. heads, cell]));

    private static List<string> Unique(IEnumerable<string> heads)
    {
        var unique = new List<string>();
        foreach (var head in heads)
        {
            var name = head.Length > 0 ? head : $"{TableWords.Column}{unique.Count + 1}";
            for (var again = 2; unique.Contains(name); again++)
            {
                name = $"{head}{TableWords.HeadBreak}{again}";
            }

            unique.Add(name);
        }

        return unique;
    }

    private static bool IsNumeric(IEnumerable<string> cells)
    {
        var written = cells.Where(cell => !TableWords.Missing.Contains(cell)).ToList();
        return written.Count > 0 && written.All(cell => Number(cell) is not null);
    }

    private static object? Typed(string cell, ColumnType type) =>
        type == ColumnType.Number ? Number(cell) : cell;

    private static decimal? Number(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
