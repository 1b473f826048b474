using System.Data.Common;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Tests.Storage;

/// <summary>A database that is away must not look like a bug, nor like a refusal.</summary>
public sealed class StoreTroubleTests(TestDatabase database)
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_dies_while_something_is_saved_is_trouble_and_no_refusal()
    {
        var store = new BulletinStore(await database.NewConnectionStringAsync(migrate: true));
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(Now);
        await EndBackendOfAsync(store, db);
        db.Regions.Add(new RegionRow { Code = "全市", Position = 0, NameEn = "Whole city", Kind = "city", Aliases = [] });

        var failure = await Assert.ThrowsAnyAsync<DbException>(() => db.SaveChangesAsync(Now));

        Assert.True(StoreTrouble.Is(failure));
        Assert.False(StoreTrouble.IsFull(failure));
    }

    [Fact]
    public async Task A_commit_that_finds_its_connection_dead_already_is_trouble()
    {
        var store = new BulletinStore(await database.NewConnectionStringAsync(migrate: true));
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(Now);
        await EndBackendOfAsync(store, db);
        await Assert.ThrowsAnyAsync<DbException>(() => db.Editions.AnyAsync(Now));

        var failure = await Assert.ThrowsAsync<ObjectDisposedException>(() => transaction.CommitAsync(Now));

        Assert.True(StoreTrouble.Is(failure));
        // What was disposed of by mistake is a bug, and no trouble of the store.
        Assert.False(StoreTrouble.Is(new ObjectDisposedException("NpgsqlTransaction")));
    }

    [Fact]
    public async Task What_the_database_refuses_stays_a_refusal()
    {
        var store = new BulletinStore(await database.NewConnectionStringAsync(migrate: true));
        await using var db = store.CreateDbContext();
        db.Pointers.Add(new PointerRow { Year = 2023, ReleaseId = 77 });

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Now));

        Assert.False(StoreTrouble.Is(refusal.InnerException!));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_trouble_and_told_as_itself()
    {
        await using var db = new BulletinStore("Host=127.0.0.1;Port=1;Username=nobody;Database=none").CreateDbContext();

        Assert.True(StoreTrouble.Is(await Assert.ThrowsAnyAsync<DbException>(() => db.Editions.AnyAsync(Now))));
    }

    [Fact]
    public void No_space_is_found_however_deep_it_lies()
    {
        // 53100 disk_full and 53200 out_of_memory: PostgreSQL, appendix A.
        var full = new PostgresException("could not extend file: No space left on device", "ERROR", "ERROR", "53100");

        Assert.True(StoreTrouble.IsFull(new InvalidOperationException("saving", new DbUpdateException("saving", full))));
        Assert.False(StoreTrouble.IsFull(new PostgresException("out of memory", "ERROR", "ERROR", "53200")));
        Assert.False(StoreTrouble.IsFull(null));
    }

    private static async Task EndBackendOfAsync(BulletinStore store, BulletinDbContext db)
    {
        var backend = (await db.Database.SqlQuery<int>($"""select pg_backend_pid() as "Value" """).ToListAsync(Now))[0];
        await using var other = store.CreateDbContext();
        // Waits until it is gone.
        await other.Database.ExecuteSqlAsync($"select pg_terminate_backend({backend}, 5000)", Now);
    }
}
