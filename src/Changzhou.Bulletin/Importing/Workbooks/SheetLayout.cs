using System.Globalization;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>A column of values; a wide table has one for each year.</summary>
internal readonly record struct ValueColumn(int Column, Editions.Period? Year, string? Unit);

/// <summary>Which column of a sheet holds what, as its heading row says.</summary>
internal sealed class SheetLayout
{
    private const int LastHeadingRow = 20;

    private readonly Dictionary<int, Heading> headings = [];

    private SheetLayout(int row) => Row = row;

    public int Row { get; }
    public List<ValueColumn> Values { get; } = [];

    /// <summary>Columns of names, from the coarse to the fine, where one heading spans several.</summary>
    public List<int> Names { get; } = [];

    /// <summary>Headings that are not understood, with their column.</summary>
    public List<(int Column, string Text)> Unknown { get; } = [];

    /// <summary>Headings that stand twice.</summary>
    public List<(int Column, string Text)> Repeated { get; } = [];

    public bool IsTable => (Names.Count > 0 || Column(Heading.Code) is not null) && Values.Count > 0;

    private int Understood => headings.Count + Values.Count;

    public int? Column(Heading heading)
    {
        foreach (var (column, found) in headings)
        {
            if (found == heading)
            {
                return column;
            }
        }

        return null;
    }

    public Heading At(int column) => headings.GetValueOrDefault(column);

    /// <summary>The first row that reads like headings, or the finer one right below it; null where none does.</summary>
    public static SheetLayout? Find(Sheet sheet, bool includeHidden)
    {
        SheetLayout? found = null;
        foreach (var row in sheet.Rows.TakeWhile(row => row.Number <= LastHeadingRow).Where(row => includeHidden || !row.IsHidden))
        {
            if (found is not null && row.Number > found.Row + 1)
            {
                break;
            }

            // Of two rows that say as much, the lower one is the finer, as below merged heads.
            var layout = Of(sheet, row, includeHidden);
            found = layout.IsTable && layout.Understood >= (found?.Understood ?? 0) ? layout : found;
        }

        return found;
    }

    public static SheetLayout Of(Sheet sheet, SheetRow row, bool includeHidden)
    {
        var layout = new SheetLayout(row.Number);
        // A head that is merged from above may stand to the right of the row's own cells.
        var last = sheet.Rows.TakeWhile(other => other.Number <= LastHeadingRow).Append(row).Max(other => other.Cells[^1].Column);
        for (var column = 1; column <= last; column++)
        {
            if (!includeHidden && sheet.HiddenColumns.Contains(column))
            {
                continue;
            }

            var merge = sheet.Merges.Covering(row.Number, column);
            var cell = row.Find(column) ?? (merge is { } block ? sheet.FindCell(block.FirstRow, block.FirstColumn) : null);
            if (cell is { } found)
            {
                layout.Add(column, found, isContinued: merge is { } part && part.FirstColumn != column);
            }
        }

        return layout;
    }

    private void Add(int column, SheetCell cell, bool isContinued)
    {
        var read = cell.Kind switch
        {
            CellKind.Text => Headings.Read(cell.Text),
            CellKind.Number => Headings.Read(Year(cell)),
            _ => default,
        };
        switch (read.Heading)
        {
            case Heading.Unknown:
                Unknown.Add((column, cell.Text));
                break;
            case Heading.Value when !isContinued && Values.Exists(value => value.Year == read.Year):
            case not (Heading.Value or Heading.Indicator or Heading.Passed) when !isContinued && Column(read.Heading) is not null:
                Repeated.Add((column, cell.Text));
                break;
            case Heading.Value when !isContinued:
                Values.Add(new(column, read.Year, read.Unit));
                break;
            case Heading.Indicator when isContinued || Names.Count == 0:
                Names.Add(column);
                headings[column] = Heading.Indicator;
                break;
            case Heading.Indicator:
                Repeated.Add((column, cell.Text));
                break;
            case not Heading.Value when !isContinued:
                headings[column] = read.Heading;
                break;
        }
    }

    /// <summary>2023 typed as a number, or as a date that shows the year only.</summary>
    private static string Year(SheetCell cell) =>
        cell.Format == CellFormat.Year && ExactNumber.TryRead(cell.Text, out var serial) && PeriodText.Date(serial, since1904: false) is { } date
            ? date.Year.ToString(CultureInfo.InvariantCulture)
            : cell.Text;
}
