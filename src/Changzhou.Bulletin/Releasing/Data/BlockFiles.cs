namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>A table or chart by itself as CSV, in the words and digits of the page.</summary>
public static class BlockFiles
{
    /// <summary>A merged cell stands in each of its places, so that every row can be read alone.</summary>
    public static byte[] Csv(SnapshotTable table)
    {
        var grid = new string[table.Rows.Count, table.Columns];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var cell in table.Rows[row])
            {
                for (var place = 0; place < cell.RowSpan * cell.ColumnSpan; place++)
                {
                    grid[row + place / cell.ColumnSpan, cell.Column + place % cell.ColumnSpan] = Run.Plain(cell.Text);
                }
            }
        }

        return CsvText.Write(Enumerable.Range(0, table.Rows.Count).Select(row => Enumerable.Range(0, table.Columns).Select(column => grid[row, column] ?? "")));
    }

    /// <summary>A column for each series, named with the unit; a place without a point is empty.</summary>
    public static byte[] Csv(SnapshotChart chart) => CsvText.Write(
    [
        [FileWords.Category, .. chart.Series.Select(series => chart.Unit.Length > 0 ? $"{series.Name}（{chart.Unit}）" : series.Name)],
        .. chart.Categories.Select((category, row) => (IEnumerable<string>)[category, .. chart.Series.Select(series => series.Points[row]?.Display ?? "")]),
    ]);
}
