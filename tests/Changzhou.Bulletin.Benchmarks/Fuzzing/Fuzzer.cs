using System.Diagnostics;
using System.Globalization;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Reads spoiled files until the time is up; any exception is a bug, and its input is kept.</summary>
internal sealed class Fuzzer(FuzzOptions options)
{
    private const long MostBytes = 512L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    public int Run()
    {
        var target = FuzzTarget.Of(options.Target, new(options.Seed));
        var (watch, read, accepted, slowest, greatest) = (Stopwatch.StartNew(), 0, 0, TimeSpan.Zero, 0L);
        for (; watch.Elapsed < TimeSpan.FromSeconds(options.Seconds); read++)
        {
            var input = target.Next();
            var (began, before) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread());
            try
            {
                accepted += target.Read(input) ? 1 : 0;
            }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return Found(input, exception.ToString());
            }

            var (time, bytes) = (watch.Elapsed - began, GC.GetAllocatedBytesForCurrentThread() - before);
            (slowest, greatest) = (time > slowest ? time : slowest, Math.Max(greatest, bytes));
            if (time > MostTime || bytes > MostBytes)
            {
                return Found(input, $"{time} {bytes} bytes");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Target}: {read} inputs in {watch.Elapsed.TotalSeconds:0} s, {accepted} accepted, none threw; slowest {slowest.TotalMilliseconds:0} ms, most memory {greatest / 1024 / 1024} MB"));
        return 0;
    }

    private int Found(byte[] input, string what)
    {
        var file = Path.Combine(Path.GetTempPath(), $"bulletin-fuzz-{options.Target}-{options.Seed}.bin");
        File.WriteAllBytes(file, input);
        Console.Error.WriteLine($"{options.Target}: {file}{Environment.NewLine}{what}");
        return 1;
    }
}
