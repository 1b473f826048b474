using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Stages of a process from top to bottom, each named at its right.</summary>
internal static class FunnelOption
{
    private const double Stage = 42;

    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame)
    {
        var sketch = new Sketch(chart, frame);
        var narrow = frame.Width == ChartWidth.Narrow;
        var series = chart.Series[0];
        var width = frame.Pixels * (narrow ? 0.46 : 0.5);
        var labelWidth = frame.Pixels - width - (narrow ? 44 : 80);
        var unit = chart.Unit.Length > 0 ? " " + chart.Unit : "";
        var stages = series.Points.Count(point => point is not null);
        var funnel = new JsonObject
        {
            ["type"] = "funnel",
            ["name"] = series.Name,
            ["sort"] = "none",
            ["left"] = 10,
            ["top"] = 8,
            ["width"] = width,
            ["height"] = stages * Stage,
            ["gap"] = 4,
            ["min"] = 0,
            ["minSize"] = "3%",
            ["maxSize"] = "100%",
            ["itemStyle"] = new JsonObject { ["borderWidth"] = 0 },
            ["labelLine"] = new JsonObject { ["show"] = true, ["length"] = narrow ? 8 : 18, ["lineStyle"] = new JsonObject { ["color"] = sketch.Colours.Faint } },
            ["data"] = new JsonArray([.. series.Points.Select((point, index) => point is null
                ? null
                : (JsonNode)sketch.Mark(chart.Categories[index], series, point, point.Value, new()
                {
                    ["position"] = "right",
                    ["formatter"] = $"{chart.Categories[index]}{(narrow ? "\n" : "　")}{point.Display}{unit}",
                    ["width"] = labelWidth,
                    ["overflow"] = "break",
                    ["lineHeight"] = frame.LineHeight - 1,
                })).Where(mark => mark is not null)]),
        };
        return new(sketch.Option(funnel), frame.Pixels, (int)(stages * Stage + 16));
    }
}
