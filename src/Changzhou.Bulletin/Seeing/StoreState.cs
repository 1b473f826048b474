using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Seeing;

/// <summary>How the store is, for those who run it.</summary>
/// <param name="Server">PostgreSQL's version: 18.1.</param>
/// <param name="Bytes">Of the whole database on disk.</param>
/// <param name="Next">The next scheduled release; null where none is.</param>
/// <param name="Last">The newest release of any year; null where nothing was released.</param>
/// <param name="BackedUpAt">When bulletin backup ended last; null where it never did.</param>
/// <param name="Checked">The last check of the log's chain; null where it was never checked.</param>
public sealed record StoreState(
    string Server, long Bytes, IReadOnlyList<ReplicaState> Replicas, ScheduledFor? Next, PastRelease? Last, DateTimeOffset? BackedUpAt, PastCheck? Checked)
{
    public static async Task<StoreState> ReadAsync(BulletinStore store, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var server = await db.Database.SqlQuery<ServerRow>($"select current_setting('server_version') as server, pg_database_size(current_database()) as bytes").SingleAsync(cancel);
        // Without pg_monitor the numbers of other sessions are null, and a replica says its name alone.
        var replicas = await db.Database.SqlQuery<ReplicaRow>(
            $"select application_name as name, extract(epoch from replay_lag)::float8 as seconds, pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::bigint as bytes from pg_stat_replication order by 1").ToListAsync(cancel);
        return new(
            server.Server, server.Bytes, [.. replicas.Select(row => new ReplicaState(row.Name ?? "", row.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null, row.Bytes))],
            await NextAsync(db, cancel), await LastAsync(db, cancel), await WhenAsync(db, Act.BackupTaken, cancel), await CheckAsync(db, cancel));
    }

    private static async Task<ScheduledFor?> NextAsync(BulletinDbContext db, CancellationToken cancel)
    {
        var last = db.Transitions.GroupBy(row => row.Year).Select(rows => rows.Max(row => row.Id));
        return await db.Transitions.AsNoTracking().Where(row => last.Contains(row.Id) && row.To == EditionState.Scheduled)
            .OrderBy(row => row.ScheduledFor).Select(row => new ScheduledFor(row.Year, row.ScheduledFor!.Value)).FirstOrDefaultAsync(cancel);
    }

    private static async Task<PastRelease?> LastAsync(BulletinDbContext db, CancellationToken cancel)
    {
        if (await db.Releases.AsNoTracking().OrderByDescending(row => row.Id).Select(row => new { row.Year, row.Number, row.ReleasedAt }).FirstOrDefaultAsync(cancel) is not { } release)
        {
            return null;
        }

        // The step says when it became public; the one before it, for when that was scheduled.
        var steps = await db.Transitions.AsNoTracking().Where(row => row.Year == release.Year).OrderByDescending(row => row.Id).ToListAsync(cancel);
        var index = steps.FindIndex(row => row.To == EditionState.Released && row.ReleaseNumber == release.Number);
        var lag = index >= 0 && index + 1 < steps.Count && steps[index + 1].ScheduledFor is { } scheduled ? steps[index].At - scheduled : (TimeSpan?)null;
        return new(release.Year, release.Number, index >= 0 ? steps[index].At : release.ReleasedAt, lag);
    }

    private static async Task<PastCheck?> CheckAsync(BulletinDbContext db, CancellationToken cancel) =>
        await db.Log.AsNoTracking().Where(row => row.Act == Act.LogChecked).OrderByDescending(row => row.Id)
            .Select(row => new PastCheck(row.At, row.Subject == AuditLog.Whole)).FirstOrDefaultAsync(cancel);

    private static async Task<DateTimeOffset?> WhenAsync(BulletinDbContext db, string act, CancellationToken cancel) =>
        await db.Log.AsNoTracking().Where(row => row.Act == act).OrderByDescending(row => row.Id).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancel);

    private sealed record ServerRow(string Server, long Bytes);

    private sealed record ReplicaRow(string? Name, double? Seconds, long? Bytes);
}

/// <param name="Lag">How far it is behind; null where nothing is on its way, or where we may not know.</param>
/// <param name="Bytes">Not yet replayed there; null where we may not know.</param>
public sealed record ReplicaState(string Name, TimeSpan? Lag, long? Bytes);

public sealed record ScheduledFor(int Year, DateTimeOffset At);

/// <param name="Lag">Of a scheduled release: from its minute to its being public.</param>
public sealed record PastRelease(int Year, int Number, DateTimeOffset At, TimeSpan? Lag);

public sealed record PastCheck(DateTimeOffset At, bool IsWhole);
