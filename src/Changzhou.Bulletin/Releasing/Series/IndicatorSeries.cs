using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>An indicator over the years: all that the public releases and their history say of it.</summary>
/// <param name="Indicator">As the newest edition describes it.</param>
/// <param name="Edition">The year of the edition that describes it.</param>
/// <param name="Lines">The indicator's own statistic for the whole city first.</param>
/// <param name="Grades">Every grade of every year known, by years and rank.</param>
/// <param name="Limits">What the standard demands, step by step of the years.</param>
public sealed record IndicatorSeries(
    Indicator Indicator, int Edition, IReadOnlyList<SeriesLine> Lines, IReadOnlyList<Limit> Grades, IReadOnlyList<LimitStep> Limits)
{
    /// <summary>The lines of whole years.</summary>
    public IEnumerable<SeriesLine> Yearly => Lines.Where(line => line.Scope.Shape == PeriodShape.Year);

    public IEnumerable<SeriesPoint> Points => Lines.SelectMany(line => line.Points.Concat(line.Others)).OrderBy(point => point.Period);

    /// <summary>What stands for the indicator in a list: its own statistic, for the whole city where there is such.</summary>
    public SeriesPoint? Latest => Main?.Points[^1];

    public SeriesLine? Main => Lines.FirstOrDefault(line => line.Points.Count > 0);

    /// <summary>Whether the limits are made for values of this kind: a limit of the mean judges no target and no rank.</summary>
    public bool Judges(SeriesScope scope) => scope.Statistic == Indicator.Statistic;
}
