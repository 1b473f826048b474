using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Upright bars side by side.</summary>
internal static class ColumnOption
{
    private const double Left = 52;
    private const double Right = 14;
    private const int MostNameLines = 3;

    /// <summary>Whether names and values have room under and over upright bars.</summary>
    public static bool Fits(SnapshotChart chart, ChartFrame frame)
    {
        var band = Band(chart, frame);
        var widest = chart.Series.SelectMany(series => series.Points).Max(point => point is null ? 0 : frame.Measure(point.Display));
        return widest <= band * 0.86 / chart.Series.Count && chart.Categories.All(name => frame.Lines(name, band - 8) <= MostNameLines);
    }

    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame)
    {
        var sketch = new Sketch(chart, frame);
        var band = Band(chart, frame);
        var bottom = chart.Categories.Max(name => frame.Lines(name, band - 8)) * frame.LineHeight + 12;
        var top = sketch.LegendHeight + frame.FontSize + 20;
        var option = sketch.Option(chart.Series.Select(series => new JsonObject
        {
            ["type"] = "bar",
            ["name"] = series.Name,
            ["barMaxWidth"] = 46,
            ["barGap"] = "8%",
            ["barCategoryGap"] = "28%",
            ["data"] = new JsonArray([.. series.Points.Select((point, index) => point is null
                ? null
                : (JsonNode)sketch.Mark(chart.Categories[index], series, point, point.Value, new() { ["position"] = point.Value < 0 ? "bottom" : "top" }))]),
        }));
        option["grid"] = Sketch.Grid(Left, top, Right, bottom);
        option["xAxis"] = sketch.CategoryAxis(band - 8, upright: true);
        option["yAxis"] = sketch.ValueAxis(upright: true);
        return new(option, frame.Pixels, (int)(top + frame.PlotHeight + bottom));
    }

    private static double Band(SnapshotChart chart, ChartFrame frame) => (frame.Pixels - Left - Right) / Math.Max(1, chart.Categories.Count);
}
