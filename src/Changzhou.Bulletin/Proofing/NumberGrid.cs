using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing;

/// <summary>A table as the numbers in it, whether or not it is known what they are of.</summary>
public sealed class NumberGrid
{
    private readonly Dictionary<(int Row, int Column), NumberCell> cells;

    private NumberGrid(DocumentBlock.Table table, int block)
    {
        (Table, Block) = (table, block);
        cells = table.Body.Select(NumberCell.Parse).OfType<NumberCell>().ToDictionary(cell => (cell.Row, cell.Column));
    }

    public DocumentBlock.Table Table { get; }

    public int Block { get; }

    public IEnumerable<NumberCell> Cells => cells.Values;

    public NumberCell? this[int row, int column] => cells.GetValueOrDefault((row, column));

    public IEnumerable<int> Rows => Enumerable.Range(Table.HeadRows, Math.Max(0, Table.Rows - Table.HeadRows));

    public IEnumerable<int> Columns => Enumerable.Range(Table.Stub, Math.Max(0, Table.Columns - Table.Stub));

    public IReadOnlyList<NumberCell> Row(int row) => [.. Columns.Select(column => this[row, column]).OfType<NumberCell>()];

    public IReadOnlyList<NumberCell> Column(int column) => [.. Rows.Select(row => this[row, column]).OfType<NumberCell>()];

    /// <summary>The heads left of a row, joined: 2023 全市 路段长(km).</summary>
    public IReadOnlyList<string> RowHeads(int row) => HeadsOf(row, Table.Stub, Table.RowHeads);

    public IReadOnlyList<string> ColumnHeads(int column) => HeadsOf(Table.HeadRows, column, Table.ColumnHeads);

    internal static IEnumerable<NumberGrid> In(OfficialDocument document) =>
        from pair in document.Blocks.Select((block, index) => (block, index))
        let table = pair.block as DocumentBlock.Table
        where table is not null
        select new NumberGrid(table, pair.index);

    private IReadOnlyList<string> HeadsOf(int row, int column, Func<DocumentCell, IEnumerable<DocumentCell>> heads) =>
        Table.Cells.FirstOrDefault(cell => cell.Covers(row, column)) is { } cell ? [.. heads(cell).Select(head => head.Text.Text)] : [];
}

/// <summary>A cell that holds one number and nothing else, but for a sign of per cent.</summary>
public sealed record NumberCell(DocumentCell Cell, decimal Value, int Decimals)
{
    public int Row => Cell.Row;

    public int Column => Cell.Column;

    public Interval Range => Interval.OfPrinted(Value, Decimals);

    public string Printed => Cell.Text.Text;

    public DocumentSpan Span => Cell.Text.Locate(0, Cell.Text.Text.Length);

    internal static NumberCell? Parse(DocumentCell cell) =>
        decimal.TryParse(cell.Text.Text.TrimEnd('%'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new(cell, value, Rounding.Decimals(value)) : null;
}
