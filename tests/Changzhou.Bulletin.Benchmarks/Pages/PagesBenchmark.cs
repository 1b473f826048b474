using System.Globalization;

namespace Changzhou.Bulletin.Benchmarks.Pages;

/// <summary>The portal of the 2023 edition as a process: its start, its memory, its chapters made and sent again, and a chapter under load beside nginx with the same bytes.</summary>
internal static class PagesBenchmark
{
    private const string Page = "/2023/air";
    private const int Seconds = 5;

    /// <summary>Of nginx's requests a second, at least.</summary>
    private const double LeastRate = 0.6;

    /// <summary>Of nginx's p99, at most.</summary>
    private const double MostDelay = 2;

    public static async Task<int> RunAsync(int pairs)
    {
        var directory = Directory.CreateTempSubdirectory("bulletin-pages-");
        try
        {
            var data = Path.Combine(directory.FullName, "data");
            await using (var first = await PortalProcess.StartAsync(data))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first start, with initdb, import and release: {first.Started.TotalSeconds:0.0} s, resident {first.Mebibytes("VmRSS")} MiB"));
            }

            await using var portal = await PortalProcess.StartAsync(data);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"later start: {portal.Started.TotalSeconds:0.0} s, resident {portal.Mebibytes("VmRSS")} MiB"));
            var (cold, kept) = await Chapters.TimeAsync(portal.Client);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{cold.Count} chapters: made in {ScaleBenchmark.Median(cold):0.0} ms (median), kept {ScaleBenchmark.Median(kept):0.00} ms; {ScaleBenchmark.Median(cold) / ScaleBenchmark.Median(kept):0} times"));
            var isFast = true;
            foreach (var (name, encoding) in ((string, string?)[])[("page.br", "br"), ("page.html", null)])
            {
                isFast &= await BesideNginxAsync(portal.Client, Path.Combine(directory.FullName, name), encoding, pairs);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"after the load: resident {portal.Mebibytes("VmRSS")} MiB, at most {portal.Mebibytes("VmHWM")} MiB"));
            return isFast ? 0 : 1;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <returns>Whether the portal is within the bounds.</returns>
    private static async Task<bool> BesideNginxAsync(HttpClient client, string file, string? encoding, int pairs)
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

        var rate = ScaleBenchmark.Median(runs.Select(run => run.Portal.PerSecond / run.Nginx.PerSecond));
        var p99 = ScaleBenchmark.Median(runs.Select(run => run.Portal.P99 / run.Nginx.P99));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Page}, {encoding ?? "not compressed"}, {bytes.Length:N0} bytes: portal {ScaleBenchmark.Median(runs.Select(run => run.Portal.PerSecond)):N0} requests/s, nginx {ScaleBenchmark.Median(runs.Select(run => run.Nginx.PerSecond)):N0}; {rate:0.00} of nginx's, p99 {ScaleBenchmark.Median(runs.Select(run => run.Portal.P99)):0.0} ms, {p99:0.0} times nginx's (medians of {pairs} pairs)"));
        return rate >= LeastRate && p99 <= MostDelay;
    }
}
