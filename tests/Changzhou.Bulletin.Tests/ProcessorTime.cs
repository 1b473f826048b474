using System.Globalization;

namespace Changzhou.Bulletin.Tests;

/// <summary>How the time that something takes grows with its size. What a busy machine does beside it does not count: it is the processor's time of this thread alone.</summary>
internal static class ProcessorTime
{
    /// <summary>In nanoseconds; the system counts in steps of some milliseconds, so what is shorter is done again and again.</summary>
    private const long Enough = 40_000_000;

    /// <returns>How many times as long it takes for four times the size: 4 where time is linear, 16 where it is quadratic.</returns>
    public static double OfFourfold<T>(int size, Func<int, T> prepare, Action<T> run)
    {
        var (small, large) = (prepare(size), prepare(4 * size));
        // Once for the compiler; then the best of three, since memory is collected now and then.
        run(small);
        return Best(() => run(large)) / Best(() => run(small));
    }

    private static double Best(Action run) => Enumerable.Range(0, 3).Min(_ => Once(run));

    private static double Once(Action run)
    {
        var (start, times) = (Now(), 0);
        while (Now() - start < Enough)
        {
            run();
            times++;
        }

        return (double)(Now() - start) / times;
    }

    /// <summary>The first number of schedstat (Linux, Documentation/scheduler/sched-stats).</summary>
    private static long Now() => long.Parse(File.ReadAllText("/proc/thread-self/schedstat").Split(' ')[0], CultureInfo.InvariantCulture);
}
