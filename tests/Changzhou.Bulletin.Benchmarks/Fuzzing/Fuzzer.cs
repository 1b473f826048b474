using System.Diagnostics;
using System.Globalization;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Reads spoiled inputs until their number or the time is up; any exception is a bug, and its input is kept.</summary>
internal sealed class Fuzzer(FuzzOptions options)
{
    private const int Round = 10_000;
    private const int MostKept = 50;
    private const long MostBytes = 256L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);
    private static readonly string Folder = Path.Combine("artifacts", "fuzz");

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly HashSet<string> seen = [];
    private long executions;

    private bool IsOver => executions >= options.Executions || watch.Elapsed.TotalSeconds >= options.Seconds;

    public int Run()
    {
        Directory.CreateDirectory(Folder);
        var targets = FuzzTargets.Of(options.Target, options.Seed);
        try
        {
            using var last = new LastInput(Path.Combine(Folder, $"last-{options.Target}-{options.Seed}.bin"));
            // In turns, so that a run that is stopped early has seen all of them.
            while (!IsOver)
            {
                foreach (var target in targets)
                {
                    Turn(target, options.Target == FuzzOptions.All ? target.Weight : Round, last);
                }
            }
        }
        finally
        {
            targets.ForEach(target => target.Input.Dispose());
        }

        return Report(targets);
    }

    private void Turn(WeightedTarget target, int times, LastInput last)
    {
        for (; times > 0 && !IsOver; times--, executions++)
        {
            var input = target.Input.Next();
            last.Keep(target.Name, input);
            var run = Once(target.Input, input);
            // A busy machine may have kept it waiting: a slow input is slow again.
            run = run.Time > MostTime ? Once(target.Input, input) : run;
            var isCrash = run.Thrown is not null || run.Time > MostTime || run.Bytes > MostBytes;
            target.Tally.Add(run.Time, run.Bytes, run.IsAccepted, isCrash);
            if (isCrash)
            {
                Keep(target.Name, input, run.Thrown?.ToString() ?? $"{run.Time} {run.Bytes} bytes");
            }
        }
    }

    private static (bool IsAccepted, Exception? Thrown, TimeSpan Time, long Bytes) Once(FuzzTarget target, byte[] input)
    {
        var (began, before, accepted, thrown) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread(), false, (Exception?)null);
        try
        {
            accepted = target.Read(input);
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            thrown = exception;
        }

        return (accepted, thrown, Stopwatch.GetElapsedTime(began), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>One input of each kind of crash.</summary>
    private void Keep(string target, byte[] input, string what)
    {
        var kind = target + string.Join('\n', what.Split('\n').Where(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal)).Take(2).DefaultIfEmpty("limit"));
        if (seen.Count >= MostKept || !seen.Add(kind))
        {
            return;
        }

        var file = Path.Combine(Folder, $"{target}-{options.Seed}-{seen.Count}");
        File.WriteAllBytes(file + ".bin", input);
        File.WriteAllText(file + ".txt", what);
        Console.Error.WriteLine($"{target}: {file}.bin{Environment.NewLine}{what}");
    }

    private int Report(List<WeightedTarget> targets)
    {
        targets.ForEach(target => Console.WriteLine(target.Tally));
        var crashes = targets.Sum(target => target.Tally.Crashes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"fuzz: executions {executions}, crashed {crashes}, {watch.Elapsed.TotalSeconds:0} s ({executions / watch.Elapsed.TotalSeconds:0} a second), seed {options.Seed}"));
        return crashes == 0 ? 0 : 1;
    }
}
