using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Seeing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Releases;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Makes a draft public: snapshot, files and pointer in one transaction, so that all of it appears at once or nothing does.</summary>
/// <param name="site">What the files say of it; null where nothing is known.</param>
public sealed class Releaser(BulletinStore store, ChartPainter painter, IPrinter printer, TimeProvider clock, PublicSite? site = null)
{
    private readonly ReleaseMaker maker = new(painter, printer, clock, site ?? new());

    /// <summary>Releases the draft of a year; an edition that is public as it stands is not released again.</summary>
    /// <remarks>Ends once the release is public, for a scheduled one at its time. What is cancelled or fails before leaves no trace.</remarks>
    public async Task<ReleaseResult> ReleaseAsync(int year, ReleaseOrder order, CancellationToken cancel = default)
    {
        using var timed = Telemetry.Time(Telemetry.ReleaseDuration, "release");
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two releases of a year at once would take the same number; the draft's lock makes the second wait.
        var draft = await ReleaseDraft.PrepareAsync(db, year, order.Reason, order.At ?? ToTheSecond(clock.GetUtcNow()), cancel);
        if (draft is not { Snapshot: { } snapshot })
        {
            return draft.Refused!;
        }

        if (order.Check is { } check && await check(db, cancel) is { } refused)
        {
            return refused;
        }

        Failpoint.Reach(Failpoint.ReleaseLocked);
        var row = Row(await maker.MakeAsync(snapshot, draft.Pictures, cancel));
        db.Releases.Add(row);
        await db.SaveChangesAsync(cancel);
        await SearchIndex.ReplaceAsync(db, row.Id, snapshot, cancel);
        Failpoint.Reach(Failpoint.ReleaseWritten);
        if (order.At is { } at)
        {
            await CommitTime.WaitAsync(db, at, clock, cancel);
        }

        await PointAsync(db, row, cancel);
        // The log is written last: while a transaction has written in it, nobody else can.
        db.Log.Add(order.By.Did(Act.Released, year, $"release:{year}-{row.Number}", after: row.Sha256, note: snapshot.Errata?[0].Reason));
        await (order.Within?.Invoke(db, row, cancel) ?? EditionStates.NoteReleaseAsync(db, year, order.By, clock.GetUtcNow(), order.Reason, row.Number, cancel));
        await db.SaveChangesAsync(cancel);
        Failpoint.Reach(Failpoint.ReleaseBeforeCommit);
        await transaction.CommitAsync(cancel);
        Failpoint.Reach(Failpoint.ReleaseAfterCommit);
        Telemetry.Releases.Add(1);
        if (order.At is { } minute)
        {
            Telemetry.ScheduleLag.Record((clock.GetUtcNow() - minute).TotalSeconds);
        }

        return new ReleaseResult.Released(year, row.Number, row.Sha256);
    }

    /// <summary>A new release of a withdrawn edition makes it public again.</summary>
    private static async Task PointAsync(BulletinDbContext db, ReleaseRow release, CancellationToken cancel)
    {
        if (await db.Pointers.SingleOrDefaultAsync(pointer => pointer.Year == release.Year, cancel) is not { } pointer)
        {
            db.Pointers.Add(new PointerRow { Year = release.Year, ReleaseId = release.Id });
            return;
        }

        pointer.ReleaseId = release.Id;
        pointer.WithdrawnAt = null;
        pointer.Notice = null;
    }

    private static ReleaseRow Row(MadeRelease made) => new()
    {
        Year = made.Snapshot.Year,
        Number = made.Snapshot.Release,
        ReleasedAt = made.Snapshot.ReleasedAt,
        Snapshot = made.Bytes,
        Sha256 = made.Sha256,
        Artefacts = [.. made.Artefacts.Select(artefact => new ArtefactRow { Name = artefact.Name, MediaType = artefact.MediaType, Content = artefact.Content, Sha256 = artefact.Sha256 })],
    };

    private static DateTimeOffset ToTheSecond(DateTimeOffset time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, time.Offset);
}
