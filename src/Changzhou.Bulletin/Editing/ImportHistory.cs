using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <param name="Kind">See <see cref="DraftSource"/>.</param>
/// <param name="CanUndo">False where the draft was edited or imported since, or the import is undone.</param>
public sealed record PastImport(int Id, int Year, string Kind, string File, DateTimeOffset At, string Actor, DateTimeOffset? UndoneAt, bool CanUndo);

/// <summary>The imports of a year, and their undoing.</summary>
public sealed class ImportHistory(BulletinStore store)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PastImport>> ListAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var last = await LastEditAsync(db, year, cancel);
        return await db.Imports.AsNoTracking().Where(row => row.Year == year).OrderByDescending(row => row.Id)
            .Select(row => new PastImport(row.Id, row.Year, row.Kind, row.File, row.At, row.Actor, row.UndoneAt, row.UndoneAt == null && row.Entry == last)).ToListAsync(cancel);
    }

    /// <summary>Puts the draft back to what it was before; refused where somebody has worked on it since, whose work would be lost.</summary>
    public async Task<EditResult> UndoAsync(int id, Actor by, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var import = await db.Imports.AsNoTracking().SingleAsync(row => row.Id == id, cancel);
        if (import.UndoneAt is not null)
        {
            return EditResult.Refuse(EditWords.AlreadyUndone);
        }

        var drafts = new DraftStore(store, by);
        var source = new DraftSource("undo", import.File) { LastEdit = import.Entry };
        if (import.Before is null)
        {
            return await drafts.RemoveAsync(import.Year, source, cancel);
        }

        var before = EditionJson.Read(import.Before);
        return await drafts.ReplaceAsync(before.Edition, before.Catalogue, before.History, source, cancel);
    }

    private static async Task<long> LastEditAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Log.Where(entry => entry.Year == year && Act.Work.Contains(entry.Act)).MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
}
