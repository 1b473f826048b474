namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>The series of all indicators of some editions.</summary>
public sealed class SeriesIndex
{
    private readonly Dictionary<string, IndicatorSeries> byCode;

    private SeriesIndex(IReadOnlyList<IndicatorSeries> all)
    {
        All = all;
        byCode = all.ToDictionary(series => series.Indicator.Code, StringComparer.Ordinal);
        Years = [.. all.SelectMany(series => series.Yearly).SelectMany(line => line.Points).Select(point => point.Period.LastYear).Distinct().Order()];
    }

    /// <summary>In the order of the newest edition's indicators; those that only an older one has come last.</summary>
    public IReadOnlyList<IndicatorSeries> All { get; }

    /// <summary>The years for which any indicator has a value, oldest first.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <param name="snapshots">One a year.</param>
    public static SeriesIndex Of(IEnumerable<Snapshot> snapshots)
    {
        IReadOnlyList<Snapshot> newestFirst = [.. snapshots.OrderByDescending(snapshot => snapshot.Year)];
        var points = SourcePoints.Of(newestFirst).ToLookup(point => point.Indicator, point => point.Point, StringComparer.Ordinal);
        var grades = newestFirst.SelectMany(snapshot => snapshot.Limits)
            .DistinctBy(limit => (limit.Indicator, limit.Rank, limit.FirstYear, limit.Standard))
            .OrderBy(limit => limit.FirstYear).ThenBy(limit => limit.Rank)
            .ToLookup(limit => limit.Indicator, StringComparer.Ordinal);
        var described = newestFirst.SelectMany(snapshot => snapshot.Indicators.Select(indicator => (Indicator: indicator, snapshot.Year)))
            .DistinctBy(entry => entry.Indicator.Code);
        return new([.. described.Select(entry => SeriesMaker.Make(entry.Indicator, entry.Year, points[entry.Indicator.Code], [.. grades[entry.Indicator.Code]]))]);
    }

    public IndicatorSeries? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The published changes of an indicator, such as air.pm25.mean.change of air.pm25.mean.</summary>
    public IEnumerable<IndicatorSeries> ChangesOf(string code) => All.Where(series => series.Indicator.ChangeOf == code);
}
