using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Lying bars side by side.</summary>
internal static class BarOption
{
    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame)
    {
        var sketch = new Sketch(chart, frame);
        var margins = LyingMargins.Of(chart, frame, sketch);
        var row = Math.Max(margins.NameLines * frame.LineHeight + 8, chart.Series.Count * (frame.Bar + 2) + 14);
        var option = sketch.Option(chart.Series.Select(series => new JsonObject
        {
            ["type"] = "bar",
            ["name"] = series.Name,
            ["barWidth"] = frame.Bar,
            ["barGap"] = "12%",
            ["data"] = new JsonArray([.. series.Points.Select((point, index) => point is null
                ? null
                : (JsonNode)sketch.Mark(chart.Categories[index], series, point, point.Value, new() { ["position"] = point.Value < 0 ? "left" : "right" }))]),
        }));
        return margins.Complete(option, row);
    }
}
