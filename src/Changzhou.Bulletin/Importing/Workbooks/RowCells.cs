namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The cells of one row under their headings; merged row heads carry their content down.</summary>
internal sealed class RowCells(Sheet sheet, SheetRow row, SheetLayout layout)
{
    public int Number => row.Number;

    public SheetLayout Layout => layout;

    /// <summary>Whether the row names an indicator, be it in a cell that began above.</summary>
    public bool HasHead => Cell(Heading.Code) is not null || layout.Names.Exists(column => Carried(column) is not null);

    public SheetCell? Find(int column) => row.Find(column);

    public CellAddress At(int column) => new(sheet.Name, row.Number, column);

    /// <summary>The cell under a heading; null where it is empty or there is no such heading.</summary>
    public SheetCell? Cell(Heading heading) => layout.Column(heading) is { } column ? Carried(column) : null;

    public CellAddress At(Heading heading) => At(layout.Column(heading) ?? (layout.Names.Count > 0 ? layout.Names[^1] : 1));

    public string? Text(Heading heading) => Cell(heading)?.Text;

    /// <summary>What stands under the heading of names, from the coarse to the fine.</summary>
    public IReadOnlyList<SheetCell> Names => [.. layout.Names.Select(Carried).OfType<SheetCell>()];

    private SheetCell? Carried(int column)
    {
        if (row.Find(column) is { } own)
        {
            return own;
        }

        // To the right only within one heading: a merged title above a group of rows is no region and no source.
        return sheet.Merges.Covering(row.Number, column) is { } block && (block.FirstColumn == column || layout.At(block.FirstColumn) == layout.At(column) && block.FirstRow < row.Number)
            ? sheet.FindCell(block.FirstRow, block.FirstColumn)
            : null;
    }
}
