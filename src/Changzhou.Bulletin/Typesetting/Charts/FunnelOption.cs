using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Stages of a process from top to bottom, each a bar centred under the one before.</summary>
/// <remarks>Not ECharts' own funnel: its slopes speak of a number between two stages, and its labels cover a stage wider than the one before.</remarks>
internal static class FunnelOption
{
    private const double Bar = 26;

    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame)
    {
        var sketch = new Sketch(chart, frame);
        var margins = LyingMargins.Of(chart, frame, sketch);
        var stages = chart.Series[0];
        var widest = stages.Points.Max(point => Math.Abs(point?.Value ?? 0));
        var option = sketch.Option(
            Sketch.Carrier([.. stages.Points.Select(point => point is null ? (decimal?)null : (widest - Math.Abs(point.Value)) / 2)], Bar),
            new JsonObject
            {
                ["type"] = "bar",
                ["name"] = stages.Name,
                ["stack"] = Sketch.Carried,
                ["stackStrategy"] = "all",
                ["barWidth"] = Bar,
                ["itemStyle"] = new JsonObject { ["color"] = sketch.Colours.Of(0), ["borderRadius"] = 3, ["decal"] = new JsonObject { ["symbol"] = "none" } },
                ["data"] = new JsonArray([.. stages.Points.Select((point, row) => point is null
                    ? null
                    : (JsonNode)sketch.Mark(chart.Categories[row], stages, point, Math.Abs(point.Value), new() { ["position"] = "right" }))]),
            });
        var complete = margins.Complete(option, Math.Max(margins.NameLines * frame.LineHeight + 8, Bar + 10));
        // Both sides of a centred bar count: an axis from nought would mislead, so only its unit stays.
        complete.Option["xAxis"]!["max"] = widest == 0 ? 1 : widest;
        complete.Option["xAxis"]!["nameGap"] = 8;
        complete.Option["xAxis"]!["axisLabel"] = new JsonObject { ["show"] = false };
        complete.Option["xAxis"]!["splitLine"] = new JsonObject { ["show"] = false };
        return complete;
    }
}
