using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>What was corrected, and every release there was.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        routes.MapRead(Addresses.Errata, ErrataAsync);
        routes.MapRead(ReadingEndpoints.YearRoute + "/releases", ReleasesAsync);
        routes.MapRead(Addresses.Feed, async (HttpContext context, PublishedEditions editions, SiteSettings site) =>
            new KeptResult(Kept.Of("application/atom+xml; charset=utf-8", await Feed.WriteAsync(editions, site.Root(context), context.RequestAborted))));
    }

    private static async Task<IResult> ErrataAsync(HttpContext context, PublishedEditions editions, KeptPages memory)
    {
        var all = await editions.AllAsync(context.RequestAborted);
        var key = new PageKey(0, string.Join(',', all.Select(edition => edition.Generation)), Addresses.Errata);
        var page = new RazorComponentResult(typeof(ErrataPage), new Dictionary<string, object?> { [nameof(ErrataPage.Editions)] = all });
        return new KeptResult((await memory.GetAsync(key, async () => await page.KeepAsync(context)))!);
    }

    private static async Task<IResult> ReleasesAsync(int year, HttpContext context, PublishedEditions editions, EditionDelivery delivery)
    {
        if (await editions.FindAsync(year, context.RequestAborted) is not { } edition)
            return await delivery.AbsentAsync(context, year);

        var page = new RazorComponentResult(typeof(ReleasesPage), new Dictionary<string, object?>
        {
            [nameof(ReleasesPage.Edition)] = edition,
            [nameof(ReleasesPage.Years)] = await editions.YearsAsync(context.RequestAborted),
            [nameof(ReleasesPage.Releases)] = await editions.ReleasesAsync(year, context.RequestAborted),
        });
        return new KeptResult(await page.KeepAsync(context));
    }
}
