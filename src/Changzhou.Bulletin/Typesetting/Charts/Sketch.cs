using System.Net;
using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>The parts of an option that all kinds share: type, colours, legend, axes, marks with their printed values.</summary>
internal sealed class Sketch(SnapshotChart chart, ChartFrame frame)
{
    // Single quotes: zrender writes them into a style attribute as they are.
    public const string FontFamily = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

    public const string Carried = "carried";

    private const double Edge = 10;

    public ChartColours Colours => frame.Colours;

    /// <summary>Height that the legend takes at the top; a single series is named by the caption.</summary>
    public double LegendHeight
    {
        get
        {
            if (chart.Series.Count < 2)
                return 0;
            var (lines, used) = (1, 0.0);
            foreach (var width in chart.Series.Select(series => frame.Measure(series.Name) + 44))
            {
                (lines, used) = used > 0 && used + width > frame.Pixels - 2 * Edge ? (lines + 1, width) : (lines, used + width);
            }

            return lines * (frame.FontSize + 13) + 4;
        }
    }

    public JsonObject Option(params IEnumerable<JsonObject> series) => new()
    {
        ["animation"] = false,
        ["backgroundColor"] = "transparent",
        ["color"] = new JsonArray([.. Colours.Series.Select(colour => (JsonNode)colour)]),
        ["textStyle"] = new JsonObject { ["fontFamily"] = FontFamily, ["fontSize"] = frame.FontSize, ["color"] = Colours.Text },
        ["aria"] = Colours.Patterns(),
        ["tooltip"] = new JsonObject { ["trigger"] = "item", ["confine"] = true },
        ["legend"] = Legend(),
        ["series"] = new JsonArray([.. series]),
    };

    public static JsonObject Grid(double left, double top, double right, double bottom) => new()
    {
        ["left"] = left,
        ["top"] = top,
        ["right"] = right,
        ["bottom"] = bottom,
        // Margins are reckoned here; ECharts 6 would shift them by what it measures.
        ["outerBoundsMode"] = "none",
    };

    /// <summary>The names; those wider than given are wrapped.</summary>
    public JsonObject CategoryAxis(double nameWidth, bool upright) => new()
    {
        ["type"] = "category",
        ["data"] = new JsonArray([.. chart.Categories.Select(name => (JsonNode)name)]),
        // The first row of a lying chart is the upper one.
        ["inverse"] = !upright,
        ["axisTick"] = new JsonObject { ["show"] = false },
        ["axisLine"] = new JsonObject { ["show"] = true, ["onZero"] = !upright, ["lineStyle"] = new JsonObject { ["color"] = Colours.Faint } },
        ["axisLabel"] = new JsonObject
        {
            ["interval"] = 0,
            ["color"] = Colours.Text,
            ["fontSize"] = frame.FontSize,
            ["lineHeight"] = frame.LineHeight,
            ["width"] = nameWidth,
            ["overflow"] = "break",
        },
    };

    public JsonObject ValueAxis(bool upright, string? unit = null) => new()
    {
        ["type"] = "value",
        ["name"] = unit ?? chart.Unit,
        ["nameLocation"] = upright ? "end" : "middle",
        ["nameGap"] = upright ? 12 : frame.FontSize + 14,
        ["nameTextStyle"] = new JsonObject { ["color"] = Colours.Faint, ["fontSize"] = frame.FontSize - 1, ["align"] = upright ? "left" : "center" },
        ["splitNumber"] = frame.Width == ChartWidth.Narrow ? 3 : 5,
        ["axisLabel"] = new JsonObject { ["color"] = Colours.Faint, ["fontSize"] = frame.FontSize - 1, ["formatter"] = "{value}", ["hideOverlap"] = true },
        ["splitLine"] = new JsonObject { ["lineStyle"] = new JsonObject { ["color"] = Colours.Line } },
    };

    /// <summary>A mark with its value as printed: no number is formatted by the drawing.</summary>
    public JsonObject Mark(string category, ChartSeries series, ChartPoint point, decimal value, JsonObject label)
    {
        label["show"] = true;
        label["formatter"] ??= point.Display;
        label["color"] ??= Colours.Text;
        label["fontSize"] ??= frame.FontSize - 1;
        return new()
        {
            ["name"] = category,
            ["value"] = value,
            ["label"] = label,
            ["tooltip"] = new JsonObject { ["formatter"] = Tip(category, series, point) },
        };
    }

    /// <summary>Gives a label a ground of its own, so that it can be read over colour and pattern.</summary>
    public JsonObject Plated(JsonObject label)
    {
        label["backgroundColor"] = Colours.Plate;
        label["padding"] = new JsonArray(1, 4);
        label["borderRadius"] = 3;
        return label;
    }

    /// <summary>ECharts has no floating bar: an unseen one carries the next of its stack to where it begins.</summary>
    public static JsonObject Carrier(IEnumerable<decimal?> lengths, double width) => new()
    {
        ["type"] = "bar",
        ["name"] = "",
        ["stack"] = Carried,
        ["stackStrategy"] = "all",
        ["barWidth"] = width,
        ["silent"] = true,
        ["itemStyle"] = new JsonObject { ["color"] = "transparent", ["decal"] = new JsonObject { ["symbol"] = "none" } },
        ["tooltip"] = new JsonObject { ["show"] = false },
        ["data"] = new JsonArray([.. lengths.Select(length => (JsonNode?)length)]),
    };

    // ECharts takes a tip for HTML.
    private string Tip(string category, ChartSeries series, ChartPoint point)
    {
        var value = WebUtility.HtmlEncode(point.Display + (chart.Unit.Length > 0 ? " " + chart.Unit : ""));
        return $"{WebUtility.HtmlEncode(category)}<br>{WebUtility.HtmlEncode(series.Name)}：<b>{value}</b>";
    }

    private JsonObject Legend() => new()
    {
        ["show"] = chart.Series.Count > 1,
        ["top"] = 0,
        ["left"] = "center",
        ["itemWidth"] = 22,
        ["itemHeight"] = 12,
        ["itemGap"] = 16,
        ["textStyle"] = new JsonObject { ["color"] = Colours.Text, ["fontSize"] = frame.FontSize },
        ["data"] = new JsonArray([.. chart.Series.Select(series => (JsonNode)series.Name)]),
    };
}
