using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>Loads and replaces what all editions share: indicators, limits, regions, terms and history.</summary>
internal static class CatalogueStore
{
    public static async Task<(Catalogue Catalogue, History History)> LoadAsync(BulletinDbContext db, CancellationToken cancel)
    {
        var indicators = await db.Indicators.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel);
        var limits = await db.Limits.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel);
        var regions = await db.Regions.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel);
        var terms = await db.Terms.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel);
        var history = await db.History.AsNoTracking().OrderBy(row => row.Position).ToListAsync(cancel);
        return (
            new([.. indicators.Select(Indicator)], [.. limits.Select(Limit)], [.. regions.Select(Region)], [.. terms.Select(Term)]),
            new([.. history.Select(row => row.ToFact())]));
    }

    /// <summary>Replaces all of it; the caller has removed the edition that is about to change, and holds the transaction.</summary>
    /// <remarks>An indicator or region that another edition still uses cannot go: the database refuses.</remarks>
    public static async Task ReplaceAsync(BulletinDbContext db, Catalogue catalogue, History history, CancellationToken cancel)
    {
        await db.History.ExecuteDeleteAsync(cancel);
        await db.Limits.ExecuteDeleteAsync(cancel);
        await db.Terms.ExecuteDeleteAsync(cancel);
        await ReplaceIndicatorsAsync(db, catalogue.Indicators, cancel);
        await ReplaceRegionsAsync(db, catalogue.Regions, cancel);
        db.Limits.AddRange(catalogue.Limits.Select(Row));
        db.Terms.AddRange(catalogue.Terms.Select(Row));
        db.History.AddRange(history.Facts.Select(HistoryFactRow.Of));
        await db.SaveChangesAsync(cancel);
    }

    private static async Task ReplaceIndicatorsAsync(BulletinDbContext db, IReadOnlyList<Indicator> indicators, CancellationToken cancel)
    {
        var wanted = indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        var existing = await db.Indicators.AsNoTracking().Select(row => new { row.Code, row.Unit, row.Kind }).ToListAsync(cancel);
        // Unit and kind are what figures are bound to, so a changed one is a new row.
        var leaving = existing
            .Where(row => !wanted.TryGetValue(row.Code, out var indicator) || (indicator.Unit, indicator.Kind) != (row.Unit, row.Kind))
            .Select(row => row.Code).ToList();
        await db.Indicators.ExecuteUpdateAsync(set => set.SetProperty(row => row.ChangeOf, (string?)null), cancel);
        await db.Indicators.Where(row => leaving.Contains(row.Code)).ExecuteDeleteAsync(cancel);

        var staying = await db.Indicators.ToDictionaryAsync(row => row.Code, cancel);
        foreach (var (position, indicator) in indicators.Index())
        {
            var row = Row(indicator, position);
            if (staying.TryGetValue(indicator.Code, out var kept))
            {
                db.Entry(kept).CurrentValues.SetValues(row);
            }
            else
            {
                db.Indicators.Add(row);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static async Task ReplaceRegionsAsync(BulletinDbContext db, IReadOnlyList<Region> regions, CancellationToken cancel)
    {
        var wanted = regions.Select(region => region.Code).ToList();
        await db.Regions.Where(row => !wanted.Contains(row.Code)).ExecuteDeleteAsync(cancel);
        var staying = await db.Regions.ToDictionaryAsync(row => row.Code, cancel);
        foreach (var (position, region) in regions.Index())
        {
            var row = new RegionRow { Code = region.Code, Position = position, NameEn = region.NameEn, Kind = region.Kind, Aliases = [.. region.Aliases] };
            if (staying.TryGetValue(region.Code, out var kept))
            {
                db.Entry(kept).CurrentValues.SetValues(row);
            }
            else
            {
                db.Regions.Add(row);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static IndicatorRow Row(Indicator indicator, int position) => new()
    {
        Code = indicator.Code,
        Position = position,
        Name = indicator.Name,
        NameEn = indicator.NameEn,
        ShortName = indicator.ShortName,
        Unit = indicator.Unit,
        Decimals = indicator.Decimals,
        Kind = indicator.Kind,
        Statistic = indicator.Statistic,
        Better = indicator.Better,
        Topic = indicator.Topic,
        Standard = indicator.Standard,
        Method = indicator.Method,
        Stations = indicator.Stations,
        ChangeOf = indicator.ChangeOf,
        Aliases = [.. indicator.Aliases],
    };

    internal static Indicator Indicator(IndicatorRow row) => new()
    {
        Code = row.Code,
        Name = row.Name,
        NameEn = row.NameEn,
        ShortName = row.ShortName,
        Unit = row.Unit,
        Decimals = row.Decimals,
        Kind = row.Kind,
        Statistic = row.Statistic,
        Better = row.Better,
        Topic = row.Topic,
        Standard = row.Standard,
        Method = row.Method,
        Stations = row.Stations,
        ChangeOf = row.ChangeOf,
        Aliases = row.Aliases,
    };

    private static LimitRow Row(Limit limit, int position) => new()
    {
        Position = position,
        Indicator = limit.Indicator,
        Rank = limit.Rank,
        Grade = limit.Grade,
        Verdict = limit.Verdict,
        Above = limit.Above,
        UpTo = limit.UpTo,
        Met = limit.Met,
        Standard = limit.Standard,
        Clause = limit.Clause,
        FirstYear = limit.FirstYear,
        LastYear = limit.LastYear,
    };

    private static Limit Limit(LimitRow row) => new()
    {
        Indicator = row.Indicator,
        Rank = row.Rank,
        Grade = row.Grade,
        Verdict = row.Verdict,
        Above = row.Above,
        UpTo = row.UpTo,
        Met = row.Met,
        Standard = row.Standard,
        Clause = row.Clause,
        FirstYear = row.FirstYear,
        LastYear = row.LastYear,
    };

    private static Region Region(RegionRow row) => new(row.Code, row.NameEn, row.Kind, row.Aliases);

    private static TermRow Row(Term term, int position) => new() { Kind = term.Kind, Word = term.Word, Position = position, English = term.English, Meaning = term.Meaning };

    private static Term Term(TermRow row) => new(row.Kind, row.Word, row.English, row.Meaning);
}
