using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Tests;
using Changzhou.Bulletin.Web.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>How old an answer may be that a page rests on.</summary>
public sealed class PublishedEditionsTests(TestDatabase database)
{
    private readonly FakeTimeProvider clock = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_quiet_hour_nobody_is_shown_what_was_public_before_however_many_ask_at_once()
    {
        var (store, _) = await WithAsync(2022);
        var editions = Of(store);
        Assert.Equal([2022], await editions.YearsAsync(Now));
        await ReleaseAsync(store, 2023);
        clock.Advance(TimeSpan.FromHours(1));

        var seen = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => editions.YearsAsync(Now).AsTask()));

        Assert.All(seen, years => Assert.Equal([2023, 2022], years));
    }

    [Fact]
    public async Task Half_a_second_after_a_release_every_answer_is_the_new_one()
    {
        var (store, _) = await WithAsync(2022);
        var editions = Of(store);
        await editions.YearsAsync(Now);
        await ReleaseAsync(store, 2023);
        Assert.Equal([2022], await editions.YearsAsync(Now));

        clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.Equal([2023, 2022], await editions.YearsAsync(Now));
    }

    [Fact]
    public async Task While_the_store_is_away_what_was_public_is_shown_and_a_second_after_it_is_back_what_is()
    {
        var (store, connection) = await WithAsync(2022);
        var editions = Of(store);
        await editions.YearsAsync(Now);
        await LetInAsync(store, connection, isLet: false);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([2022], await editions.YearsAsync(Now));

        await LetInAsync(store, connection, isLet: true);
        await ReleaseAsync(store, 2023);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([2023, 2022], await editions.YearsAsync(Now));
    }

    private PublishedEditions Of(BulletinStore store) => new(new ReleaseReader(store), clock, NullLogger<PublishedEditions>.Instance);

    private async Task<(BulletinStore Store, string Connection)> WithAsync(int year)
    {
        var connection = await database.NewConnectionStringAsync(migrate: true);
        var store = new BulletinStore(connection);
        await ReleaseAsync(store, year);
        return (store, connection);
    }

    private static Task ReleaseAsync(BulletinStore store, int year) => Portal.ReleaseAsync(store, year, SnapshotJson.Write(TestEdition.Of(year)), []);

    /// <summary>Closes a database to everybody and ends the sessions that are there, or opens it again.</summary>
    private static async Task LetInAsync(BulletinStore store, string connection, bool isLet)
    {
        var own = new NpgsqlConnectionStringBuilder(connection);
        await using var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ConnectionString);
        await other.OpenAsync(Now);
        await using var command = new NpgsqlCommand(
            $"alter database {own.Database} with allow_connections {isLet}; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{own.Database}'", other);
        await command.ExecuteNonQueryAsync(Now);
        // The portal must find out by itself that its sessions have ended; whoever releases here need not.
        await using var owner = store.CreateDbContext();
        NpgsqlConnection.ClearPool((NpgsqlConnection)owner.Database.GetDbConnection());
    }
}
