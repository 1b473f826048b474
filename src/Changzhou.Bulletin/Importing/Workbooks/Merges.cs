namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>A block of merged cells; its first cell holds the content.</summary>
internal readonly record struct Merge(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;
}

/// <summary>The merged cells of a sheet.</summary>
internal sealed class Merges
{
    private readonly Dictionary<int, List<Merge>> byColumn = [];

    /// <param name="mostColumns">Columns beyond are not looked up, however wide a merge is.</param>
    public Merges(IEnumerable<Merge> merges, int mostColumns)
    {
        foreach (var merge in merges.OrderBy(merge => merge.FirstRow))
        {
            for (var column = merge.FirstColumn; column <= Math.Min(merge.LastColumn, mostColumns); column++)
            {
                (byColumn.TryGetValue(column, out var list) ? list : byColumn[column] = []).Add(merge);
            }
        }
    }

    public static Merges None { get; } = new([], 0);

    /// <summary>The block that covers a cell without beginning in it.</summary>
    public Merge? Covering(int row, int column)
    {
        if (!byColumn.TryGetValue(column, out var list))
        {
            return null;
        }

        // Blocks of one column do not overlap in a sound file, so the last that begins above is the one.
        var (low, high) = (0, list.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = list[middle].FirstRow <= row ? (middle, high) : (low, middle - 1);
        }

        var found = list[low];
        return found.Contains(row, column) && (found.FirstRow != row || found.FirstColumn != column) ? found : null;
    }
}
