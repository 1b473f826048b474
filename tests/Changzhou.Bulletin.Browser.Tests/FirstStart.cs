using System.Diagnostics;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>What the first start of a portal leaves in its data directory: made once and copied, since import, drawing and printing take longer than most tests.</summary>
internal static class FirstStart
{
    private static readonly Lazy<Task<DirectoryInfo>> Made = new(MakeAsync);

    /// <param name="dataDirectory">An empty one; a portal that starts there has the edition of seeds/ as draft and release.</param>
    public static async Task CopyToAsync(string dataDirectory)
    {
        var made = await Made.Value;
        // With its owners: a server of PostgreSQL does not run as root.
        using var copy = Process.Start("cp", ["-a", $"{made.FullName}/.", dataDirectory]);
        await copy.WaitForExitAsync();
        if (copy.ExitCode != 0)
            throw new IOException($"cp ended with {copy.ExitCode}.");
    }

    private static async Task<DirectoryInfo> MakeAsync()
    {
        var directory = Directory.CreateTempSubdirectory("bulletin-first-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Delete(recursive: true);
        await using var portal = await RunningPortal.StartAsync(directory.FullName);
        return directory;
    }
}
