using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>What was corrected, and every release there was.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/errata", (HttpContext context, SitePages pages) => pages.SendAsync<ErrataPage>(context, "/errata"));
        routes.MapPage(ReadingEndpoints.YearRoute + "/releases", ReleasesAsync);
        routes.MapRead(Addresses.Feed, async (HttpContext context, PublishedEditions editions, SiteSettings site) =>
            new KeptResult(Kept.Of("application/atom+xml; charset=utf-8", await Feed.WriteAsync(editions, site.Root(context), context.RequestAborted))));
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
