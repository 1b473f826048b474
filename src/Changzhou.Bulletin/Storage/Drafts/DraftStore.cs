using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>What a draft of one year is made from and judged by.</summary>
public sealed record Draft(Edition? Edition, Catalogue Catalogue, History History);

/// <summary>The drafts: an edition comes in whole or not at all.</summary>
public sealed class DraftStore(IDbContextFactory<BulletinDbContext> contexts)
{
    // Any constant will do, as long as all portals of a store use the same.
    private const int DraftLock = 0x44524146;

    /// <summary>The edition of a year, null where there is none, with the catalogue and history of the store.</summary>
    public async Task<Draft> LoadAsync(int year, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (catalogue, history) = await CatalogueStore.LoadAsync(db, cancel);
        return new(await EditionStore.LoadAsync(db, year, cancel), catalogue, history);
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Editions.Select(edition => edition.Year).OrderDescending().ToListAsync(cancel);
    }

    /// <summary>Puts an edition, the catalogue and history in place of what is there, in one transaction.</summary>
    /// <exception cref="DbUpdateException">The database refuses, for instance because another edition uses an indicator that is gone; nothing is changed.</exception>
    public async Task ReplaceAsync(Edition edition, Catalogue catalogue, History history, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LockAsync(db, edition.Year, cancel);
        var kept = await EditionIdentities.LoadAsync(db, edition.Year, cancel);
        await EditionStore.DeleteAsync(db, edition.Year, cancel);
        await CatalogueStore.ReplaceAsync(db, catalogue, history, cancel);
        await EditionStore.AddAsync(db, edition, catalogue, kept, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Adds figures to a draft, or puts them in place of those of the same key; nothing else is touched.</summary>
    /// <param name="decide">Gives the figures, of the draft as it is under lock; not asked where there is no draft.</param>
    public async Task ChangeFiguresAsync(int year, Func<Edition, Catalogue, IReadOnlyList<Figure>> decide, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LockAsync(db, year, cancel);
        if (await EditionStore.LoadAsync(db, year, cancel) is not { } edition)
        {
            return;
        }

        var (catalogue, _) = await CatalogueStore.LoadAsync(db, cancel);
        await EditionStore.PutFiguresAsync(db, year, decide(edition, catalogue), catalogue, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Every change of a draft begins with this: changes of one year follow each other.</summary>
    /// <remarks>No row lock: an import deletes the row, and who waited for it would hold nothing.</remarks>
    internal static async Task LockAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({DraftLock}, {year})", cancel);
}
