using System.Diagnostics;
using System.Globalization;

namespace Changzhou.Bulletin.Storage.Embedded;

/// <summary>What postmaster.pid says of the server that runs, or ran, in a cluster: line 1 its process, line 4 its port.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port)
{
    /// <summary>False for a file left by a server that was killed, even if its number went to another program since.</summary>
    public bool IsAlive
    {
        get
        {
            try
            {
                using var process = Process.GetProcessById(ProcessId);
                return !process.HasExited && process.ProcessName.StartsWith("postgres", StringComparison.Ordinal);
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    public static PostmasterFile? Read(DirectoryInfo cluster)
    {
        var path = Path.Combine(cluster.FullName, "postmaster.pid");
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllLines(path);
        return lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new(process, port)
            : null;
    }
}
