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

    public async Task<string> NewConnectionStringAsync(bool migrate)
    {
        var name = $"store_{Interlocked.Increment(ref databases)}";
        await using (var connection = new NpgsqlConnection(server!.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"create database {name}", connection);
            await command.ExecuteNonQueryAsync();
        }

        // Every test has a pool of its own, and the server has a hundred places in all.
        var connectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, ConnectionIdleLifetime = 2, ConnectionPruningInterval = 1 }.ConnectionString;
        if (migrate)
        {
            await new BulletinStore(connectionString).MigrateAsync();
        }

        return connectionString;
    }
}
