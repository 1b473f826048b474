using System.Text.Json.Nodes;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Typesetting.Charts;

/// <summary>What ECharts is told to draw, and how high: one plain JSON option, which a browser can use as well as the worker.</summary>
public sealed record ChartOptions(JsonObject Option, int Width, int Height)
{
    public static ChartOptions For(SnapshotChart chart, ChartFrame frame) => Of(Known(chart), frame);

    /// <summary>A point that is awaited is no point.</summary>
    private static SnapshotChart Known(SnapshotChart chart) => chart with
    {
        Series = [.. chart.Series.Select(series => series with { Points = [.. series.Points.Select(point => point is { IsPending: true } ? null : point)] })],
    };

    private static ChartOptions Of(SnapshotChart chart, ChartFrame frame) => chart.Kind switch
    {
        ChartKind.Column when ColumnOption.Fits(chart, frame) => ColumnOption.Of(chart, frame),
        // Names or values that would run into each other have room when the bars lie.
        ChartKind.Column or ChartKind.Bar => BarOption.Of(chart, frame),
        ChartKind.Stacked => StackedOption.Of(chart, frame, asShares: false),
        ChartKind.Shares => StackedOption.Of(chart, frame, asShares: true),
        ChartKind.Line => LineOption.Of(chart, frame),
        ChartKind.Ring => RingOption.Of(chart, frame),
        ChartKind.Span => SpanOption.Of(chart, frame),
        ChartKind.Funnel => FunnelOption.Of(chart, frame),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart.Kind, "No such kind of chart."),
    };
}
