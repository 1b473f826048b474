using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Writes the blocks of one part, numbering its tables and charts as it goes: 表1-1, 图1-1.</summary>
internal sealed class BlockWriter(RunWriter writer, ReferencePrinter printer, int partNumber)
{
    private int tables;
    private int charts;

    public IReadOnlyList<SnapshotBlock> Write(IEnumerable<Block> blocks) => [.. blocks.Select(Write)];

    private SnapshotBlock Write(Block block) => block switch
    {
        Block.Paragraph paragraph => new() { Kind = "paragraph", Text = writer.Write(paragraph.Text) },
        Block.Remark remark => new() { Kind = "note", Text = writer.Write(remark.Text) },
        Block.Table table => new() { Kind = "table", Table = Table(table, Number("表", ++tables)) },
        Block.Chart chart => new() { Kind = "chart", Chart = Chart(chart, Number("图", ++charts)) },
        Block.Image image => new() { Kind = "image", Image = new(image.Key, image.File, writer.WritePlain(image.Alt), writer.Write(image.Caption), image.Credit) },
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private string Number(string kind, int running) => string.Create(CultureInfo.InvariantCulture, $"{kind}{partNumber}-{running}");

    private SnapshotTable Table(Block.Table table, string number) => new(
        table.Key, number, writer.Write(table.Caption), table.Unit, table.HeadRows, table.Stub, table.Rows[0].Count,
        [.. table.Rows.Select((row, index) => (IReadOnlyList<Cell>)[.. Cells(table, row, index)])],
        writer.Write(table.Note));

    private IEnumerable<Cell> Cells(Block.Table table, IReadOnlyList<string> row, int index)
    {
        for (var column = 0; column < row.Count; column++)
        {
            if (row[column] is not ("<" or "^"))
            {
                var columns = 1 + row.Skip(column + 1).TakeWhile(cell => cell == "<").Count();
                var at = column;
                var rows = 1 + table.Rows.Skip(index + 1).TakeWhile(below => below[at] == "^").Count();
                yield return new(column, columns, rows, IsOneReference(row[column]), writer.Write(row[column]));
            }
        }
    }

    private SnapshotChart Chart(Block.Chart chart, string number) => new(
        chart.Key, number, writer.Write(chart.Caption), chart.Unit, chart.Kind, writer.WritePlain(chart.Alt),
        [.. chart.Rows.Skip(1).Select(row => writer.WritePlain(row[0]))],
        [.. chart.Rows[0].Skip(1).Select((name, series) => new ChartSeries(writer.WritePlain(name), [.. chart.Rows.Skip(1).Select(row => Point(row[series + 1]))]))],
        writer.Write(chart.Note));

    private ChartPoint? Point(string cell)
    {
        if (cell == "-")
        {
            return null;
        }

        var printed = printer.Print(ReferenceText.Scan(cell).References.Single().Reference);
        var figure = printed.FromHistory ? null : printed.Key.ToString();
        return printed.IsPending ? ChartPoint.Awaited(printed.Bare, figure) : new(
            printed.Value ?? throw new InvalidOperationException($"{cell} is no number to draw."), printed.High, printed.Bare, figure);
    }

    private static bool IsOneReference(string cell) => ReferenceText.Scan(cell).Parts is [TextPart.Shown];
}
