using System.Net;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.OpenData;
using Changzhou.Bulletin.Web.OpenData.Api;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.Copying;

/// <summary>Writes the whole public side as files for any web server: what the portal itself answers, byte for byte.</summary>
/// <remarks>It starts the public side on a free port of this machine, with the settings that the portal would have, and follows every link of it.
/// What only a running portal can answer is left out: searches, comparisons that a reader puts together, and /api/v1.</remarks>
public static class SiteCopy
{
    /// <summary>The address that the portal has where no setting gives another: robots.txt, site map and feed name it.</summary>
    private const string UsualHost = "127.0.0.1:5080";

    private static readonly string[] Starts = ["/", Tongue.EnglishPrefix, "/robots.txt", "/sitemap.xml", Addresses.Feed];

    /// <summary>Every web server can be told to answer with this one where there is nothing.</summary>
    private const string Nowhere = "/404";

    /// <param name="folder">Is made; an earlier copy in it is replaced as a whole when the new one is complete.</param>
    /// <param name="settings">Before those of the environment, such as Bulletin:Site:Address.</param>
    /// <exception cref="SiteCopyException">The folder holds something else, nothing is public, or the public side failed.</exception>
    public static async Task<SiteManifest> WriteAsync(OpenStore open, string folder, IReadOnlyDictionary<string, string?> settings, CancellationToken cancel = default)
    {
        using var target = CopyFolder.Begin(folder);
        await using var site = await StartAsync(open, settings, cancel);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new(site.Urls.Single()) };
        var root = site.Services.GetRequiredService<SiteSettings>().Address is { } known ? known.GetLeftPart(UriPartial.Authority) : $"http://{UsualHost}";
        client.DefaultRequestHeaders.Host = UsualHost;

        var crawl = new Crawl(client, root, target);
        await crawl.RunAsync(Starts, cancel);
        await crawl.TakeAsync(Nowhere, HttpStatusCode.NotFound, "404.html", cancel);
        var editions = await site.Services.GetRequiredService<PublishedEditions>().AllAsync(cancel);
        if (editions.Count == 0)
            throw new SiteCopyException(CopyWords.NothingPublic);

        var manifest = new SiteManifest(root, [.. editions.Select(edition => new CopiedEdition(edition.Year, edition.Release, edition.Sha256))], crawl.Files, crawl.Missing);
        await target.WriteAsync("_headers", CopyHeaders.Bytes(), cancel);
        await target.WriteAsync(SiteManifest.Name, manifest.ToBytes(), cancel);
        target.Complete();
        await site.StopAsync(cancel);
        return manifest;
    }

    private static async Task<WebApplication> StartAsync(OpenStore open, IReadOnlyDictionary<string, string?> settings, CancellationToken cancel)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddReleases(open);
        builder.Services.AddReading(builder.Configuration);

        var site = builder.Build();
        site.UseReading();
        site.MapReading();
        site.MapOpenData();
        site.MapApi();
        await site.StartAsync(cancel);
        return site;
    }
}

/// <summary>A copy could not be made; the message says to an operator what to do.</summary>
public sealed class SiteCopyException(string message) : Exception(message);
