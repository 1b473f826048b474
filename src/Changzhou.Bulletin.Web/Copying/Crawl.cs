using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace Changzhou.Bulletin.Web.Copying;

/// <summary>Follows every link of the public side, and keeps each answer as a file.</summary>
internal sealed class Crawl(HttpClient client, string root, CopyFolder target)
{
    private static readonly string[] OnlyRunning = ["/api/", "/health/", "/desk", "/account", "/wechat/"];

    private readonly ConcurrentBag<CopiedFile> files = [];
    private readonly ConcurrentBag<string> missing = [];

    public IReadOnlyList<CopiedFile> Files => [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Linked addresses that the portal itself answers with 404 or 410.</summary>
    public IReadOnlyList<string> Missing => [.. missing.Order(StringComparer.Ordinal)];

    public async Task RunAsync(IEnumerable<string> starts, CancellationToken cancel)
    {
        var seen = new HashSet<string>(starts, StringComparer.Ordinal);
        IReadOnlyCollection<string> now = [.. seen];
        while (now.Count > 0)
        {
            var found = new ConcurrentBag<string>();
            await Parallel.ForEachAsync(now, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, async (address, stop) =>
            {
                foreach (var link in await TakeAsync(address, HttpStatusCode.OK, file: null, stop))
                    found.Add(link);
            });
            now = [.. found.Where(link => !OnlyRunning.Any(start => link.StartsWith(start, StringComparison.Ordinal)) && seen.Add(link))];
        }
    }

    /// <param name="file">Where to keep the answer; null for where its address says.</param>
    /// <returns>The addresses it links to, without queries: on a server of files a query changes nothing.</returns>
    public async Task<IEnumerable<string>> TakeAsync(string address, HttpStatusCode wanted, string? file, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(address, cancel);
        if (answer.StatusCode != wanted)
        {
            // A redirection is of use to a portal only: its target is linked, too.
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                missing.Add(address);
            else if ((int)answer.StatusCode is not (>= 300 and < 400))
                throw new SiteCopyException(CopyWords.Failed(address, (int)answer.StatusCode));
            return [];
        }

        var type = answer.Content.Headers.ContentType!.ToString();
        var isPage = type.StartsWith("text/html", StringComparison.Ordinal);
        var path = file ?? PathOf(address, isPage);
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancel);
        await target.WriteAsync(path, bytes, cancel);
        files.Add(new(path, address, type, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), await PackedAsync(address, path, wanted, cancel)));
        return isPage || type.StartsWith("application/xml", StringComparison.Ordinal) ? Links.Of(bytes, root) : Links.NamedIn(address, bytes);
    }

    /// <summary>A page becomes the index of a folder: so its address needs no rule of any server.</summary>
    private static string PathOf(string address, bool isPage)
    {
        var path = Uri.UnescapeDataString(address).Trim('/');
        return !isPage ? path : path.Length == 0 ? "index.html" : $"{path}/index.html";
    }

    /// <summary>The encodings that the portal offers, beside the file as web servers look for them (.br, .gz).</summary>
    private async Task<IReadOnlyList<string>> PackedAsync(string address, string path, HttpStatusCode wanted, CancellationToken cancel)
    {
        var packed = new List<string>();
        foreach (var (encoding, ending) in ((string, string)[])[("br", ".br"), ("gzip", ".gz")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await client.SendAsync(request, cancel);
            if (answer.StatusCode == wanted && answer.Content.Headers.ContentEncoding.Contains(encoding))
            {
                await target.WriteAsync(path + ending, await answer.Content.ReadAsByteArrayAsync(cancel), cancel);
                packed.Add(encoding);
            }
        }

        return packed;
    }
}
