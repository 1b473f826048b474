using System.Collections.Concurrent;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Embedded;
using Changzhou.Bulletin.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestDatabase))]

namespace Changzhou.Bulletin.Tests;

/// <summary>One real PostgreSQL for the whole run; every test that asks gets a database of its own.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("bulletin-tests-");
    private EmbeddedPostgres? server;
    private readonly ConcurrentDictionary<string, Lazy<Task>> templates = [];
    private int databases;

    public async ValueTask InitializeAsync() => server = await EmbeddedPostgres.StartAsync(directory.FullName);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        directory.Delete(recursive: true);
    }

    /// <summary>A new, migrated, empty store.</summary>
    public async Task<BulletinStore> NewStoreAsync() => new(await NewConnectionStringAsync(migrate: true));

    /// <summary>A new store that holds what was put into the first one of that name.</summary>
    public async Task<BulletinStore> NewStoreAsync(string template, Func<BulletinStore, Task> fill) => new(await CopyAsync(template, fill));

    public async Task<string> NewConnectionStringAsync(bool migrate) =>
        migrate ? await CopyAsync("migrated", _ => Task.CompletedTask) : await CreateAsync($"store_{Interlocked.Increment(ref databases)}", "template1");

    /// <summary>Migrations and imports are done once; PostgreSQL copies their result faster than they can be done again.</summary>
    private async Task<string> CopyAsync(string template, Func<BulletinStore, Task> fill)
    {
        await templates.GetOrAdd(template, name => new(() => FillAsync(name, fill))).Value;
        return await CreateAsync($"store_{Interlocked.Increment(ref databases)}", template);
    }

    private async Task FillAsync(string template, Func<BulletinStore, Task> fill)
    {
        // A database that somebody is connected to cannot be copied.
        var store = new BulletinStore(new NpgsqlConnectionStringBuilder(await CreateAsync(template, "template1")) { Pooling = false }.ConnectionString);
        await store.MigrateAsync();
        await fill(store);
    }

    private async Task<string> CreateAsync(string name, string template)
    {
        await using (var connection = new NpgsqlConnection(server!.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"create database {name} template {template}", connection);
            await command.ExecuteNonQueryAsync();
        }

        // Every test has a pool of its own, and the server has a hundred places in all.
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ConnectionString;
    }
}
