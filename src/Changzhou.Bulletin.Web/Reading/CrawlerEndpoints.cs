using System.Text;
using System.Xml.Linq;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>What search engines and probes ask for.</summary>
internal static class CrawlerEndpoints
{
    public static void MapCrawlers(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/robots.txt", (HttpContext context, SiteSettings site) =>
            Results.Text($"User-agent: *\nDisallow: /desk\nDisallow: /account\nSitemap: {site.Root(context)}/sitemap.xml\n", "text/plain", Encoding.UTF8));
        routes.MapRead("/sitemap.xml", SiteMapAsync);
        routes.MapRead("/favicon.ico", (Delivery.PublicAssets assets) => Results.Redirect(assets.FavIcon));
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/health/live", () => Results.Text("live"));
        routes.MapRead("/health/ready", async (PublishedEditions editions, CancellationToken cancellationToken) =>
            (await editions.YearsAsync(cancellationToken)).Count + (await editions.WithdrawnAsync(cancellationToken)).Count > 0 ? Results.Text("ready") : Results.Text("no edition is published", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static async Task<IResult> SiteMapAsync(HttpContext context, PublishedEditions editions, SiteSettings site)
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var list = new XElement(map + "urlset", new XElement(map + "url", new XElement(map + "loc", site.Root(context) + Addresses.Errata)));
        foreach (var year in await editions.YearsAsync(context.RequestAborted))
        {
            if (await editions.FindAsync(year, context.RequestAborted) is { } edition)
            {
                list.Add(Addresses.Of(edition.Snapshot).Select(address => new XElement(map + "url",
                    new XElement(map + "loc", site.Root(context) + address), new XElement(map + "lastmod", Dates.Iso(edition.ReleasedAt)))));
            }
        }

        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{list}", "application/xml", Encoding.UTF8);
    }
}
