using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>From least to greatest as a lying bar, with the mean as a diamond on it.</summary>
internal static class SpanOption
{
    private const double Bar = 14;

    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame)
    {
        var sketch = new Sketch(chart, frame);
        var margins = LyingMargins.Of(chart, frame, sketch);
        var ranges = chart.Series[0];
        var option = sketch.Option([Sketch.Carrier([.. ranges.Points.Select(point => point?.Value)], Bar), Ranges(chart, sketch, ranges), .. chart.Series.Skip(1).Select((means, index) => Means(chart, sketch, means, index))]);
        return margins.Complete(option, Math.Max(margins.NameLines * frame.LineHeight + 8, Bar + frame.LineHeight + 22));
    }

    private static JsonObject Ranges(SnapshotChart chart, Sketch sketch, ChartSeries ranges) => new()
    {
        ["type"] = "bar",
        ["name"] = ranges.Name,
        ["stack"] = Sketch.Carried,
        ["stackStrategy"] = "all",
        ["barWidth"] = Bar,
        ["itemStyle"] = new JsonObject { ["color"] = sketch.Colours.Of(0), ["borderRadius"] = Bar / 2, ["decal"] = new JsonObject { ["symbol"] = "none" } },
        ["data"] = new JsonArray([.. ranges.Points.Select((point, index) => point is null
            ? null
            : (JsonNode)sketch.Mark(chart.Categories[index], ranges, point, (point.High ?? point.Value) - point.Value, new() { ["position"] = "right" }))]),
    };

    private static JsonObject Means(SnapshotChart chart, Sketch sketch, ChartSeries means, int index) => new()
    {
        ["type"] = "scatter",
        ["name"] = means.Name,
        ["symbol"] = "diamond",
        ["symbolSize"] = 15,
        ["z"] = 5,
        ["itemStyle"] = new JsonObject { ["color"] = sketch.Colours.Of(5 + index), ["borderColor"] = sketch.Colours.Ground, ["borderWidth"] = 1.5, ["decal"] = new JsonObject { ["symbol"] = "none" } },
        ["data"] = new JsonArray([.. means.Points.Select((point, row) => point is null ? null : (JsonNode)Mean(chart, sketch, means, point, row)).Where(mark => mark is not null)]),
    };

    private static JsonObject Mean(SnapshotChart chart, Sketch sketch, ChartSeries means, ChartPoint point, int row)
    {
        var mark = sketch.Mark(chart.Categories[row], means, point, point.Value, sketch.Plated(new() { ["position"] = "top", ["distance"] = 3 }));
        mark["value"] = new JsonArray(point.Value, row);
        return mark;
    }
}
