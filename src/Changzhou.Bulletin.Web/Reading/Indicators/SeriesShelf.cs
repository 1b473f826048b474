using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Series;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>The indicators of all public editions, with the words that name their regions and statistics.</summary>
public sealed class SeriesShelf
{
    private readonly IReadOnlyList<(PublishedEdition Edition, ILookup<string, string> Places)> uses;

    public SeriesShelf(IReadOnlyList<PublishedEdition> editions)
    {
        Editions = editions;
        Index = SeriesIndex.Of(editions.Select(edition => edition.Snapshot));
        Regions = [.. editions.SelectMany(edition => edition.Snapshot.Regions).DistinctBy(region => region.Code)];
        Terms = [.. editions.SelectMany(edition => edition.Snapshot.Terms).DistinctBy(term => (term.Kind, term.Word))];
        uses = [.. editions.Select(edition => (edition, IndicatorUses.Of(edition.Snapshot)))];
    }

    /// <summary>Newest year first.</summary>
    public IReadOnlyList<PublishedEdition> Editions { get; }

    public SeriesIndex Index { get; }

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Where each edition shows the indicator; editions that do not are left out.</summary>
    public IEnumerable<(PublishedEdition Edition, IReadOnlyList<string> Places)> UsesOf(string code) =>
        from use in uses where use.Places.Contains(code) select (use.Edition, (IReadOnlyList<string>)[.. use.Places[code]]);

    public PublishedEdition? Edition(int year) => Editions.FirstOrDefault(edition => edition.Year == year);
}

/// <summary>Keeps the shelf until any release changes.</summary>
public sealed class SeriesShelves
{
    private Kept? last;

    /// <param name="editions">All that are public, newest first.</param>
    public SeriesShelf Of(IReadOnlyList<PublishedEdition> editions)
    {
        var generations = Generations(editions);
        // Two requests may both make it; either is right.
        if (last is { } kept && kept.Generations == generations)
            return kept.Shelf;

        var made = new Kept(generations, new(editions));
        last = made;
        return made.Shelf;
    }

    internal static string Generations(IReadOnlyList<PublishedEdition> editions) => string.Join(',', editions.Select(edition => edition.Generation));

    private sealed record Kept(string Generations, SeriesShelf Shelf);
}
