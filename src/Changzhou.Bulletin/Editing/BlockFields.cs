using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Editing;

/// <summary>The fields of a block by name, as editors and the browser's own memory know them: text, caption, cell-0-2 …</summary>
public static class BlockFields
{
    public static string Cell(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"cell-{row}-{column}");

    /// <summary>Null for a field that the block does not have.</summary>
    public static string? Of(Block block, string field) => (block, field) switch
    {
        (Block.Paragraph paragraph, "text") => paragraph.Text,
        (Block.Remark remark, "text") => remark.Text,
        (Block.Table table, "caption") => table.Caption,
        (Block.Table table, "unit") => table.Unit,
        (Block.Table table, "note") => table.Note,
        (Block.Table table, _) => CellOf(table.Rows, field),
        (Block.Chart chart, "caption") => chart.Caption,
        (Block.Chart chart, "unit") => chart.Unit,
        (Block.Chart chart, "alt") => chart.Alt,
        (Block.Chart chart, "note") => chart.Note,
        (Block.Chart chart, _) => CellOf(chart.Rows, field),
        (Block.Image image, "alt") => image.Alt,
        (Block.Image image, "caption") => image.Caption,
        (Block.Image image, "credit") => image.Credit,
        _ => null,
    };

    /// <summary>The same block where it has no such field.</summary>
    public static Block With(Block block, string field, string value) => (block, field) switch
    {
        (Block.Paragraph paragraph, "text") => paragraph with { Text = value },
        (Block.Remark remark, "text") => remark with { Text = value },
        (Block.Table table, "caption") => table with { Caption = value },
        (Block.Table table, "unit") => table with { Unit = value },
        (Block.Table table, "note") => table with { Note = value },
        (Block.Table table, _) when At(table.Rows, field) is { } at => table with { Rows = table.Rows.With(at.Row, at.Column, value) },
        (Block.Chart chart, "caption") => chart with { Caption = value },
        (Block.Chart chart, "unit") => chart with { Unit = value },
        (Block.Chart chart, "alt") => chart with { Alt = value },
        (Block.Chart chart, "note") => chart with { Note = value },
        (Block.Chart chart, _) when At(chart.Rows, field) is { } at => chart with { Rows = chart.Rows.With(at.Row, at.Column, value) },
        (Block.Image image, "alt") => image with { Alt = value },
        (Block.Image image, "caption") => image with { Caption = value },
        (Block.Image image, "credit") => image with { Credit = value },
        _ => block,
    };

    /// <summary>Everything that is written in the block, a line for each field or row, for comparing.</summary>
    public static string Written(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph.Text,
        Block.Remark remark => remark.Text,
        Block.Table table => Lines([table.Caption, table.Unit, .. table.Rows.Select(Row), table.Note]),
        Block.Chart chart => Lines([chart.Caption, chart.Unit, chart.Alt, .. chart.Rows.Select(Row), chart.Note]),
        Block.Image image => Lines([image.Caption, image.Alt, image.Credit, image.File]),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Row(IReadOnlyList<string> cells) => string.Join(" | ", cells);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string? CellOf(IReadOnlyList<IReadOnlyList<string>> rows, string field) => At(rows, field) is { } at ? rows[at.Row][at.Column] : null;

    private static (int Row, int Column)? At(IReadOnlyList<IReadOnlyList<string>> rows, string field) =>
        field.Split('-') is ["cell", var first, var second] && int.TryParse(first, CultureInfo.InvariantCulture, out var row) && int.TryParse(second, CultureInfo.InvariantCulture, out var column)
            && row >= 0 && row < rows.Count && column >= 0 && column < rows[row].Count
            ? (row, column)
            : null;
}
