using System.Text.Json.Nodes;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Calm greens and blues, each at least 3:1 against its ground (WCAG 1.4.11), and each with a pattern for those who do not see colours.</summary>
internal sealed record ChartColours(string Text, string Faint, string Line, string Ground, string Plate, IReadOnlyList<string> Series, string PatternInk)
{
    public static ChartColours Light { get; } = new(
        "#1f3138", "#5a6b72", "#dbe4e6", "#ffffff", "rgba(255,255,255,0.88)",
        ["#1b7f9b", "#4a9160", "#2c5f8f", "#84902f", "#5c7f8a", "#a86f2c", "#7a6aa8", "#4d6b53"], "rgba(255,255,255,0.42)");

    public static ChartColours Dark { get; } = new(
        "#e4edef", "#a3b3b9", "#35464d", "#10191d", "rgba(16,25,29,0.82)",
        ["#5cc3dc", "#86cf94", "#8fb4e8", "#c9d46e", "#a5bcc4", "#e0b070", "#bdb0e6", "#a9c7ad"], "rgba(10,20,25,0.38)");

    public string Of(int series) => Series[series % Series.Count];

    /// <summary>ECharts' aria.decal; the first series is plain, so that a chart of one series is calm.</summary>
    public JsonObject Patterns() => new()
    {
        ["enabled"] = true,
        ["label"] = new JsonObject { ["enabled"] = false },
        ["decal"] = new JsonObject
        {
            ["show"] = true,
            ["decals"] = new JsonArray(
                new JsonObject { ["symbol"] = "none" },
                Stripes(5, 0.785),
                Dots(),
                Stripes(7, -0.785),
                Stripes(5, 0),
                Grid(),
                Stripes(5, 1.571),
                Stripes(9, 0.4)),
        },
    };

    private JsonObject Stripes(int gap, double rotation) => new()
    {
        ["color"] = PatternInk,
        ["dashArrayX"] = new JsonArray(1, 0),
        ["dashArrayY"] = new JsonArray(2, gap),
        ["symbolSize"] = 1,
        ["rotation"] = rotation,
    };

    private JsonObject Dots() => new()
    {
        ["color"] = PatternInk,
        ["symbol"] = "circle",
        ["dashArrayX"] = new JsonArray(new JsonArray(8, 8), new JsonArray(0, 8, 8, 0)),
        ["dashArrayY"] = new JsonArray(6, 0),
        ["symbolSize"] = 0.7,
    };

    private JsonObject Grid() => new()
    {
        ["color"] = PatternInk,
        ["dashArrayX"] = new JsonArray(new JsonArray(1, 0), new JsonArray(2, 6)),
        ["dashArrayY"] = new JsonArray(2, 0, 6, 0),
        ["rotation"] = 0.785,
    };
}
