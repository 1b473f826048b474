using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Editing;

/// <summary>Brings together what two persons made of the same block.</summary>
public static class BlockMerge
{
    /// <summary>The fields that differ; none where the blocks differ in shape, and only one of them can be taken.</summary>
    public static IReadOnlyList<string> Fields(Block mine, Block theirs)
    {
        var fields = FieldsOf(mine).ToList();
        return fields.SequenceEqual(FieldsOf(theirs)) ? [.. fields.Where(field => BlockFields.Of(mine, field) != BlockFields.Of(theirs, field))] : [];
    }

    /// <summary>Both changes where they touch different words of the common text; otherwise mine, for the person to mend.</summary>
    public static string Text(string common, string mine, string theirs)
    {
        if (mine == common || theirs == common)
        {
            return mine == common ? theirs : mine;
        }

        var (my, other) = (Change(common, mine), Change(common, theirs));
        return my.End <= other.Start ? common[..my.Start] + my.Text + common[my.End..other.Start] + other.Text + common[other.End..]
            : other.End <= my.Start ? common[..other.Start] + other.Text + common[other.End..my.Start] + my.Text + common[my.End..]
            : mine;
    }

    private static IEnumerable<string> FieldsOf(Block block) => block switch
    {
        Block.Paragraph or Block.Remark => ["text"],
        Block.Table table => ["caption", "unit", "note", .. Cells(table.Rows)],
        Block.Chart chart => ["caption", "unit", "alt", "note", .. Cells(chart.Rows)],
        _ => ["alt", "caption", "credit"],
    };

    private static IEnumerable<string> Cells(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.SelectMany((row, y) => row.Select((_, x) => BlockFields.Cell(y, x)));

    /// <summary>The stretch of the common text that was replaced, and by what.</summary>
    private static (int Start, int End, string Text) Change(string common, string changed)
    {
        var start = common.AsSpan().CommonPrefixLength(changed);
        var tail = 0;
        while (tail < Math.Min(common.Length, changed.Length) - start && common[^(tail + 1)] == changed[^(tail + 1)])
        {
            tail++;
        }

        return (start, common.Length - tail, changed[start..(changed.Length - tail)]);
    }
}
