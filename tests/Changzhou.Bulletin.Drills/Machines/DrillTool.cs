using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Changzhou.Bulletin.Drills.Machines;

/// <summary>Programs of the system that the drill runs, as a user that PostgreSQL accepts.</summary>
internal static class DrillTool
{
    /// <summary>PostgreSQL refuses root.</summary>
    public static bool IsRoot { get; } = Environment.IsPrivilegedProcess;

    public static string RepositoryRoot { get; } = FindRoot();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Null where it is not installed.</summary>
    public static string? Find(string program, params IEnumerable<string> further) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(["/usr/sbin"]).Concat(further)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <param name="folder">Where it runs; whoever it runs as must be able to enter it.</param>
    public static Process Start(string folder, bool asNobody, string program, params IEnumerable<string> arguments)
    {
        var start = Describe(folder, asNobody, program, arguments);
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>To its end; what it said is an exception where it failed.</summary>
    public static async Task RunAsync(string folder, bool asNobody, IReadOnlyDictionary<string, string> environment, string program, params IEnumerable<string> arguments)
    {
        var start = Describe(folder, asNobody, program, arguments);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {string.Concat(said)}");
        }
    }

    public static async Task TerminateAsync(Process process, string signal = "-TERM")
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }
    }

    private static ProcessStartInfo Describe(string folder, bool asNobody, string program, IEnumerable<string> arguments)
    {
        string[] line = asNobody && IsRoot ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", program, .. arguments] : [program, .. arguments];
        return new(line[0], line[1..]) { WorkingDirectory = folder, Environment = { ["LC_ALL"] = "C" } };
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Changzhou.Bulletin.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The drill runs inside a checkout.");
    }
}
