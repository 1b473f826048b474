using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>An indicator over the years, told apart by what must not be joined: region, statistic, basis and unit.</summary>
public sealed record SeriesResource(string Indicator, string Name, string NameEn, IReadOnlyList<SeriesLine> Series)
{
    /// <param name="editions">Newest year first.</param>
    internal static SeriesResource? Of(string code, IReadOnlyList<PublishedEdition> editions)
    {
        if (editions.Select(edition => edition.Snapshot.Indicators.FirstOrDefault(indicator => indicator.Code == code)).FirstOrDefault(indicator => indicator is not null) is not { } indicator)
            return null;

        var points = editions.SelectMany(edition => Published(code, edition)).Concat(editions.SelectMany(edition => Remembered(code, edition)))
            .DistinctBy(entry => (entry.Key, entry.Point.Period, entry.Point.Display, entry.Point.Source));
        return new(code, indicator.Name, indicator.NameEn,
        [
            .. points.GroupBy(entry => entry.Key).Select(line => new SeriesLine(
                line.Key.Region, line.Key.Statistic, line.Key.Basis, line.Key.Unit, [.. line.Select(entry => entry.Point).OrderBy(point => point.Period, StringComparer.Ordinal).ThenBy(point => point.Origin == "history")])),
        ]);
    }

    private static IEnumerable<(SeriesKey Key, SeriesPoint Point)> Published(string code, PublishedEdition edition) =>
        edition.Snapshot.Figures.Where(figure => figure.Indicator == code).Select(figure => (new SeriesKey(figure.Region, figure.Statistic, figure.Basis, figure.Unit), new SeriesPoint
        {
            Period = figure.Period,
            Value = figure.Value,
            Low = figure.Low,
            High = figure.High,
            Words = figure.Words,
            Display = figure.DisplayWithUnit,
            Source = figure.Source,
            Origin = "edition",
            IsPreferred = true,
            Year = edition.Year,
            Release = edition.Release,
            Figure = figure.Id,
            Note = figure.Note ?? "",
        }));

    private static IEnumerable<(SeriesKey Key, SeriesPoint Point)> Remembered(string code, PublishedEdition edition) =>
        edition.Snapshot.History.Where(fact => fact.Indicator == code).Select(fact => (new SeriesKey(fact.Region, fact.Statistic, Basis.Actual.Name(), fact.Unit), new SeriesPoint
        {
            Period = fact.Period,
            Value = fact.Value,
            Low = fact.Low,
            High = fact.High,
            Words = fact.Words,
            Display = (fact switch
            {
                { Words: { } words } => words,
                { Value: { } value } => FormattableString.Invariant($"{value}"),
                _ => FormattableString.Invariant($"{fact.Low}~{fact.High}"),
            }) + (fact.Words is null ? fact.Unit : ""),
            Source = fact.Source,
            Origin = "history",
            IsPreferred = fact.Preferred,
            Note = fact.Note,
        }));

    private sealed record SeriesKey(string Region, string Statistic, string Basis, string Unit);
}

public sealed record SeriesLine(string Region, string Statistic, string Basis, string Unit, IReadOnlyList<SeriesPoint> Points);

public sealed record SeriesPoint
{
    public required string Period { get; init; }
    public decimal? Value { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Words { get; init; }
    public required string Display { get; init; }
    public required string Source { get; init; }
    public required string Origin { get; init; }
    public required bool IsPreferred { get; init; }
    public int? Year { get; init; }
    public int? Release { get; init; }
    public string? Figure { get; init; }
    public required string Note { get; init; }
}
