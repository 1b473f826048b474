using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Lines over the categories, which are years as a rule; a missing value is a gap. Lines differ by dash and symbol too.</summary>
internal static class LineOption
{
    private const double Left = 52;
    private const double Right = 22;
    private const int MostNameLines = 3;

    private static readonly string[] Symbols = ["circle", "rect", "triangle", "diamond"];
    private static readonly string[] Dashes = ["solid", "dashed", "dotted", "solid"];

    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame)
    {
        var sketch = new Sketch(chart, frame);
        var range = Range.Of(chart);
        var labels = chart.Categories.Select((_, index) => LineLabels.Place(
            [.. chart.Series.Select(series => series.Points[index] is { } point ? range.Share(point.Value) * frame.PlotHeight : (double?)null)], frame.LineHeight)).ToArray();
        var band = (frame.Pixels - Left - Right) / Math.Max(1, chart.Categories.Count);
        var slanted = chart.Categories.Any(name => frame.Lines(name, band - 6) > MostNameLines);
        var axis = sketch.CategoryAxis(band - 6, upright: true);
        if (slanted)
            Slant(axis);
        var bottom = slanted
            ? Math.Min(chart.Categories.Max(frame.Measure), 130) * 0.77 + 24
            : chart.Categories.Max(name => frame.Lines(name, band - 6)) * frame.LineHeight + 12;
        var top = sketch.LegendHeight + frame.FontSize + 20;
        var option = sketch.Option(chart.Series.Select((series, line) => Line(chart, sketch, series, line, labels)));
        option["grid"] = Sketch.Grid(Left, top, Right, bottom);
        option["xAxis"] = axis;
        option["yAxis"] = sketch.ValueAxis(upright: true);
        // A trend is read from its slope; bars start at nought, lines need not.
        option["yAxis"]!["scale"] = true;
        // Room for the labels, but no negative ticks under values that cannot be negative.
        option["yAxis"]!["boundaryGap"] = new JsonArray(range.FromNought ? "0%" : "12%", "12%");
        if (range.FromNought)
            option["yAxis"]!["min"] = 0;
        return new(option, frame.Pixels, (int)(top + frame.PlotHeight + bottom));
    }

    private static JsonObject Line(SnapshotChart chart, Sketch sketch, ChartSeries series, int line, IReadOnlyList<LineLabel?>[] labels) => new()
    {
        ["type"] = "line",
        ["name"] = series.Name,
        ["connectNulls"] = false,
        ["symbol"] = Symbols[line % Symbols.Length],
        ["symbolSize"] = 8,
        ["showAllSymbol"] = true,
        ["lineStyle"] = new JsonObject { ["width"] = 2.2, ["type"] = Dashes[line % Dashes.Length] },
        ["data"] = new JsonArray([.. series.Points.Select((point, index) => point is null
            ? null
            : (JsonNode)sketch.Mark(chart.Categories[index], series, point, point.Value, sketch.Plated(Label(labels[index][line]!))))]),
    };

    private static JsonObject Label(LineLabel place) => new() { ["position"] = place.Below ? "bottom" : "top", ["offset"] = new JsonArray(0, -place.Rise) };

    private static void Slant(JsonObject axis)
    {
        axis["axisLabel"]!["rotate"] = 50;
        axis["axisLabel"]!["width"] = 130;
        axis["axisLabel"]!["overflow"] = "truncate";
    }

    /// <summary>Least and greatest of all lines.</summary>
    private sealed record Range(decimal Least, decimal Greatest)
    {
        /// <summary>Whether the axis begins at nought, being so near.</summary>
        public bool FromNought => Least >= 0 && Least < (Greatest - Least) * 0.3m;

        public static Range Of(SnapshotChart chart)
        {
            var values = chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>().Select(point => point.Value).DefaultIfEmpty().ToList();
            return new(values.Min(), values.Max());
        }

        /// <summary>How far up the plot a value stands, about: ECharts rounds the ends of the axis.</summary>
        public double Share(decimal value)
        {
            var span = Greatest == Least ? 1 : Greatest - Least;
            var (low, high) = (FromNought ? 0 : Least - span * 0.12m, Greatest + span * 0.12m);
            return (double)((value - low) / (high - low));
        }
    }
}
