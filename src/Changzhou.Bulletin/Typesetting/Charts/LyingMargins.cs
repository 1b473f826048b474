using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Axes and room around lying bars: names to the left, values to the right, unit below.</summary>
internal sealed record LyingMargins(SnapshotChart Chart, ChartFrame Frame, Sketch Sketch, double NameWidth, double Right)
{
    public int NameLines => Chart.Categories.Max(name => Frame.Lines(name, NameWidth));

    public double Left => NameWidth + 18;

    public double Plot => Frame.Pixels - Left - Right;

    public static LyingMargins Of(SnapshotChart chart, ChartFrame frame, Sketch sketch)
    {
        var longestName = chart.Categories.Max(frame.Measure);
        var longestValue = chart.Series.SelectMany(series => series.Points).Max(point => point is null ? 0 : frame.Measure(point.Display));
        return new(chart, frame, sketch, Math.Clamp(longestName + 2, 30, frame.Pixels * (frame.Width == ChartWidth.Narrow ? 0.3 : 0.34)), longestValue + 14);
    }

    public ChartOptions Complete(JsonObject option, double row, string? unit = null)
    {
        var top = Sketch.LegendHeight + 6;
        var bottom = Frame.FontSize + 14 + ((unit ?? Chart.Unit).Length > 0 ? Frame.FontSize + 8 : 0);
        option["grid"] = Charts.Sketch.Grid(Left, top, Right, bottom);
        option["xAxis"] = Sketch.ValueAxis(upright: false, unit);
        option["yAxis"] = Sketch.CategoryAxis(NameWidth, upright: false);
        return new(option, Frame.Pixels, (int)(top + row * Chart.Categories.Count + bottom));
    }
}
