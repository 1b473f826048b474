using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>A change from one point of a line to a later one, by the rules by which the bulletin prints changes.</summary>
/// <param name="Digits">Signed, as it prints: -0.6.</param>
/// <param name="Unit">%, 个百分点, or the indicator's own.</param>
/// <param name="IsPublished">Whether the bulletin states it; else it is worked out here.</param>
/// <param name="Better">Null where it is level, or neither way is better.</param>
public sealed record SeriesChange(string Digits, string Unit, bool IsPublished, bool? Better)
{
    private const int DerivedDecimals = 1;
    private const string Percent = "%";
    private const string Points = "个百分点";

    private static readonly string[] StatisticsInOrder = ["points", "change", "difference"];

    public decimal Value => decimal.Parse(Digits, CultureInfo.InvariantCulture);

    /// <summary>上升3.0%, 持平</summary>
    public string InWords => ChangeText.InWords(Digits, Unit);

    /// <summary>On the year before: the published change where there is one, else worked out.</summary>
    public static SeriesChange? OnYearBefore(SeriesIndex index, IndicatorSeries series, SeriesLine line, SeriesPoint now) =>
        Published(index, series, line, now) ?? (line.At(now.Period.YearBefore()) is { } before ? Computed(series, line, before, now) : null);

    /// <summary>Between any two points; null where they are no numbers, or may not be compared.</summary>
    public static SeriesChange? Between(SeriesIndex index, IndicatorSeries series, SeriesLine line, SeriesPoint before, SeriesPoint now) =>
        before.Period == now.Period.YearBefore() ? OnYearBefore(index, series, line, now) : Computed(series, line, before, now);

    /// <remarks>Only the indicator's own statistic has published changes: a change of a p95 is not the change of the mean.</remarks>
    private static SeriesChange? Published(SeriesIndex index, IndicatorSeries series, SeriesLine line, SeriesPoint now)
    {
        if (!series.Judges(line.Scope))
        {
            return null;
        }

        var found = from statistic in StatisticsInOrder
                    from change in index.ChangesOf(series.Indicator.Code)
                    from other in change.Lines
                    where other.Scope.Statistic == statistic && (other.Scope.Region, other.Scope.Basis) == (line.Scope.Region, line.Scope.Basis)
                    let point = other.At(now.Period)
                    where point?.Number is not null
                    select Of(series, line, Rounding.Print(point.Number!.Value, point.Decimals), point.Scope.Unit, isPublished: true);
        return found.FirstOrDefault();
    }

    private static SeriesChange? Computed(IndicatorSeries series, SeriesLine line, SeriesPoint before, SeriesPoint now)
    {
        if (series.Indicator.IsChange || !line.Between(before, now).IsComparable)
        {
            return null;
        }

        // The change of a rate is said in points, of all else in percent.
        var (change, decimals, unit) = line.Scope.Unit == Percent
            ? (ChangeText.Absolute(now.Value, before.Value), now.Decimals, Points)
            : (ChangeText.Percent(now.Value, before.Value), DerivedDecimals, Percent);
        return change is { } unrounded ? Of(series, line, Rounding.Print(unrounded, decimals), unit, isPublished: false) : null;
    }

    /// <remarks>A lower target is no better air: only the indicator's own statistic gets better or worse.</remarks>
    private static SeriesChange Of(IndicatorSeries series, SeriesLine line, string digits, string unit, bool isPublished) =>
        new(digits, unit, isPublished, series.Judges(line.Scope) ? Sense(series.Indicator.Better, digits) : null);

    private static bool? Sense(Direction better, string digits) => (better, decimal.Parse(digits, CultureInfo.InvariantCulture)) switch
    {
        (Direction.None, _) or (_, 0) => null,
        (Direction.Higher, var change) => change > 0,
        (_, var change) => change < 0,
    };
}
