using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Changzhou.Bulletin.Storage.Embedded;

/// <summary>A PostgreSQL server of our own in a folder: made at the first start, watched while we run, stopped with us.</summary>
/// <remarks>A portal that was killed leaves its server running; the next one stops that server in order and starts its own.
/// A server that dies is started again. Two portals never share a folder: the second is refused.</remarks>
public sealed partial class EmbeddedPostgres : IAsyncDisposable
{
    private const string Superuser = "bulletin";
    private readonly PostgresBinaries binaries;
    private readonly DirectoryInfo directory;
    private readonly DirectoryLock held;
    private readonly ILogger log;
    private readonly int port;
    private readonly string password;
    private readonly CancellationTokenSource stopping = new();
    private Process server;
    private Task watch = Task.CompletedTask;

    private EmbeddedPostgres(PostgresBinaries binaries, DirectoryInfo directory, DirectoryLock held, int port, string password, Process server, ILogger log)
    {
        (this.binaries, this.directory, this.held, this.port, this.password, this.server, this.log) = (binaries, directory, held, port, password, server, log);
    }

    public string ConnectionString => Connection(port, password);

    /// <summary>The server's process, for those who want to see it recover.</summary>
    public int ProcessId => server.Id;

    /// <summary>Starts the server of a data directory, making the cluster when there is none.</summary>
    /// <param name="dataDirectory">The portal's data directory; the cluster is its folder postgres.</param>
    /// <param name="binaries">Setting Bulletin__PostgresBinaries, or null to search.</param>
    /// <exception cref="EmbeddedPostgresException">Another process holds the directory, or the server cannot start.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(string dataDirectory, string? binaries = null, ILogger<EmbeddedPostgres>? logger = null, CancellationToken cancel = default)
    {
        var log = logger ?? (ILogger)NullLogger.Instance;
        var found = PostgresBinaries.Find(binaries);
        var held = DirectoryLock.Take(dataDirectory);
        try
        {
            var cluster = new DirectoryInfo(Path.Combine(Path.GetFullPath(dataDirectory), "postgres"));
            if (!File.Exists(Path.Combine(cluster.FullName, "PG_VERSION")))
            {
                await CreateAsync(found, cluster, cancel);
                LogCreated(log, cluster.FullName);
            }

            await StopLeftOverAsync(found, cluster, log, cancel);
            var password = await File.ReadAllTextAsync(PasswordFile(cluster), cancel);
            var port = FreePort();
            var server = Launch(found, cluster, port);
            var embedded = new EmbeddedPostgres(found, cluster, held, port, password, server, log);
            await embedded.WaitUntilReadyAsync(cancel);
            LogStarted(log, cluster.FullName, port);
            embedded.watch = Task.Run(embedded.WatchAsync, CancellationToken.None);
            return embedded;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The connection to a server that a running portal keeps in this directory; null where none runs.</summary>
    public static string? FindRunning(string dataDirectory)
    {
        var cluster = new DirectoryInfo(Path.Combine(Path.GetFullPath(dataDirectory), "postgres"));
        return PostmasterFile.Read(cluster) is { IsAlive: true } running && File.Exists(PasswordFile(cluster))
            ? Connection(running.Port, File.ReadAllText(PasswordFile(cluster)))
            : null;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watch;
        await StopAsync(binaries, directory, CancellationToken.None);
        server.Dispose();
        stopping.Dispose();
        held.Dispose();
        LogStopped(log, directory.FullName);
    }

    private static string PasswordFile(DirectoryInfo cluster) => Path.Combine(cluster.Parent!.FullName, "postgres.password");

    private static string Connection(int port, string password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = Superuser,
        Password = password,
        Database = "postgres",
        // A server that comes back after a crash should be found again within a breath.
        KeepAlive = 10,
    }.ConnectionString;

    private static async Task CreateAsync(PostgresBinaries binaries, DirectoryInfo cluster, CancellationToken cancel)
    {
        // A cluster half made by a killed initdb has no PG_VERSION and would be refused.
        if (cluster.Exists)
        {
            cluster.Delete(recursive: true);
        }

        cluster.Create();
        var passwordFile = PasswordFile(cluster);
        await File.WriteAllTextAsync(passwordFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)), cancel);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.SetUnixFileMode(cluster.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await ServerProcess.OwnAsync(cluster.FullName, cancel);
        // initdb runs as the server's user, who must be able to read the password; root reads it all the same.
        await ServerProcess.OwnAsync(passwordFile, cancel);
        var (exitCode, output) = await ServerProcess.RunAsync(
            ServerProcess.Describe(
                binaries.InitDb, "-D", cluster.FullName, "-U", Superuser, "--pwfile=" + passwordFile, "--auth=scram-sha-256",
                "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8", "--no-instructions"),
            cancel);
        if (exitCode != 0)
        {
            throw new EmbeddedPostgresException($"建立内置数据库失败（{binaries.InitDb}）：{output.Trim()}");
        }
    }

    private static Process Launch(PostgresBinaries binaries, DirectoryInfo cluster, int port)
    {
        var start = ServerProcess.Describe(
            binaries.Postgres, "-D", cluster.FullName, "-p", port.ToString(CultureInfo.InvariantCulture),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "logging_collector=on",
            "-c", "log_directory=log", "-c", "log_filename=postgres-%a.log", "-c", "log_truncate_on_rotation=on", "-c", "log_rotation_age=1d");
        var server = Process.Start(start) ?? throw new EmbeddedPostgresException($"不能启动 {binaries.Postgres}。");
        server.StandardInput.Close();
        // What it says before its log is open; unread, a full pipe would block it.
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    private static async Task StopLeftOverAsync(PostgresBinaries binaries, DirectoryInfo cluster, ILogger log, CancellationToken cancel)
    {
        if (PostmasterFile.Read(cluster) is { IsAlive: true } leftOver)
        {
            LogLeftOver(log, leftOver.ProcessId);
            await StopAsync(binaries, cluster, cancel);
        }
    }

    private static async Task StopAsync(PostgresBinaries binaries, DirectoryInfo cluster, CancellationToken cancel)
    {
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (PostmasterFile.Read(cluster) is not { IsAlive: true })
            {
                return;
            }

            await ServerProcess.RunAsync(ServerProcess.Describe(binaries.PgCtl, "stop", "-D", cluster.FullName, "-m", mode, "-t", "20"), cancel);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancel)
    {
        // Recovery after a crash replays the log and may take a while; a first start takes a tenth of a second.
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, Timeout = 5 }.ConnectionString);
                await connection.OpenAsync(cancel);
                return;
            }
            catch (NpgsqlException) when (!server.HasExited && patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50, cancel);
            }
            catch (NpgsqlException refused)
            {
                throw new EmbeddedPostgresException($"内置数据库没有启动，日志在 {Path.Combine(directory.FullName, "log")}。", refused);
            }
        }
    }

    private async Task WatchAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await server.WaitForExitAsync(stopping.Token);
                LogDied(log, server.ExitCode);
                server.Dispose();
                // A postmaster that was killed may leave children for a moment; they hold its memory and a new one would be refused.
                await Task.Delay(200, stopping.Token);
                server = Launch(binaries, directory, port);
                await WaitUntilReadyAsync(stopping.Token);
                LogRestarted(log, port);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (EmbeddedPostgresException failed)
            {
                LogRestartFailed(log, failed);
            }
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Made a new embedded PostgreSQL cluster in {Directory}")]
    private static partial void LogCreated(ILogger logger, string directory);

    [LoggerMessage(1002, LogLevel.Information, "Embedded PostgreSQL of {Directory} listens on 127.0.0.1:{Port}")]
    private static partial void LogStarted(ILogger logger, string directory, int port);

    [LoggerMessage(1003, LogLevel.Warning, "Stopping process {ProcessId}, the PostgreSQL of a portal that was killed")]
    private static partial void LogLeftOver(ILogger logger, int processId);

    [LoggerMessage(1004, LogLevel.Error, "Embedded PostgreSQL ended with exit code {ExitCode}; starting it again")]
    private static partial void LogDied(ILogger logger, int exitCode);

    [LoggerMessage(1005, LogLevel.Information, "Embedded PostgreSQL is back on 127.0.0.1:{Port}")]
    private static partial void LogRestarted(ILogger logger, int port);

    [LoggerMessage(1006, LogLevel.Error, "Embedded PostgreSQL did not come back; trying again")]
    private static partial void LogRestartFailed(ILogger logger, Exception failure);

    [LoggerMessage(1007, LogLevel.Information, "Stopped the embedded PostgreSQL of {Directory}")]
    private static partial void LogStopped(ILogger logger, string directory);
}
