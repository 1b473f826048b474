using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Changzhou.Bulletin.Drills.Restoring;

/// <summary>A PostgreSQL as an operator runs it: Debian's programs, a cluster that archives its log, in a folder that the drill removes.</summary>
internal sealed class DebianServer(string binaries, DirectoryInfo root, string cluster)
{
    private const string User = "bulletin";

    private readonly string port = FreePort().ToString(CultureInfo.InvariantCulture);

    public string Folder => Path.Combine(root.FullName, cluster);

    private string Archive => Path.Combine(root.FullName, "archive");

    public string ConnectionString { get; private set; } = "";

    /// <summary>Null where Debian's package postgresql is not installed.</summary>
    public static string? FindBinaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "pg_basebackup")))
        : null;

    /// <summary>A folder that the server's user may write to: PostgreSQL refuses root.</summary>
    public static async Task<DirectoryInfo> NewRootAsync()
    {
        var root = Directory.CreateTempSubdirectory("bulletin-restore-");
        root.CreateSubdirectory("archive");
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["-R", "nobody:nogroup", root.FullName]);
        return root;
    }

    public async Task CreateAsync()
    {
        await RunAsNobodyAsync("initdb", "-D", Folder, "-U", User, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions");
        await File.AppendAllTextAsync(Path.Combine(Folder, "postgresql.conf"), $"""

            wal_level = replica
            archive_mode = on
            archive_command = 'test ! -f {Archive}/%f && cp %p {Archive}/%f'

            """);
    }

    public async Task StartAsync()
    {
        await RunAsNobodyAsync("pg_ctl", "start", "-w", "-D", Folder, "-l", Path.Combine(root.FullName, $"{cluster}.log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        ConnectionString = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = int.Parse(port, CultureInfo.InvariantCulture), Username = User, Database = "postgres" }.ConnectionString;
    }

    /// <param name="mode">fast in order, immediate as a power cut.</param>
    public Task StopAsync(string mode) => RunAsNobodyAsync("pg_ctl", "stop", "-D", Folder, "-m", mode);

    /// <summary>Takes a base backup while the server goes on, and has PostgreSQL check it against its manifest.</summary>
    public async Task<DebianServer> BaseBackupAsync(string into)
    {
        var copy = new DebianServer(binaries, root, into);
        await RunAsNobodyAsync("pg_basebackup", "-h", "127.0.0.1", "-p", port, "-U", User, "-D", copy.Folder, "-c", "fast", "-X", "stream");
        await RunAsNobodyAsync("pg_verifybackup", "--quiet", copy.Folder);
        return copy;
    }

    /// <summary>Says to what time the archived log is to be replayed at the next start.</summary>
    public async Task RecoverToAsync(string time)
    {
        await File.AppendAllTextAsync(Path.Combine(Folder, "postgresql.auto.conf"), $"""

            restore_command = 'cp {Archive}/%f %p'
            recovery_target_time = '{time}'
            recovery_target_action = 'promote'
            archive_mode = off

            """);
        await RunAsNobodyAsync("/usr/bin/touch", Path.Combine(Folder, "recovery.signal"));
    }

    private Task RunAsNobodyAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", Path.Combine(binaries, program), .. arguments])
        : RunAsync(Path.Combine(binaries, program), arguments);

    private static async Task RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/", Environment = { ["LC_ALL"] = "C" } };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await said}{await complained}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
