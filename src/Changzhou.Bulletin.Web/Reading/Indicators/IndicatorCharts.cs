using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>What of a series is drawn: its lines of years, each by its scope, and the limits.</summary>
internal static class IndicatorCharts
{
    public static SeriesPicture? Of(SeriesShelf shelf, IndicatorSeries series, ChartSize size)
    {
        var unit = series.Main?.Scope.Unit ?? series.Indicator.Unit;
        var lines = series.Yearly.Where(line => line.Scope.Unit == unit).ToList();
        var manyStatistics = HasManyStatistics(series);
        return ChartMaker.Make(
            Tongue.Name(series.Indicator), Tongue.Unit(unit),
            [.. lines.Select(line => new NamedLine(SeriesText.Scope(shelf, line.Scope, manyStatistics && !series.Judges(line.Scope)), line))],
            lines.Any(line => series.Judges(line.Scope)) ? series.Limits : [], size);
    }

    public static bool HasManyStatistics(IndicatorSeries series) => series.Lines.Select(line => line.Scope.Statistic).Distinct().Count() > 1;
}
