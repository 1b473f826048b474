using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Benchmarks.Pages;

/// <param name="PerSecond">Requests answered.</param>
/// <param name="P99">Milliseconds.</param>
internal sealed record Load(double PerSecond, double P99);

/// <summary>wrk: 64 connections that are kept, one thread.</summary>
internal static partial class Wrk
{
    public const int Connections = 64;

    /// <exception cref="InvalidOperationException">It said something else than its figures, or got answers other than 2xx and 3xx.</exception>
    public static async Task<Load> RunAsync(Uri address, int seconds, string? encoding)
    {
        List<string> words = ["-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", .. encoding is null ? (string[])[] : ["-H", $"Accept-Encoding: {encoding}"], address.ToString()];
        using var process = Process.Start(new ProcessStartInfo("wrk", words) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var (rate, p99) = (Rate().Match(said), P99().Match(said));
        return rate.Success && p99.Success && !said.Contains("Non-2xx", StringComparison.Ordinal) && !said.Contains("Socket errors", StringComparison.Ordinal)
            ? new(Number(rate.Groups[1].Value), Number(p99.Groups[1].Value) * (p99.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 }))
            : throw new InvalidOperationException($"wrk: {said}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex P99();
}
