using Changzhou.Bulletin.Seeing;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Desk.Operations;

namespace Changzhou.Bulletin.Web.Tests.Desk;

/// <summary>What the operator's page says of what was found.</summary>
public sealed class StateTests(TestDatabase database)
{
    private const long GiB = 1024L * 1024 * 1024;

    private static readonly DateTimeOffset Noon = new(2025, 6, 4, 4, 0, 0, TimeSpan.Zero);

    private static readonly StoreState Store = new("18.1", 40 * 1024 * 1024, [], null, null, Noon.AddHours(-23), new(Noon.AddDays(-3), IsWhole: true));

    private static readonly PortalState Good = new()
    {
        Now = Noon,
        Started = Noon.AddDays(-2),
        Version = "1.0.0",
        Memory = GiB,
        Circuits = 3,
        Years = [2023],
        Generation = 1,
        FromMemorySince = null,
        Store = Store,
        Press = new(IsRunning: true, Waiting: 0, Restarts: 0, LastDuration: null),
        Pages = new(Kept: 40, Bytes: GiB, Hits: 199, Misses: 100),
        DiskFree = 20 * GiB,
        DiskSize = 40 * GiB,
    };

    [Fact]
    public void Nothing_is_said_while_all_is_well() => Assert.Empty(Concerns.Of(Good));

    [Fact]
    public void A_backup_older_than_a_day_is_said_with_its_age()
    {
        var old = Good with { Store = Store with { BackedUpAt = Noon.AddHours(-27).AddMinutes(-5) } };

        Assert.Equal("上次备份是 1 天 3 小时前：请检查每天的自动备份为什么没有运行。", Assert.Single(Concerns.Of(old)));
        Assert.StartsWith("从未备份", Assert.Single(Concerns.Of(Good with { Store = Store with { BackedUpAt = null } })), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_trouble_is_said_and_a_store_that_is_away_hides_what_it_would_tell()
    {
        var troubled = Good with
        {
            DiskFree = 2 * GiB - 1,
            Years = [],
            Store = Store with
            {
                Checked = new(Noon, IsWhole: false),
                Replicas = [new("replica1", TimeSpan.FromSeconds(61), 5), new("replica2", TimeSpan.FromSeconds(59), 5)],
                Next = new(2024, Noon.AddMinutes(-2)),
            },
        };

        Assert.Collection(Concerns.Of(troubled),
            Begins("数据目录所在磁盘只剩 1.9 GiB"), Begins("没有公开的年度"), Begins("上次日志校验发现缺损"), Begins("只读副本 replica1 落后 1 分 1 秒"), Begins("2024 年的排期已过 2 分 0 秒"));
        Assert.StartsWith("数据库无应答", Assert.Single(Concerns.Of(Good with { Store = null })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1023, "1023 B")]
    [InlineData(1024 * 1024 + 512 * 1024, "1.5 MiB")]
    [InlineData(64_712_206, "61 MiB")]
    public void Sizes_are_in_the_unit_that_fits(long bytes, string expected) => Assert.Equal(expected, Amounts.Bytes(bytes));

    [Fact]
    public void Two_of_three_pages_from_memory_are_66_percent() => Assert.Equal(66, Good.Pages.HitRate);

    [Fact]
    public async Task The_store_tells_how_late_a_scheduled_release_was_and_what_comes_next()
    {
        var store = await database.NewStoreAsync();
        await Portal.ReleaseAsync(store, 2023, "{}"u8.ToArray(), []);
        await using (var db = store.CreateDbContext())
        {
            db.Transitions.Add(Step(2023, EditionState.Scheduled, Noon.AddDays(-1), scheduled: Noon));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.Transitions.Add(Step(2023, EditionState.Released, Noon.AddMilliseconds(700), number: 1));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.Transitions.Add(Step(2024, EditionState.Scheduled, Noon, scheduled: Noon.AddDays(300)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var state = await StoreState.ReadAsync(store, TestContext.Current.CancellationToken);

        Assert.Equal(new PastRelease(2023, 1, Noon.AddMilliseconds(700), TimeSpan.FromMilliseconds(700)), state.Last);
        Assert.Equal(new ScheduledFor(2024, Noon.AddDays(300)), state.Next);
        Assert.Null(state.BackedUpAt);
        Assert.Null(state.Checked);
        Assert.Empty(state.Replicas);
        Assert.True(state.Bytes > 1024 * 1024);
    }

    private static Action<string> Begins(string words) => said => Assert.StartsWith(words, said, StringComparison.Ordinal);

    private static TransitionRow Step(int year, EditionState to, DateTimeOffset at, DateTimeOffset? scheduled = null, int? number = null) => new()
    {
        Year = year,
        From = to == EditionState.Scheduled ? EditionState.Approved : EditionState.Scheduled,
        To = to,
        At = at,
        ActorId = null,
        Actor = "卫签发",
        ScheduledFor = scheduled,
        ReleaseNumber = number,
    };
}
