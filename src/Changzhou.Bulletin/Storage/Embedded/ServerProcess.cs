using System.Diagnostics;

namespace Changzhou.Bulletin.Storage.Embedded;

/// <summary>Starts PostgreSQL's programs as a user that PostgreSQL accepts: itself, or nobody where we are root.</summary>
internal static class ServerProcess
{
    private const string UnprivilegedUser = "nobody";

    /// <summary>initdb and postgres refuse to run as root.</summary>
    public static bool IsRoot { get; } = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>How to start a program so that Ctrl-C in the portal's terminal does not reach it: the portal stops it last, by itself.</summary>
    public static ProcessStartInfo Describe(string program, params IEnumerable<string> arguments)
    {
        string[] prefix = OperatingSystem.IsLinux() ? ["setsid", .. IsRoot ? AsNobody() : []] : [];
        string[] line = [.. prefix, program, .. arguments];
        var start = new ProcessStartInfo(line[0]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in line[1..])
        {
            start.ArgumentList.Add(argument);
        }

        // Messages of the tools are read by operators and by us; they should not follow the shell's locale.
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>Runs a program to its end and gives what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancel)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Gives a folder to the user that the server runs as.</summary>
    public static async Task OwnAsync(string directory, CancellationToken cancel)
    {
        if (IsRoot)
        {
            var start = new ProcessStartInfo("chown") { ArgumentList = { "-R", UnprivilegedUser, directory }, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
            var (exitCode, output) = await RunAsync(start, cancel);
            if (exitCode != 0)
            {
                throw new EmbeddedPostgresException($"不能把目录 {directory} 交给用户 {UnprivilegedUser}：{output.Trim()}");
            }
        }
    }

    // The capability lets the server reach its folder inside a home that only root may enter; it is no more than root gave.
    private static string[] AsNobody() =>
        ["setpriv", "--reuid=" + UnprivilegedUser, "--regid=nogroup", "--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
}
