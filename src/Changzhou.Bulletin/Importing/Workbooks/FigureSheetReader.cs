namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Reads the figures of one sheet below its headings.</summary>
internal sealed class FigureSheetReader
{
    private readonly Sheet sheet;
    private readonly FigureRowReader rows;
    private readonly WorkbookFaults faults;
    private readonly WorkbookOptions options;
    private readonly SkippedCells hidden = new();
    private readonly SkippedCells empty = new();
    private readonly SkippedCells none = new();
    private bool warnedOfUnits;

    /// <summary>A row of a CSV file that goes beyond its headings has most likely been parted at a comma within a number, and all behind it has moved.</summary>
    private int widest = int.MaxValue;

    public FigureSheetReader(Sheet sheet, FigureRowReader rows, WorkbookFaults faults, WorkbookOptions options) =>
        (this.sheet, this.rows, this.faults, this.options) = (sheet, rows, faults, options);

    /// <summary>False where the sheet is no table of figures.</summary>
    public bool Read(List<CellFigure> figures, ReadingBudget budget)
    {
        if (SheetLayout.Find(sheet, options.IncludeHidden) is not { } layout)
        {
            return false;
        }

        Check(layout);
        foreach (var row in sheet.Rows.Where(row => row.Number > layout.Row))
        {
            budget.CheckTime();
            if (row.IsHidden && !options.IncludeHidden)
            {
                hidden.Add(row.Number);
            }
            else if (Heads(row, layout) is { } again)
            {
                Check(layout = again);
            }
            else
            {
                ReadRow(new(sheet, row, layout), row.Cells[^1], figures);
            }
        }

        Tell();
        return true;
    }

    /// <summary>A table may begin again below, on the next printed page or for another chapter.</summary>
    private SheetLayout? Heads(SheetRow row, SheetLayout layout)
    {
        var first = row.Find(layout.Names.Count > 0 ? layout.Names[0] : layout.Column(Heading.Code)!.Value);
        return first is { Kind: CellKind.Text } cell && Headings.Read(cell.Text).Heading is Heading.Indicator or Heading.Code
            && SheetLayout.Of(sheet, row, options.IncludeHidden) is { IsTable: true } again ? again : null;
    }

    private void Check(SheetLayout layout)
    {
        widest = sheet.IsText ? sheet.FindRow(layout.Row)!.Cells[^1].Column : int.MaxValue;
        foreach (var (column, text) in layout.Repeated)
        {
            faults.Add(new CellAddress(sheet.Name, layout.Row, column), WorkbookMessages.RepeatedHeading(text));
        }

        foreach (var (column, text) in layout.Unknown)
        {
            faults.Notice(new CellAddress(sheet.Name, layout.Row, column).ToString(), WorkbookMessages.UnknownHeading(text));
        }
    }

    private void ReadRow(RowCells row, SheetCell last, List<CellFigure> figures)
    {
        if (last.Column > widest && row.Layout.Values.Any(value => row.Find(value.Column) is not null))
        {
            faults.Add(row.At(last.Column), WorkbookMessages.BeyondHeadings(last.Text));
            return;
        }

        foreach (var value in row.Layout.Values)
        {
            if (row.Find(value.Column) is not { } cell)
            {
                Missing(row, value.Column);
            }
            else if (WrittenValue.IsNone(cell))
            {
                none.Add(row.Number);
            }
            else if (rows.Read(row, value, cell) is { } figure)
            {
                figures.Add(figure);
                TellOfUnits(row.Layout, value);
            }
        }
    }

    /// <summary>A value may not be shared by rows: which of them it belongs to is for a person to say.</summary>
    private void Missing(RowCells row, int column)
    {
        var merge = sheet.Merges.Covering(row.Number, column);
        if (merge is { } block && block.FirstRow < row.Number && row.HasHead)
        {
            faults.Add(row.At(column), WorkbookMessages.MergedValue(new CellAddress(sheet.Name, block.FirstRow, block.FirstColumn).ToString()));
        }
        else if (merge is null && row.HasHead)
        {
            empty.Add(row.Number);
        }
    }

    private void TellOfUnits(SheetLayout layout, ValueColumn value)
    {
        if (layout.Column(Heading.Unit) is null && value.Unit is null && !warnedOfUnits)
        {
            warnedOfUnits = true;
            faults.Notice(sheet.Name, WorkbookMessages.NoUnits);
        }
    }

    private void Tell()
    {
        if (!options.IncludeHidden)
        {
            var columns = sheet.Rows.SelectMany(row => row.Cells.Select(cell => cell.Column)).Distinct().Order().Where(sheet.HiddenColumns.Contains).ToList();
            Tell(hidden.Count > 0, WorkbookMessages.HiddenRows(hidden.ToString()));
            Tell(columns.Count > 0, WorkbookMessages.HiddenColumns(columns.Select(CellAddress.Letters)));
        }

        Tell(none.Count > 0, WorkbookMessages.NoValues(none.ToString()));
        Tell(empty.Count > 0, WorkbookMessages.EmptyValues(empty.ToString()));
    }

    private void Tell(bool isSo, string text)
    {
        if (isSo)
        {
            faults.Notice(sheet.Name, text);
        }
    }
}

/// <summary>Rows that were passed over, told in a few words: 3、5–9.</summary>
internal sealed class SkippedCells
{
    private const int MostSpans = 20;
    private readonly List<(int First, int Last)> spans = [];

    public int Count { get; private set; }

    public void Add(int row)
    {
        if (spans.Count > 0 && spans[^1].Last >= row - 1)
        {
            Count += spans[^1].Last == row ? 0 : 1;
            spans[^1] = (spans[^1].First, row);
            return;
        }

        Count++;
        spans.Add((row, row));
    }

    public override string ToString() => string.Join('、', spans.Take(MostSpans).Select(span => span.First == span.Last ? $"{span.First}" : $"{span.First}–{span.Last}")) + (spans.Count > MostSpans ? "等" : "");
}
