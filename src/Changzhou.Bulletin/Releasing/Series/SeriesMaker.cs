using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>Orders the points of an indicator into lines, and says which of them may be joined.</summary>
internal static class SeriesMaker
{
    public static IndicatorSeries Make(Indicator indicator, int edition, IEnumerable<SeriesPoint> points, IReadOnlyList<Limit> grades) => new(
        indicator,
        edition,
        [
            .. points.GroupBy(point => point.Scope)
                .Select(scope => Line(scope.Key, scope, grades))
                .OrderBy(line => line.Points.Count == 0)
                .ThenBy(line => line.Scope.Shape)
                .ThenBy(line => line.Scope.Statistic != indicator.Statistic)
                .ThenBy(line => line.Scope.Region switch { Catalogue.WholeCity => 0, "市区" => 1, SeriesScope.Unstated => 3, _ => 2 })
                .ThenBy(line => line.Scope.Basis != Basis.Actual.Name()),
        ],
        grades,
        LimitStep.Of(grades));

    private static SeriesLine Line(SeriesScope scope, IEnumerable<SeriesPoint> points, IReadOnlyList<Limit> grades)
    {
        var chosen = new List<SeriesPoint>();
        var others = new List<SeriesPoint>();
        foreach (var period in points.GroupBy(point => point.Period).OrderBy(period => period.Key))
        {
            var best = period.Where(IsUsable).OrderBy(Rank).FirstOrDefault();
            if (best is not null)
            {
                chosen.Add(best with { Preferred = true });
            }

            others.AddRange(period.Where(point => !ReferenceEquals(point, best)));
        }

        return new(scope, chosen, [.. chosen.Zip(chosen.Skip(1), (from, to) => Step(from, to, grades))], others);
    }

    private static bool IsUsable(SeriesPoint point) => point.Origin is PointOrigin.Release or PointOrigin.History { Recommended: true };

    /// <summary>The edition of the period itself, then a newer edition that restates it, then the history of the newest edition.</summary>
    private static (int Kind, int Age) Rank(SeriesPoint point) => point.Origin switch
    {
        PointOrigin.Release own when own.Year == point.Period.LastYear => (0, 0),
        PointOrigin.Release other => (1, -other.Year),
        PointOrigin.History history => (2, -history.Edition),
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };

    private static SeriesStep Step(SeriesPoint from, SeriesPoint to, IReadOnlyList<Limit> grades)
    {
        if (from.Scope.Region == SeriesScope.Unstated)
        {
            return new(StepKind.ScopeUnstated);
        }

        var (standardBefore, standardNow) = Standards(from, to, grades);
        return standardBefore != standardNow ? new(StepKind.StandardChanged, standardBefore, standardNow)
            : MethodChange(from, to) ?? Span(from.Period, to.Period, from.Scope.Shape);
    }

    /// <summary>By the editions where both have one; else by the limits, which are known for years without an edition, too.</summary>
    private static (string Before, string Now) Standards(SeriesPoint from, SeriesPoint to, IReadOnlyList<Limit> grades)
    {
        if ((from.Origin, to.Origin) is (PointOrigin.Release { Standard: { Length: > 0 } before }, PointOrigin.Release { Standard: { Length: > 0 } now }) && before != now)
        {
            return (before, now);
        }

        string? Judged(int year) => grades.FirstOrDefault(grade => grade.Holds(year))?.Standard;
        return (Judged(from.Period.LastYear), Judged(to.Period.LastYear)) is ({ } old, { } young) ? (old, young) : ("", "");
    }

    private static SeriesStep? MethodChange(SeriesPoint from, SeriesPoint to) =>
        (from.Origin, to.Origin) is (PointOrigin.Release { Method: { Length: > 0 } before }, PointOrigin.Release { Method: { Length: > 0 } now }) && before != now
            ? new(StepKind.MethodChanged, before, now)
            : null;

    private static SeriesStep Span(Period from, Period to, PeriodShape shape) => shape switch
    {
        PeriodShape.Year when to.FirstYear == from.FirstYear + 1 => new(StepKind.Joined),
        PeriodShape.Year => new(StepKind.Gap, Written(from.FirstYear + 1), Written(to.FirstYear - 1)),
        PeriodShape.Month when MonthsOf(to) == MonthsOf(from) + 1 => new(StepKind.Joined),
        PeriodShape.Month => new(StepKind.Gap, MonthWritten(MonthsOf(from) + 1), MonthWritten(MonthsOf(to) - 1)),
        PeriodShape.Months when (from.FirstMonth, from.LastMonth, from.FirstYear + 1) == (to.FirstMonth, to.LastMonth, to.FirstYear) => new(StepKind.Joined),
        _ => new(StepKind.SpansDiffer),
    };

    private static int MonthsOf(Period month) => month.FirstYear * 12 + month.FirstMonth!.Value - 1;

    private static string MonthWritten(int months) => $"{months / 12:D4}-{months % 12 + 1:D2}";

    private static string Written(int year) => Period.Year(year).ToString();
}
