namespace Changzhou.Bulletin.Typesetting.Charts;

/// <param name="Below">Under its point, else over it.</param>
/// <param name="Rise">Pixels further up than that.</param>
internal sealed record LineLabel(bool Below, double Rise);

/// <summary>Where the values of the lines at one category are written: the lowest under its point, the others over theirs, none on another.</summary>
internal static class LineLabels
{
    /// <param name="heights">Pixels of each line's point above the axis; null where it has none.</param>
    /// <param name="lineHeight">Pixels that a label takes, and that the lowest needs to stand under its point.</param>
    public static IReadOnlyList<LineLabel?> Place(IReadOnlyList<double?> heights, double lineHeight)
    {
        var labels = new LineLabel?[heights.Count];
        var rising = Enumerable.Range(0, heights.Count).Where(line => heights[line] is not null).OrderBy(line => heights[line]).ToList();
        var taken = double.NegativeInfinity;
        foreach (var line in rising)
        {
            var height = heights[line]!.Value;
            if (line == rising[0] && rising.Count > 1 && height > 1.5 * lineHeight)
            {
                labels[line] = new(Below: true, Rise: 0);
                continue;
            }

            var place = Math.Max(height, taken);
            taken = place + lineHeight;
            labels[line] = new(Below: false, Rise: place - height);
        }

        return labels;
    }
}
