namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>One stretch of a stacked bar, in pixels.</summary>
internal sealed record Stretch(double Width, double LabelWidth);

internal enum StretchSide
{
    Inside,
    Above,
    Below,
}

/// <param name="Shift">Pixels to the right of the stretch's middle.</param>
internal sealed record StretchLabel(StretchSide Side, double Shift);

/// <summary>Where the values of a stacked bar are written: inside where they fit, else above or below, shifted so that none covers another.</summary>
internal static class StackedLabels
{
    public static IReadOnlyList<StretchLabel?> Place(IReadOnlyList<Stretch?> stretches, double plot)
    {
        var labels = new StretchLabel?[stretches.Count];
        var start = 0.0;
        var (aboveEnd, belowEnd) = (double.NegativeInfinity, double.NegativeInfinity);
        for (var index = 0; index < stretches.Count; index++)
        {
            if (stretches[index] is not { } stretch)
                continue;
            var middle = start + stretch.Width / 2;
            start += stretch.Width;
            if (stretch.LabelWidth <= stretch.Width)
            {
                labels[index] = new(StretchSide.Inside, 0);
                continue;
            }

            var wanted = Math.Min(middle - stretch.LabelWidth / 2, plot + 20 - stretch.LabelWidth);
            var above = Math.Max(wanted, aboveEnd);
            var below = Math.Max(wanted, belowEnd);
            var side = above <= below ? StretchSide.Above : StretchSide.Below;
            var left = Math.Min(above, below);
            if (side == StretchSide.Above)
                aboveEnd = left + stretch.LabelWidth;
            else
                belowEnd = left + stretch.LabelWidth;
            labels[index] = new(side, left + stretch.LabelWidth / 2 - middle);
        }

        return labels;
    }
}
