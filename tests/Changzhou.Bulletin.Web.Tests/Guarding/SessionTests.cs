using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Account;

namespace Changzhou.Bulletin.Web.Tests.Guarding;

public sealed class SessionTests(TestDatabase database)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_an_act_and_after_ten_hours_in_any_case()
    {
        var store = new BulletinStore(await database.NewConnectionStringAsync(migrate: true));
        var clock = new Clock { Time = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero) };
        var added = Assert.IsType<StaffResult.Done>(await new StaffDirectory(store, new PasswordRules(PasswordPolicy.Asvs5), clock).AddAsync(Actor.CommandLine, "zhang.xm", "张晓明", [StaffRoles.Editor], cancel: Now));
        using var sessions = new Sessions(store, new DeskSettings(), clock);
        var (idle, busy) = (await sessions.StartAsync(added.Id, "10.32.0.5", "a browser", Now), await sessions.StartAsync(added.Id, "10.32.0.5", "a browser", Now));

        clock.Time += TimeSpan.FromMinutes(29.9);
        Assert.True(await sessions.IsAliveAsync(idle, Now));
        await sessions.SeeAsync(busy, Now);
        clock.Time += TimeSpan.FromMinutes(0.2);
        Assert.False(await sessions.IsAliveAsync(idle, Now));
        Assert.True(await sessions.IsAliveAsync(busy, Now));

        // 08:30 and so on to 17:50, twenty minutes apart: never idle.
        for (var minutes = 30; minutes <= 590; minutes += 20)
        {
            clock.Time = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).AddMinutes(minutes + 0.5);
            Assert.True(await sessions.IsAliveAsync(busy, Now));
            await sessions.SeeAsync(busy, Now);
        }

        clock.Time = new(2026, 3, 2, 18, 0, 1, TimeSpan.Zero);
        Assert.False(await sessions.IsAliveAsync(busy, Now));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Time { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Time;

        public override long GetTimestamp() => Time.UtcTicks;
    }
}
