using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <param name="Why">For the publisher.</param>
public sealed record FailedRelease(DateTimeOffset At, string Why);

/// <summary>Scheduled releases that could not go out at their time, for the log and for whoever waits for them.</summary>
public sealed class FailedReleases(BulletinStore store)
{
    /// <summary>Notes why; the same reason again adds nothing.</summary>
    public async Task NoteAsync(int year, DateTimeOffset scheduledFor, string why, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var subject = Subject(year, scheduledFor);
        var last = await db.Log.Where(entry => entry.Subject == subject && entry.Act == Act.ReleaseFailed).OrderByDescending(entry => entry.Id).Select(entry => entry.Note).FirstOrDefaultAsync(cancel);
        if (last == why)
        {
            return;
        }

        db.Log.Add(Actor.Portal.Did(Act.ReleaseFailed, year, subject, note: why));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The last failure of a schedule; null where it has not failed.</summary>
    public async Task<FailedRelease?> FindAsync(int year, DateTimeOffset scheduledFor, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var subject = Subject(year, scheduledFor);
        return await db.Log.AsNoTracking().Where(entry => entry.Subject == subject && entry.Act == Act.ReleaseFailed)
            .OrderByDescending(entry => entry.Id).Select(entry => new FailedRelease(entry.At, entry.Note ?? "")).FirstOrDefaultAsync(cancel);
    }

    private static string Subject(int year, DateTimeOffset scheduledFor) => $"schedule:{year} {scheduledFor.ToUniversalTime():yyyy-MM-ddTHH:mmZ}";
}
