using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Releases;
using Changzhou.Bulletin.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>A page that is being made while a release comes out stays a page of the release that it was begun for.</summary>
public sealed class ReleaseInFlightTests(TestDatabase database) : IAsyncLifetime
{
    private const string Former = "2023年常州市生态环境状况公报";
    private const string Latter = "二〇二三年公报（更正后）";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Portal portal = new(database);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_page_begun_before_a_release_and_ended_after_it_is_not_kept_as_the_new_one()
    {
        var store = new BulletinStore(portal.Connection);
        await using var connection = new NpgsqlConnection(portal.Connection);
        await connection.OpenAsync(Now);
        await using var holding = await connection.BeginTransactionAsync(Now);
        // The chapter's charts cannot be read while this is held, so its page waits in the middle of being made.
        await using (var command = new NpgsqlCommand("lock table release.artefacts in access exclusive mode", connection, holding))
            await command.ExecuteNonQueryAsync(Now);

        var begun = portal.Reader().GetStringAsync("/2023/air", Now);
        await UntilAsync("a request waits for charts", async () => await WaitingAsync(store) == 1);
        await ReleaseAsync(store);
        await UntilAsync("the front page is the new one", async () => (await portal.Reader().GetStringAsync("/2023", Now)).Contains(Latter, StringComparison.Ordinal));
        await holding.RollbackAsync(Now);

        Assert.Contains(Former, await begun, StringComparison.Ordinal);
        // Made anew, and then twice from memory: what was written there last was the old page.
        for (var time = 0; time < 3; time++)
        {
            var page = await portal.Reader().GetStringAsync("/2023/air", Now);
            Assert.Contains(Latter, page, StringComparison.Ordinal);
            Assert.DoesNotContain(Former, page, StringComparison.Ordinal);
        }
    }

    private static async Task ReleaseAsync(BulletinStore store)
    {
        var snapshot = SnapshotJson.Write(TestEdition.Of(2023) with { Title = Latter });
        await using var db = store.CreateDbContext();
        var release = new ReleaseRow { Year = 2023, Number = 2, ReleasedAt = new(2024, 6, 5, 1, 0, 0, TimeSpan.Zero), Snapshot = snapshot, Sha256 = SnapshotJson.Sha256(snapshot), Artefacts = [] };
        db.Releases.Add(release);
        await db.SaveChangesAsync(Now);
        (await db.Pointers.SingleAsync(pointer => pointer.Year == 2023, Now)).ReleaseId = release.Id;
        await db.SaveChangesAsync(Now);
    }

    private static async Task<int> WaitingAsync(BulletinStore store)
    {
        await using var db = store.CreateDbContext();
        return (await db.Database.SqlQueryRaw<int>(
            """select count(*)::int as "Value" from pg_locks where relation = 'release.artefacts'::regclass and not granted and database = (select oid from pg_database where datname = current_database()) """).ToListAsync(Now))[0];
    }

    private static async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !await holds(); await Task.Delay(20, Now))
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"not within {Patience}: {what}");
    }
}
