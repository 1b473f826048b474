using System.Diagnostics;

namespace Changzhou.Bulletin.Storage;

/// <summary>Named moments at which a drill ends the process as kill -9 does; without its setting they do nothing.</summary>
/// <remarks>BULLETIN_FAILPOINT=edit.before-commit:17 ends the process the seventeenth time that it comes by that moment.</remarks>
public static class Failpoint
{
    public const string EditBeforeCommit = "edit.before-commit";
    public const string EditAfterCommit = "edit.after-commit";
    public const string ImportBeforeCommit = "import.before-commit";
    public const string ImportAfterCommit = "import.after-commit";
    public const string ReleaseWritten = "release.written";
    public const string ReleaseBeforeCommit = "release.before-commit";
    public const string ReleaseAfterCommit = "release.after-commit";

    public const string Variable = "BULLETIN_FAILPOINT";

    private static readonly (string Name, int Time)? Set = Read(Environment.GetEnvironmentVariable(Variable));
    private static int times;

    public static void Reach(string name)
    {
        if (Set is { } set && set.Name == name && Interlocked.Increment(ref times) == set.Time)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            // The signal is on its way, and nothing after this line may happen.
            Thread.Sleep(Timeout.Infinite);
        }
    }

    private static (string, int)? Read(string? setting) => setting?.Split(':') switch
    {
        [{ Length: > 0 } name] => (name, 1),
        [{ Length: > 0 } name, var time] when int.TryParse(time, out var number) => (name, number),
        _ => null,
    };
}
