using System.Globalization;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>What one target did so far.</summary>
internal sealed class FuzzTally(string target)
{
    public long Executions { get; private set; }

    /// <summary>Threw something, or took more time or memory than an input may.</summary>
    public int Crashes { get; private set; }

    private long accepted;
    private long greatest;
    private TimeSpan slowest;
    private TimeSpan total;

    public void Add(TimeSpan time, long bytes, bool isAccepted, bool isCrash)
    {
        Executions++;
        Crashes += isCrash ? 1 : 0;
        accepted += isAccepted ? 1 : 0;
        (slowest, greatest, total) = (time > slowest ? time : slowest, Math.Max(greatest, bytes), total + time);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{target,-10} {Executions,9} executions, {accepted,9} accepted, {Crashes} crashed; slowest {slowest.TotalMilliseconds,5:0} ms, most memory {greatest / 1024.0 / 1024,5:0.0} MB, {total.TotalSeconds,5:0} s");
}
