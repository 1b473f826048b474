using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>What each edition says itself, and what its history tells of other years.</summary>
internal static class SourcePoints
{
    /// <remarks>A fact that several editions hand down is one point, as the newest of them has it; a fact that only repeats
    /// what an edition among them says itself is none.</remarks>
    public static IEnumerable<(string Indicator, SeriesPoint Point)> Of(IReadOnlyList<Snapshot> newestFirst)
    {
        var figures = newestFirst.SelectMany(Figures).ToList();
        var titles = newestFirst.ToDictionary(snapshot => snapshot.Year, snapshot => snapshot.Title);
        var said = figures
            .Where(figure => figure.Point.Origin is PointOrigin.Release release && figure.Point.Period.LastYear == release.Year)
            .Select(figure => (figure.Indicator, figure.Point.Scope, figure.Point.Period, figure.Point.Value, titles[figure.Point.Period.LastYear]))
            .ToHashSet();
        var facts = newestFirst.SelectMany(Facts)
            .DistinctBy(fact => (fact.Indicator, fact.Point.Scope, fact.Point.Period, fact.Point.Value, fact.Point.Source))
            .Where(fact => !said.Contains((fact.Indicator, fact.Point.Scope, fact.Point.Period, fact.Point.Value, fact.Point.Source)));
        return figures.Concat(facts);
    }

    private static IEnumerable<(string Indicator, SeriesPoint Point)> Figures(Snapshot snapshot)
    {
        var indicators = snapshot.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        return from figure in snapshot.Figures
               let value = ValueOf(figure.Value, figure.Low, figure.High, figure.Words)
               where value is not null
               let period = Period.Parse(figure.Period)
               let indicator = indicators[figure.Indicator]
               select (figure.Indicator, new SeriesPoint
               {
                   Scope = new(figure.Region, figure.Statistic, figure.Basis, figure.Unit, PeriodShapes.Of(period)),
                   Period = period,
                   Value = value,
                   Display = figure.Display,
                   DisplayWithUnit = figure.DisplayWithUnit,
                   Decimals = figure.Decimals,
                   Source = figure.Source,
                   Note = figure.Note ?? "",
                   Origin = new PointOrigin.Release(snapshot.Year, snapshot.Release, figure.Id, figure.Place, indicator.Standard, indicator.Method),
                   Correction = (snapshot.Errata ?? []).FirstOrDefault(erratum => erratum.Figures.Any(change => change.Id == figure.Id)),
               });
    }

    private static IEnumerable<(string Indicator, SeriesPoint Point)> Facts(Snapshot snapshot) =>
        from fact in snapshot.History
        let value = ValueOf(fact.Value, fact.Low, fact.High, fact.Words)
        where value is not null
        let period = Period.Parse(fact.Period)
        select (fact.Indicator, new SeriesPoint
        {
            // History knows no basis; what it tells is as measured unless its note says otherwise.
            Scope = new(fact.Region, fact.Statistic, Basis.Actual.Name(), fact.Unit, PeriodShapes.Of(period)),
            Period = period,
            Value = value,
            Display = value.ToString()!,
            DisplayWithUnit = value + FigureText.UnitOf(value, fact.Unit),
            Decimals = Math.Max(fact.Value?.Scale ?? 0, fact.High?.Scale ?? 0),
            Source = fact.Source,
            Note = fact.Note,
            Origin = new PointOrigin.History(snapshot.Year, fact.Preferred),
        });

    private static FigureValue? ValueOf(decimal? number, decimal? low, decimal? high, string? words) => (number, low, high, words) switch
    {
        ({ } value, _, _, _) => new FigureValue.Number(value),
        (_, { } from, { } to, _) => new FigureValue.Range(from, to),
        (_, _, _, { } word) => new FigureValue.Words(word),
        _ => null,
    };
}
