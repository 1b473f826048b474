namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The cells of a worksheet or a CSV file that hold something.</summary>
/// <param name="Name">Empty for a CSV file.</param>
internal sealed record Sheet(string Name, bool IsHidden, IReadOnlyList<SheetRow> Rows, Merges Merges, HiddenColumns HiddenColumns)
{
    /// <summary>Of a CSV file, whose cells are parted by marks that may stand within them too.</summary>
    public bool IsText => Name.Length == 0;

    public SheetRow? FindRow(int number)
    {
        var (low, high) = (0, Rows.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Rows[middle].Number == number)
            {
                return Rows[middle];
            }

            (low, high) = Rows[middle].Number < number ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    public SheetCell? FindCell(int row, int column) => FindRow(row)?.Find(column);
}

/// <param name="Number">From 1.</param>
/// <param name="Cells">By column; empty ones are left out.</param>
internal sealed record SheetRow(int Number, bool IsHidden, SheetCell[] Cells)
{
    public SheetCell? Find(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return null;
    }
}

/// <param name="Column">From 1.</param>
/// <param name="Text">As stored: a number's digits, a text trimmed, an error's name.</param>
internal readonly record struct SheetCell(int Column, CellKind Kind, string Text, CellFormat Format);

internal enum CellKind
{
    Text,
    Number,
    Logical,

    /// <summary>#DIV/0! and its like.</summary>
    Error,

    /// <summary>A formula that no program has worked out.</summary>
    Unvalued,
}

/// <summary>What a number format makes of a number.</summary>
internal enum CellFormat
{
    Plain,
    Percent,
    Year,
    Month,
    Day,
    Time,
}

/// <summary>Columns from first to last that a person does not see.</summary>
internal sealed class HiddenColumns(IReadOnlyList<(int First, int Last)> spans)
{
    public static HiddenColumns None { get; } = new([]);

    public bool Contains(int column)
    {
        foreach (var (first, last) in spans)
        {
            if (column >= first && column <= last)
            {
                return true;
            }
        }

        return false;
    }
}
