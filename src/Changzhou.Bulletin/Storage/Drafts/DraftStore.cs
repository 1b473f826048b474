using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>What a draft of one year is made from and judged by.</summary>
public sealed record Draft(Edition? Edition, Catalogue Catalogue, History History);

/// <summary>Where a change of a whole draft comes from.</summary>
/// <param name="Kind">folder, document, workbook, next or undo.</param>
/// <param name="File">As the person's file is called; empty for none.</param>
public sealed record DraftSource(string Kind, string File)
{
    /// <summary>The kind of a draft that is made from that of the year before.</summary>
    public const string Next = "next";

    public static readonly DraftSource Folder = new("folder", "");

    /// <summary>The entry of the last edit that the person knew of; the change is refused where there is a later one. Null: whatever was edited.</summary>
    public long? LastEdit { get; init; }

    /// <summary>The entry of the import that this takes back; null for none.</summary>
    public long? Undoes { get; init; }
}

/// <param name="Figures">As they are now, where figures alone were changed; null for a whole draft.</param>
internal sealed record DraftChange(IReadOnlyList<Change> Changes, IReadOnlyList<Figure>? Figures = null);

/// <summary>The drafts: an edition comes in whole or not at all.</summary>
/// <param name="by">Who acts; null for the portal itself.</param>
public sealed class DraftStore(IDbContextFactory<BulletinDbContext> contexts, Actor? by = null)
{
    // Any constant will do, as long as all portals of a store use the same.
    private const int DraftLock = 0x44524146;

    /// <summary>A scheduled release holds the lock until its minute has come, which is longer than other commands may take.</summary>
    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(3);

    private readonly Actor by = by ?? Actor.Portal;

    /// <summary>The edition of a year, null where there is none, with the catalogue and history of the store.</summary>
    public async Task<Draft> LoadAsync(int year, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await LoadAsync(db, year, cancel);
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Editions.Select(edition => edition.Year).OrderDescending().ToListAsync(cancel);
    }

    /// <summary>The last entry of the log that belongs to the year; 0 for none. Asked before a draft is looked at, it says what the person knew of.</summary>
    public async Task<long> EntryAsync(int year, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Log.Where(entry => entry.Year == year).MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
    }

    /// <summary>Puts an edition, the catalogue and history in place of what is there, in one transaction.</summary>
    /// <returns>Saved, or refused while the edition waits for its release, or to whoever may not edit.</returns>
    /// <exception cref="DbUpdateException">The database refuses, for instance because another edition uses an indicator that is gone; nothing is changed.</exception>
    public async Task<EditResult> ReplaceAsync(Edition edition, Catalogue catalogue, History history, DraftSource? source = null, CancellationToken cancel = default) =>
        await ChangeAsync(edition.Year, source ?? DraftSource.Folder, async (db, before) =>
        {
            var kept = await EditionIdentities.LoadAsync(db, edition.Year, cancel);
            await EditionStore.DeleteAsync(db, edition.Year, cancel);
            await CatalogueStore.ReplaceAsync(db, catalogue, history, cancel);
            await EditionStore.AddAsync(db, edition, catalogue, kept, cancel);
            return new(EditionDifference.Between(before.Edition, edition));
        }, cancel);

    /// <summary>Adds figures to a draft, or puts them in place of those of the same key; nothing else is touched.</summary>
    /// <param name="decide">Gives the figures, of the draft as it is under lock; not asked where there is no draft. None: nothing is written.</param>
    public async Task<EditResult> ChangeFiguresAsync(int year, Func<Edition, Catalogue, IReadOnlyList<Figure>> decide, DraftSource? source = null, CancellationToken cancel = default) =>
        await ChangeAsync(year, source ?? DraftSource.Folder, async (db, before) =>
        {
            if (before.Edition is not { } edition || decide(edition, before.Catalogue) is not { Count: > 0 } figures)
            {
                return null;
            }

            await EditionStore.PutFiguresAsync(db, year, figures, before.Catalogue, cancel);
            return new(EditionDifference.Between(edition, (await EditionStore.LoadAsync(db, year, cancel))!), figures);
        }, cancel);

    /// <summary>Puts figures back as they were and takes away those that were not there; whatever else was edited stays.</summary>
    /// <param name="decide">Gives both, of the draft as it is under lock, or null for neither: nothing is written then.</param>
    internal async Task<EditResult> PutBackAsync(int year, Func<Edition, (IReadOnlyList<Figure> Back, IReadOnlyList<FigureKey> Gone)?> decide, DraftSource source, CancellationToken cancel = default) =>
        await ChangeAsync(year, source, async (db, before) =>
        {
            if (before.Edition is not { } edition || decide(edition) is not var (back, gone))
            {
                return null;
            }

            await EditionStore.TakeFiguresAsync(db, year, gone, cancel);
            await EditionStore.PutFiguresAsync(db, year, back, before.Catalogue, cancel);
            return new(EditionDifference.Between(edition, (await EditionStore.LoadAsync(db, year, cancel))!), back);
        }, cancel);

    /// <summary>Takes a year's draft away: the undoing of an import that brought it.</summary>
    internal async Task<EditResult> RemoveAsync(int year, DraftSource source, CancellationToken cancel = default) =>
        await ChangeAsync(year, source, async (db, before) =>
        {
            await EditionStore.DeleteAsync(db, year, cancel);
            return new(before.Edition is { } edition ? [new(ChangeKind.Edition, Catalogue.EditionTopic, "year", edition.Title, null)] : []);
        }, cancel);

    /// <summary>Every change of a draft begins with this: changes of one year follow each other.</summary>
    /// <remarks>No row lock: an import deletes the row, and who waited for it would hold nothing.</remarks>
    internal static async Task LockAsync(BulletinDbContext db, int year, CancellationToken cancel)
    {
        var usual = db.Database.GetCommandTimeout();
        // Whether anybody answers at all is known before the long wait.
        db.Database.SetCommandTimeout(Patience.Greeting);
        await db.Database.ExecuteSqlAsync($"select 1", cancel);
        db.Database.SetCommandTimeout(LockPatience);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({DraftLock}, {year})", cancel);
        db.Database.SetCommandTimeout(usual);
    }

    internal static async Task<Draft> LoadAsync(BulletinDbContext db, int year, CancellationToken cancel)
    {
        var (catalogue, history) = await CatalogueStore.LoadAsync(db, cancel);
        return new(await EditionStore.LoadAsync(db, year, cancel), catalogue, history);
    }

    private async Task<EditResult> ChangeAsync(int year, DraftSource source, Func<BulletinDbContext, Draft, Task<DraftChange?>> change, CancellationToken cancel)
    {
        if ((source.Kind == DraftSource.Next ? Right.Arrange : Right.Edit).Refuse(by) is { } refused)
        {
            return refused;
        }

        await using var db = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LockAsync(db, year, cancel);
        var state = await EditionStates.CurrentAsync(db, year, cancel);
        if (state == EditionState.Scheduled)
        {
            return EditResult.Refuse(EditWords.Scheduled);
        }

        if (source.LastEdit is { } known && await LaterEditorAsync(db, year, known, cancel) is { } editor)
        {
            return EditResult.Refuse(EditWords.EditedSince(editor));
        }

        var before = await LoadAsync(db, year, cancel);
        if (await change(db, before) is not { } made)
        {
            return new EditResult.Saved(0, 0);
        }

        Failpoint.Reach(Failpoint.ImportWritten);
        var entry = await ImportLog.WriteAsync(db, year, source, by, before, made, cancel);
        if (before.Edition is not null)
        {
            await EditionStates.NoteEditAsync(db, year, state, by, entry.At, cancel);
        }

        Failpoint.Reach(Failpoint.ImportBeforeCommit);
        await transaction.CommitAsync(cancel);
        Failpoint.Reach(Failpoint.ImportAfterCommit);
        return new EditResult.Saved(0, entry.Id);
    }

    private static async Task<string?> LaterEditorAsync(BulletinDbContext db, int year, long known, CancellationToken cancel) => await db.Log
        .Where(entry => entry.Year == year && entry.Id > known && Act.Work.Contains(entry.Act)).OrderBy(entry => entry.Id).Select(entry => entry.Actor).FirstOrDefaultAsync(cancel);
}
