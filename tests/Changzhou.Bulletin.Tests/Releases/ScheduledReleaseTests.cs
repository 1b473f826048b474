using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Typesetting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Changzhou.Bulletin.Tests.Releases;

/// <summary>Nothing is public before its time, by the clock of this machine and by that of the database.</summary>
public sealed class ScheduledReleaseTests(TestDatabase database, WarmWorker worker)
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);


    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waits_for_the_database_where_its_clock_is_behind()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var start = (await LookAsync(store)).Time;
        var (at, own) = (start + Apart, new FakeTimeProvider(start + Apart + Apart));

        var release = ReleaseAsync(store, own, at, Cancel);
        await FollowAsync(store, release, own, at, look => Assert.False(look.IsPublic && look.Time < at, $"public at {look.Time:O}, before {at:O}"));

        var current = (await new ReleaseReader(store).FindCurrentAsync(2023, Cancel))!;
        Assert.Equal(at, current.Snapshot.ReleasedAt, TimeSpan.FromMilliseconds(1));
        await using var db = store.CreateDbContext();
        Assert.True((await db.Log.SingleAsync(row => row.Act == Act.Released, Cancel)).At >= at);
    }

    [Fact]
    public async Task Waits_for_its_own_clock_where_that_is_behind()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var start = (await LookAsync(store)).Time;
        var (at, own) = (start, new FakeTimeProvider(start - Apart));

        var release = ReleaseAsync(store, own, at, Cancel);
        await UntilWrittenAsync(store, release);
        Assert.False((await LookAsync(store)).IsPublic);
        own.Advance(Apart - TimeSpan.FromMilliseconds(1));
        Assert.False((await LookAsync(store)).IsPublic);
        await FollowAsync(store, release, own, at, look => Assert.False(look.IsPublic && own.GetUtcNow() < at));

        Assert.True((await LookAsync(store)).IsPublic);
    }

    [Fact]
    public async Task Leaves_no_trace_when_it_is_called_off_before_its_time()
    {
        var store = await Correcting.ImportedAsync(database, Cancel);
        var start = (await LookAsync(store)).Time;
        using var callOff = new CancellationTokenSource();

        var release = ReleaseAsync(store, new FakeTimeProvider(start), start.AddHours(1), callOff.Token);
        await UntilWrittenAsync(store, release);
        await callOff.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => release);
        await using var db = store.CreateDbContext();
        Assert.Equal((0, 0, 0), (await db.Releases.CountAsync(Cancel), await db.Pointers.CountAsync(Cancel), await db.Log.CountAsync(row => row.Act == Act.Released, Cancel)));
    }

    private Task<ReleaseResult> ReleaseAsync(BulletinStore store, TimeProvider clock, DateTimeOffset at, CancellationToken cancel) =>
        new Releaser(store, worker.Painter, new BlankPrinter(), clock)
            .ReleaseAsync(2023, new() { By = Actor.Portal, At = at }, cancel);

    /// <summary>Looks again and again while time goes on, until the release has ended.</summary>
    private static async Task FollowAsync(BulletinStore store, Task<ReleaseResult> release, FakeTimeProvider own, DateTimeOffset at, Action<(DateTimeOffset Time, bool IsPublic)> check)
    {
        var limit = (await LookAsync(store)).Time + Patience;
        while (!release.IsCompleted)
        {
            var look = await LookAsync(store);
            check(look);
            Assert.True(look.Time < limit, $"not public a minute after {at:O}");
            await Task.Delay(20, Cancel);
            own.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.IsType<ReleaseResult.Released>(await release);
        check(await LookAsync(store));
    }

    /// <summary>Until the release has been made and only waits: its transaction has written and is idle.</summary>
    private static async Task UntilWrittenAsync(BulletinStore store, Task release)
    {
        var limit = (await LookAsync(store)).Time + Patience;
        await using var db = store.CreateDbContext();
        while (!(await db.Database.SqlQueryRaw<bool>(
            """select exists (select from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and backend_xid is not null and query like '%clock_timestamp%') as "Value" """).ToListAsync(Cancel))[0])
        {
            Assert.False(release.IsFaulted, release.Exception?.ToString());
            Assert.True((await LookAsync(store)).Time < limit, "the release is not written in a minute");
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>As the public role sees it.</summary>
    private static async Task<(DateTimeOffset Time, bool IsPublic)> LookAsync(BulletinStore store)
    {
        await using var db = store.CreatePublicContext();
        var isPublic = await db.Pointers.AnyAsync(Cancel);
        return ((await db.Database.SqlQueryRaw<DateTimeOffset>("""select clock_timestamp() as "Value" """).ToListAsync(Cancel))[0], isPublic);
    }

    private sealed class BlankPrinter : IPrinter
    {
        public async Task PrintAsync(PrintJob job, Stream output, CancellationToken cancel = default) => await output.WriteAsync("%PDF"u8.ToArray(), cancel);
    }
}
