using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>Lying bars on top of each other; as shares each row is drawn as 100 %.</summary>
internal static class StackedOption
{
    private const double Bar = 24;

    public static ChartOptions Of(SnapshotChart chart, ChartFrame frame, bool asShares)
    {
        var sketch = new Sketch(chart, frame);
        var margins = LyingMargins.Of(chart, frame, sketch) with { Right = 24 };
        var totals = chart.Categories.Select((_, row) => chart.Series.Sum(series => series.Points[row] is { } point ? Math.Abs(point.Value) : 0)).ToArray();
        var longest = asShares ? 100 : Math.Max(totals.Max(), 0.000001m);
        var scale = margins.Plot / (double)longest;
        decimal Drawn(ChartPoint point, int row) => !asShares ? Math.Abs(point.Value) : totals[row] == 0 ? 0 : Math.Abs(point.Value) / totals[row] * 100;

        var labels = chart.Categories.Select((_, row) => StackedLabels.Place(
            [.. chart.Series.Select(series => series.Points[row] is { } point ? new Stretch((double)Drawn(point, row) * scale, frame.Measure(point.Display) + 10) : null)], margins.Plot)).ToArray();
        var option = sketch.Option(chart.Series.Select((series, stretch) => new JsonObject
        {
            ["type"] = "bar",
            ["name"] = series.Name,
            ["stack"] = "all",
            ["barWidth"] = Bar,
            ["itemStyle"] = new JsonObject { ["borderColor"] = sketch.Colours.Ground, ["borderWidth"] = 1 },
            ["data"] = new JsonArray([.. series.Points.Select((point, row) => point is null
                ? null
                : (JsonNode)sketch.Mark(chart.Categories[row], series, point, Drawn(point, row), Label(sketch, labels[row][stretch]!)))]),
        }));
        // Only a drawing in percent has an axis in percent; the printed values keep their own unit.
        var unit = !asShares || chart.Unit is "%" ? chart.Unit : chart.Unit.Length == 0 ? "占比（%）" : $"占比（%），标注值单位：{chart.Unit}";
        var outside = labels.SelectMany(row => row).OfType<StretchLabel>().Where(label => label.Side != StretchSide.Inside).Select(label => label.Side).Distinct().Count();
        var complete = margins.Complete(option, Math.Max(margins.NameLines * frame.LineHeight + 8, Bar + outside * frame.LineHeight + 14), unit);
        option["xAxis"]!["max"] = longest;
        option["xAxis"]!["axisLabel"]!["showMaxLabel"] = asShares;
        if (asShares)
            option["xAxis"]!["interval"] = 25;
        return complete;
    }

    private static JsonObject Label(Sketch sketch, StretchLabel place) =>
        place.Side == StretchSide.Inside
            ? sketch.Plated(new() { ["position"] = "inside" })
            : new() { ["position"] = place.Side == StretchSide.Above ? "top" : "bottom", ["distance"] = 3, ["offset"] = new JsonArray(place.Shift, 0) };
}
