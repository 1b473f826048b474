using System.Data.Common;
using System.Text;
using System.Xml.Linq;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>What search engines and probes ask for.</summary>
internal static class CrawlerEndpoints
{
    private static readonly XNamespace SiteMap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

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
            await ServesAsync(editions, cancellationToken) is { } why ? Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready"));
    }

    /// <summary>Null where pages can be answered, be it from memory; otherwise why not.</summary>
    internal static async Task<string?> ServesAsync(PublishedEditions editions, CancellationToken cancellationToken)
    {
        try
        {
            return (await editions.YearsAsync(cancellationToken)).Count + (await editions.WithdrawnAsync(cancellationToken)).Count > 0 ? null : "no edition is published";
        }
        catch (Exception away) when (away is DbException or InvalidOperationException { InnerException: DbException })
        {
            // Nothing was ever read, so there is nothing in memory either.
            return "the database does not answer";
        }
    }

    private static async Task<IResult> SiteMapAsync(HttpContext context, PublishedEditions editions, SiteSettings site)
    {
        var list = new XElement(SiteMap + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", Html));
        var all = await editions.AllAsync(context.RequestAborted);
        foreach (var address in Addresses.OfSite(all))
            list.Add(Entry(site.Root(context), address, all.Count > 0 ? all.Max(edition => edition.ReleasedAt) : null));
        foreach (var edition in all)
            list.Add(Addresses.Of(edition.Snapshot).Select(address => Entry(site.Root(context), address, edition.ReleasedAt)));
        return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{list}", "application/xml", Encoding.UTF8);
    }

    /// <summary>A page in both its languages, each naming the other.</summary>
    private static IEnumerable<XElement> Entry(string root, string address, DateTimeOffset? changed)
    {
        (string Lang, string Address)[] tongues = [("zh-CN", root + address), ("en", root + Tongue.EnglishPrefix + (address == "/" ? "" : address))];
        return tongues.Select(tongue => new XElement(SiteMap + "url",
            new XElement(SiteMap + "loc", tongue.Address),
            changed is { } time ? new XElement(SiteMap + "lastmod", Dates.Iso(time)) : null,
            tongues.Append(("x-default", tongues[0].Address)).Select(other => new XElement(Html + "link",
                new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Item1), new XAttribute("href", other.Item2)))));
    }
}
