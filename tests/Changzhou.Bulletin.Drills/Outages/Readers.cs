using System.Diagnostics;
using System.Net;

namespace Changzhou.Bulletin.Drills.Outages;

/// <summary>Reads, while the database is in trouble, what the portal has in memory and what it has not.</summary>
internal sealed class Readers(HttpClient client)
{
    private static readonly string[] InMemory = ["/", "/2023", "/2023/air", "/en/2023/air", "/2023/water", "/indicators", "/2023/figures", "/assets/none", "/health/live"];

    private readonly Dictionary<string, (HttpStatusCode Status, string Body)> known = [];

    public int Warm { get; private set; }
    public TimeSpan SlowestWarm { get; private set; }
    public int Cold { get; private set; }
    public TimeSpan SlowestCold { get; private set; }
    public List<string> Wrong { get; } = [];

    public async Task LearnAsync()
    {
        foreach (var address in InMemory)
        {
            known[address] = await ReadAsync(address);
        }
    }

    /// <summary>The same answer with the same bytes as before the trouble.</summary>
    public async Task ReadKnownAsync()
    {
        foreach (var (address, before) in known)
        {
            var watch = Stopwatch.StartNew();
            var now = await ReadAsync(address);
            SlowestWarm = Later(SlowestWarm, watch.Elapsed);
            Warm++;
            if (now != before)
            {
                Wrong.Add($"{address} {now.Status}");
            }
        }
    }

    /// <summary>503 with Retry-After, and for people a page in plain Chinese.</summary>
    public async Task ReadUnknownAsync(string address)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        SlowestCold = Later(SlowestCold, watch.Elapsed);
        Cold++;
        var isPlain = body.Contains(address.StartsWith("/api", StringComparison.Ordinal) ? "数据库暂时不可用" : "暂时无法访问", StringComparison.Ordinal);
        if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || answer.Headers.RetryAfter is null || !isPlain)
        {
            Wrong.Add($"{address} {answer.StatusCode}{(answer.Headers.RetryAfter is null ? ", no Retry-After" : "")}{(isPlain ? "" : ", not plain")}");
        }
    }

    /// <summary>How long until it is there.</summary>
    public async Task<TimeSpan> UntilThereAsync(string address)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(1); await Task.Delay(50))
        {
            if ((await ReadAsync(address)).Status == HttpStatusCode.OK)
            {
                return watch.Elapsed;
            }
        }

        throw new InvalidOperationException($"{address} did not come back in a minute.");
    }

    private async Task<(HttpStatusCode Status, string Body)> ReadAsync(string address)
    {
        using var answer = await client.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
