using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Parts of a whole as a ring, named at its outside; the unit stands in the middle.</summary>
internal static class RingOption
{
    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame)
    {
        var sketch = new Sketch(chart, frame);
        var narrow = frame.Width == ChartWidth.Narrow;
        var (inner, outer) = frame.Width switch { ChartWidth.Wide => (62, 108), ChartWidth.Narrow => (38, 68), _ => (52, 88) };
        var series = chart.Series[0];
        // The label's room: half the sheet without ring and leader lines.
        var labelWidth = frame.Pixels / 2 - outer - (narrow ? 24 : 50);
        var ring = new JsonObject
        {
            ["type"] = "pie",
            ["name"] = series.Name,
            ["radius"] = new JsonArray(inner, outer),
            ["center"] = new JsonArray("50%", "50%"),
            ["startAngle"] = 90,
            ["avoidLabelOverlap"] = true,
            ["itemStyle"] = new JsonObject { ["borderColor"] = sketch.Colours.Ground, ["borderWidth"] = 2 },
            ["labelLine"] = new JsonObject { ["length"] = narrow ? 6 : 14, ["length2"] = narrow ? 6 : 16, ["lineStyle"] = new JsonObject { ["color"] = sketch.Colours.Faint } },
            ["data"] = new JsonArray([.. series.Points.Select((point, index) => point is null
                ? null
                : (JsonNode)sketch.Mark(chart.Categories[index], series, point, point.Value, new()
                {
                    ["formatter"] = $"{chart.Categories[index]}\n{point.Display}",
                    ["width"] = labelWidth,
                    ["overflow"] = "break",
                    ["lineHeight"] = frame.LineHeight - 1,
                })).Where(mark => mark is not null)]),
        };
        var option = sketch.Option(ring);
        if (chart.Unit.Length > 0)
        {
            option["title"] = new JsonObject
            {
                ["text"] = $"单位：{chart.Unit}",
                ["left"] = "center",
                ["top"] = "center",
                ["textStyle"] = new JsonObject { ["color"] = sketch.Colours.Faint, ["fontSize"] = frame.FontSize - 1, ["fontWeight"] = "normal", ["width"] = inner * 2 - 12, ["overflow"] = "break" },
            };
        }

        var labelHeights = chart.Categories.Sum(name => (frame.Lines(name, labelWidth) + 1) * frame.LineHeight + 6);
        return new(option, frame.Pixels, (int)Math.Max(outer * 2 + 60, labelHeights / 2 + 60));
    }
}
