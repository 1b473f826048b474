using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <summary>Where an edition stands: its last transition.</summary>
internal static class EditionStates
{
    public static async Task<TransitionRow?> LastAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Transitions.AsNoTracking().Where(row => row.Year == year).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);

    /// <summary>An edition that nobody moved is a draft, or released where it has a public release from before there were states.</summary>
    public static async Task<EditionState> CurrentAsync(BulletinDbContext db, int year, CancellationToken cancel)
    {
        if (await LastAsync(db, year, cancel) is { } last)
        {
            return last.To;
        }

        var pointer = await db.Pointers.AsNoTracking().SingleOrDefaultAsync(row => row.Year == year, cancel);
        return pointer is null ? EditionState.Draft : pointer.WithdrawnAt is null ? EditionState.Released : EditionState.Withdrawn;
    }

    /// <summary>An edit takes approval back, and after a release it begins a correction.</summary>
    /// <remarks>Only what <see cref="Act.Edits"/> names: an owner, a proposal or a picture that no block shows changes nothing that was approved.</remarks>
    public static async Task NoteEditAsync(BulletinDbContext db, int year, EditionState state, Actor by, DateTimeOffset at, CancellationToken cancel)
    {
        if (state is EditionState.Approved or EditionState.Released or EditionState.Withdrawn)
        {
            await MoveAsync(db, year, state, state == EditionState.Approved ? EditionState.InReview : EditionState.Draft, by, at, note: null, cancel: cancel);
        }
    }

    /// <summary>A release that went past the workflow, by the command line, ends whatever step the edition stood at.</summary>
    public static async Task NoteReleaseAsync(BulletinDbContext db, int year, Actor by, DateTimeOffset at, string? note, int number, CancellationToken cancel)
    {
        if (await LastAsync(db, year, cancel) is { To: not EditionState.Released } last)
        {
            await MoveAsync(db, year, last.To, EditionState.Released, by, at, note, releaseNumber: number, cancel: cancel);
        }
    }

    public static async Task MoveAsync(
        BulletinDbContext db, int year, EditionState from, EditionState to, Actor by, DateTimeOffset at, string? note,
        DateTimeOffset? scheduledFor = null, int? releaseNumber = null, CancellationToken cancel = default)
    {
        db.Transitions.Add(new()
        {
            Year = year,
            From = from,
            To = to,
            At = at.ToUniversalTime(),
            ActorId = by.Id,
            Actor = by.Name,
            Note = note,
            ScheduledFor = scheduledFor?.ToUniversalTime(),
            ReleaseNumber = releaseNumber,
        });
        db.Log.Add(new()
        {
            ActorId = by.Id,
            Actor = by.Name,
            From = by.From,
            Act = Act.StateChanged,
            Year = year,
            Subject = $"edition:{year}",
            Before = from.ToString(),
            After = scheduledFor is { } time ? $"{to} {time.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}" : to.ToString(),
            Note = note,
        });
        await db.SaveChangesAsync(cancel);
    }
}
