using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing.Figures;

/// <summary>One figure of a batch that is to be undone.</summary>
/// <param name="Now">What the batch made of it, or what stands now; null where it is gone.</param>
/// <param name="Back">What it was before; null where that cannot be restored.</param>
/// <param name="Problem">Why it cannot be undone; null where it can.</param>
public sealed record UndoneFigure(string Subject, FigureView? Now, Figure? Back, EditResult.Refused? Problem);

/// <summary>The last edits that a person saved together.</summary>
public sealed record UndoPlan(DateTimeOffset At, IReadOnlyList<UndoneFigure> Figures)
{
    public bool IsFaulty => Figures.Any(figure => figure.Problem is not null);

    public IReadOnlyList<FigureEdit> Edits => IsFaulty ? [] : [.. Figures.Select(figure => new FigureEdit(figure.Now!.Version, figure.Back!))];
}

/// <summary>Takes back what a person did last to the figures of a year: all that was saved together, or nothing.</summary>
/// <remarks>What was taken back is itself the last edit, so that undoing twice does it again.</remarks>
public sealed class FigureUndo(BulletinStore store)
{
    /// <returns>Null where the person has edited no figure of the year.</returns>
    public async Task<UndoPlan?> LastAsync(DraftView draft, Guid person, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var own = db.Log.AsNoTracking().Where(entry => entry.Year == draft.Year && entry.ActorId == person && entry.Act == Act.FigureEdited);
        if (await own.OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(cancel) is not { } last)
        {
            return null;
        }

        var first = EditBatch.FirstOf(last.Id, last.Note);
        var batch = await own.Where(entry => entry.Id >= first).OrderBy(entry => entry.Id).ToListAsync(cancel);
        var figures = new List<UndoneFigure>();
        foreach (var entry in batch)
        {
            var later = await db.Log.AsNoTracking().Where(other => other.Subject == entry.Subject && other.Id > entry.Id).OrderBy(other => other.Id).FirstOrDefaultAsync(cancel);
            figures.Add(Undone(draft, entry, later));
        }

        return new(last.At, figures);
    }

    private static UndoneFigure Undone(DraftView draft, AuditRow entry, AuditRow? later)
    {
        if (draft.Figures.FirstOrDefault(figure => figure.Subject == entry.Subject) is not { } now)
        {
            return new(entry.Subject, null, null, EditResult.Refuse(GridWords.Gone));
        }

        // An import changes figures by an entry of its own, so what stands now is looked at too.
        if (later is not null || LoggedFigure.Of(now.Figure) != LoggedFigure.Read(entry.After!))
        {
            return new(entry.Subject, now, null, EditResult.Refuse(GridWords.EditedSince(later?.Actor ?? EditWords.AnImport)));
        }

        var back = draft.Catalogue.FindIndicator(now.Figure.Indicator) is { } indicator ? LoggedFigure.Read(entry.Before!).Onto(now.Figure, indicator) : null;
        return new(entry.Subject, now, back, back is null ? EditResult.Refuse(GridWords.OtherKind) : null);
    }
}
