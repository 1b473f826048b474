using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Storage;
using Npgsql;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>A PostgreSQL of Debian's and a replica of it, set up by deploy/replica.sh as an operator does.</summary>
internal sealed class Databases : IAsyncDisposable
{
    private const string Password = "drill-owner";
    private const string ReaderPassword = "drill's reader";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string folder;
    private readonly string binaries;
    private readonly int port = DrillTool.FreePort();
    private readonly int replicaPort = DrillTool.FreePort();
    private readonly List<Process> servers = [];

    private Databases(string folder, string binaries) => (this.folder, this.binaries) = (folder, binaries);

    public string Owner => Connection(port, "bulletin", Password);

    /// <summary>On the replica, by the login that reads releases only.</summary>
    public string ReaderOnReplica => Connection(replicaPort, "bulletin_reader", ReaderPassword);

    public BulletinStore Store => new(Owner);

    /// <summary>Null where Debian's PostgreSQL is not installed.</summary>
    public static string? FindBinaries()
    {
        var given = Environment.GetEnvironmentVariable("Bulletin__PostgresBinaries");
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)).Select(path => Path.Combine(path, "bin")) : [];
        return debian.Prepend(given ?? "").FirstOrDefault(place => File.Exists(Path.Combine(place, "pg_basebackup")) && File.Exists(Path.Combine(place, "initdb")));
    }

    /// <param name="folder">Owned by the user that the servers run as.</param>
    public static async Task<Databases> StartAsync(string folder, string binaries)
    {
        var databases = new Databases(folder, binaries);
        try
        {
            await databases.StartPrimaryAsync();
            await databases.StartReplicaAsync();
            return databases;
        }
        catch
        {
            await databases.DisposeAsync();
            throw;
        }
    }

    /// <summary>When the pointer of a year moved last, by the database's clock.</summary>
    public async Task<(DateTimeOffset At, int Release, bool IsWithdrawn)> PointerAsync(int year)
    {
        await using var connection = new NpgsqlConnection(Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_xact_commit_timestamp(xmin), release_id, withdrawn_at is not null from release.pointers where year = $1", connection) { Parameters = { new() { Value = year } } };
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetFieldValue<DateTimeOffset>(0), reader.GetInt32(1), reader.GetBoolean(2));
    }

    public async ValueTask DisposeAsync()
    {
        // The replica first; INT is PostgreSQL's fast way to stop.
        foreach (var server in servers.AsEnumerable().Reverse())
        {
            await DrillTool.TerminateAsync(server, "-INT");
            server.Dispose();
        }
    }

    private async Task StartPrimaryAsync()
    {
        var cluster = Path.Combine(folder, "primary");
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, Password);
        await DrillTool.RunAsync(folder, asNobody: true, new Dictionary<string, string>(), Path.Combine(binaries, "initdb"),
            "-D", cluster, "-U", "bulletin", $"--pwfile={password}", "--auth=scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        Launch(cluster, port, "-c", "track_commit_timestamp=on");
        await UntilOpenAsync(Connection(port, "bulletin", Password, "postgres"));
        await using var connection = new NpgsqlConnection(Connection(port, "bulletin", Password, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("create database bulletin", connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task StartReplicaAsync()
    {
        // Whoever runs the servers need not be able to read the checkout.
        var script = Path.Combine(folder, "replica.sh");
        File.Copy(Path.Combine(DrillTool.RepositoryRoot, "deploy", "replica.sh"), script);
        var cluster = Path.Combine(folder, "replica");
        var environment = new Dictionary<string, string>
        {
            ["PGHOST"] = "127.0.0.1",
            ["PGPORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = "bulletin",
            ["PGPASSWORD"] = Password,
            ["PGDATABASE"] = "bulletin",
            ["BULLETIN_PRIMARY"] = $"host=127.0.0.1 port={port}",
            ["BULLETIN_REPLICA_PASSWORD"] = "drill's replica",
            ["BULLETIN_READER_PASSWORD"] = ReaderPassword,
            ["Bulletin__PostgresBinaries"] = binaries,
        };
        await DrillTool.RunAsync(folder, asNobody: true, environment, "bash", script, "primary");
        await DrillTool.RunAsync(folder, asNobody: true, environment, "bash", script, "standby", cluster);
        // An operator who is not sure runs it once more.
        await DrillTool.RunAsync(folder, asNobody: true, environment, "bash", script, "primary");
        await DrillTool.RunAsync(folder, asNobody: true, environment, "bash", script, "standby", cluster);
        Launch(cluster, replicaPort);
        await UntilOpenAsync(ReaderOnReplica);
    }

    private void Launch(string cluster, int at, params IEnumerable<string> further) => servers.Add(DrillTool.Start(
        folder, asNobody: true, Path.Combine(binaries, "postgres"),
        ["-D", cluster, "-p", at.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
            "-c", "logging_collector=on", "-c", "log_directory=log", .. further]));

    private static string Connection(int port, string user, string password, string database = "bulletin") =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = user, Password = password, Database = database }.ConnectionString;

    private static async Task UntilOpenAsync(string connection)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            try
            {
                await using var attempt = new NpgsqlConnection(connection + ";Pooling=false");
                await attempt.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (watch.Elapsed < Patience)
            {
                // Not listening yet.
            }
        }
    }
}
