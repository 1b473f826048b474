using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <param name="Kind">See <see cref="DraftSource"/>.</param>
/// <param name="CanUndo">False where the import is undone, or brought a whole draft that was edited or imported since. Figures of a workbook can be taken back while nobody has edited these very figures.</param>
public sealed record PastImport(int Id, int Year, string Kind, string File, DateTimeOffset At, string Actor, DateTimeOffset? UndoneAt, bool CanUndo);

/// <summary>The imports of a year, and their undoing.</summary>
public sealed class ImportHistory(BulletinStore store)
{
    private const string Workbook = "workbook";

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<PastImport>> ListAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var last = await LastEditAsync(db, year, cancel);
        return await db.Imports.AsNoTracking().Where(row => row.Year == year).OrderByDescending(row => row.Id)
            .Select(row => new PastImport(row.Id, row.Year, row.Kind, row.File, row.At, row.Actor, row.UndoneAt, row.UndoneAt == null && (row.Entry == last || row.Kind == Workbook))).ToListAsync(cancel);
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
        var source = new DraftSource("undo", import.File) { LastEdit = import.Entry, Undoes = import.Entry };
        if (import.Before is null)
        {
            return await drafts.RemoveAsync(import.Year, source, cancel);
        }

        var (before, left) = EditionJson.Read(import.Before);
        if (left is not null)
        {
            return await PutBackAsync(drafts, import.Year, before.Edition, left, source with { LastEdit = null }, cancel);
        }

        return await drafts.ReplaceAsync(before.Edition, before.Catalogue, before.History, source, cancel);
    }

    /// <summary>Takes back what a workbook brought: its figures as they were, with whatever else was written since.</summary>
    private static async Task<EditResult> PutBackAsync(DraftStore drafts, int year, Edition before, IReadOnlyList<Figure> left, DraftSource source, CancellationToken cancel)
    {
        var old = before.Figures.ToDictionary(figure => figure.Key);
        EditResult.Refused? refusal = null;
        var saved = await drafts.PutBackAsync(year, now =>
        {
            var gone = left.Select(figure => figure.Key).Where(key => !old.ContainsKey(key)).ToList();
            refusal = Refusal(now, left, gone);
            return refusal is null ? ([.. left.Where(figure => old.ContainsKey(figure.Key)).Select(figure => old[figure.Key])], gone) : null;
        }, source, cancel);
        return refusal ?? saved;
    }

    private static EditResult.Refused? Refusal(Edition now, IReadOnlyList<Figure> left, IReadOnlyList<FigureKey> gone)
    {
        var standing = now.Figures.ToHashSet();
        if (left.FirstOrDefault(figure => !standing.Contains(figure)) is { } edited)
        {
            return EditResult.Refuse(EditWords.ImportedFigureEdited(edited.Key.ToString()));
        }

        var shown = EditionRows.BlocksOf(now).Select(block => EditionRows.ReferencesOf(block, now.Year).Select(reference => (reference.Indicator, reference.Region, reference.Period)).ToHashSet()).ToList();
        return gone.Select(key => (Key: key, Uses: shown.Count(references => references.Contains((key.Indicator, key.Region, key.Period.ToString()))))).FirstOrDefault(used => used.Uses > 0) is ({ } key, var uses)
            ? EditResult.Refuse(EditWords.FigureUsed(key.ToString(), uses))
            : null;
    }

    private static async Task<long> LastEditAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Log.Where(entry => entry.Year == year && Act.Work.Contains(entry.Act)).MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
}
