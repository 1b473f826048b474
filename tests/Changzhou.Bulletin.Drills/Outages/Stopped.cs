using System.Diagnostics;
using System.Globalization;

namespace Changzhou.Bulletin.Drills.Outages;

/// <summary>A PostgreSQL that hangs: kill -STOP for its first process and all its children, and -CONT at the end.</summary>
internal sealed class Stopped : IDisposable
{
    private readonly List<string> processes;

    public Stopped(int server)
    {
        var id = server.ToString(CultureInfo.InvariantCulture);
        // The first one first, so that it makes no more of the others.
        Signal("-STOP", [id]);
        processes = [id, .. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit) && ParentOf(name!) == id).Select(name => name!)];
        Signal("-STOP", processes);
    }

    public void Dispose() => Signal("-CONT", processes);

    private static void Signal(string signal, IReadOnlyList<string> targets)
    {
        using var kill = Process.Start("kill", [signal, .. targets]);
        kill.WaitForExit();
    }

    private static string? ParentOf(string process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal))[5..].Trim();
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return null;
        }
    }
}
