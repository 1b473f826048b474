using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Benchmarks.Pages;

/// <summary>The chapters of 2023, each asked for the first time and five times again.</summary>
internal static partial class Chapters
{
    /// <returns>Milliseconds. The first page of a process also compiles it, and is not among them.</returns>
    public static async Task<(List<double> Cold, List<double> Kept)> TimeAsync(HttpClient client)
    {
        var map = await client.GetStringAsync("/sitemap.xml");
        var (cold, kept) = (new List<double>(), new List<double>());
        foreach (var chapter in Chapter().Matches(map).Select(match => match.Value).Distinct())
        {
            cold.Add(await TimeAsync(client, chapter));
            for (var again = 0; again < 5; again++)
            {
                kept.Add(await TimeAsync(client, chapter));
            }
        }

        return (cold[1..], kept);
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    [GeneratedRegex(@"/2023/[a-z-]+(?=</loc>)")]
    private static partial Regex Chapter();
}
