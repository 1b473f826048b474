using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Benchmarks.Pages;

/// <summary>The portal of the 2023 edition as a process: its start, its memory, its chapters made and sent again, and a chapter under load beside nginx with the same bytes.</summary>
internal static partial class PagesBenchmark
{
    private const string Page = "/2023/air";
    private const int Seconds = 5;

    public static async Task<int> RunAsync(int pairs)
    {
        var directory = Directory.CreateTempSubdirectory("bulletin-pages-");
        // nginx's workers read as somebody else where the machine's configuration says so.
        File.SetUnixFileMode(directory.FullName, (UnixFileMode)0b111_101_101);
        try
        {
            var data = Path.Combine(directory.FullName, "data");
            await using (var first = await PortalProcess.StartAsync(data))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first start, with initdb, import and release: {first.Started.TotalSeconds:0.0} s, resident {first.Mebibytes("VmRSS")} MiB"));
            }

            await using var portal = await PortalProcess.StartAsync(data);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"later start: {portal.Started.TotalSeconds:0.0} s, resident {portal.Mebibytes("VmRSS")} MiB"));
            await MadeAsync(portal.Client);
            foreach (var (name, encoding) in ((string, string?)[])[("page.br", "br"), ("page.html", null)])
            {
                await BesideNginxAsync(portal.Client, Path.Combine(directory.FullName, name), encoding, pairs);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after the load: resident {portal.Mebibytes("VmRSS")} MiB, at most {portal.Mebibytes("VmHWM")} MiB"));
            return 0;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Each chapter for the first time, then as it is kept.</summary>
    private static async Task MadeAsync(HttpClient client)
    {
        var map = await client.GetStringAsync("/sitemap.xml");
        var chapters = Chapter().Matches(map).Select(match => match.Value).Distinct().ToList();
        var cold = new List<double>();
        var warm = new List<double>();
        foreach (var chapter in chapters)
        {
            cold.Add(await TimeAsync(client, chapter));
            for (var again = 0; again < 5; again++)
            {
                warm.Add(await TimeAsync(client, chapter));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{chapters.Count} chapters: first of the process {cold[0]:0} ms, then made in {Median(cold.Skip(1)):0.0} ms (median), kept {Median(warm):0.00} ms: {Median(cold.Skip(1)) / Median(warm):0} times"));
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static async Task BesideNginxAsync(HttpClient client, string file, string? encoding, int pairs)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Page);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding ?? "identity");
        using var answer = await client.SendAsync(request);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        await File.WriteAllBytesAsync(file, bytes);
        await using var nginx = await NginxProcess.StartAsync(Path.GetDirectoryName(file)!);
        var (here, there) = (new Uri(client.BaseAddress!, Page), new Uri(nginx.Address, Path.GetFileName(file)));
        await Wrk.RunAsync(here, Seconds, encoding);
        List<(Load Portal, Load Nginx)> runs = [];
        for (var pair = 0; pair < pairs; pair++)
        {
            runs.Add((await Wrk.RunAsync(here, Seconds, encoding), await Wrk.RunAsync(there, Seconds, encoding)));
        }

        var rate = Median(runs.Select(run => run.Portal.PerSecond / run.Nginx.PerSecond));
        var p99 = Median(runs.Select(run => run.Portal.P99 / run.Nginx.P99));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Page}, {encoding ?? "not compressed"}, {bytes.Length:N0} bytes: portal {Median(runs.Select(run => run.Portal.PerSecond)):N0} requests/s, nginx {Median(runs.Select(run => run.Nginx.PerSecond)):N0}; {rate:0.00} of nginx's, p99 {Median(runs.Select(run => run.Portal.P99)):0.0} ms, {p99:0.0} times nginx's (medians of {pairs} pairs)"));
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    [GeneratedRegex(@"/2023/[a-z-]+(?=</loc>)")]
    private static partial Regex Chapter();
}
