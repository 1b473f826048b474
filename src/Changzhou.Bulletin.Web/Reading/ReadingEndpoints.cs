using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The pages of the public side.</summary>
public static class ReadingEndpoints
{
    /// <summary>Four digits; other shapes of a number are not addresses of years.</summary>
    internal const string YearRoute = "/{year:int:length(4)}";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapReading(this WebApplication app)
    {
        var pages = app.MapGroup("").WithMetadata(new PublicReading());
        pages.MapRead("/", LatestAsync);
        pages.MapRead(YearRoute, FrontAsync);
        pages.MapRead(YearRoute + "/figures", FiguresAsync);
        pages.MapRead(YearRoute + "/governance", GovernanceAsync);
        pages.MapRead(YearRoute + "/{topic}", ChapterAsync);
        pages.MapRead("/assets/{file}", (string file, PublicAssets assets) =>
            assets.Find(file) is { } kept ? new KeptResult(kept, KeptResult.ForGood) : Results.NotFound());
        pages.MapCrawlers();
        pages.MapHealth();
    }

    internal static void MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Reads, handler);

    private static async Task<IResult> LatestAsync(HttpContext context, PublishedEditions editions)
    {
        var years = await editions.YearsAsync(context.RequestAborted);
        return years.Count == 0 ? Results.NotFound() : await FrontAsync(years[0], context, editions);
    }

    private static Task<IResult> FrontAsync(int year, HttpContext context, PublishedEditions editions) =>
        KeepAsync<FrontPage>(context, year, Addresses.Edition(year), _ => []);

    private static Task<IResult> GovernanceAsync(int year, HttpContext context) =>
        KeepAsync<GovernancePage>(context, year, Addresses.Chapter(year, Addresses.Governance), _ => []);

    private static Task<IResult> ChapterAsync(int year, string topic, HttpContext context) =>
        KeepAsync<ChapterPage>(context, year, Addresses.Chapter(year, topic), edition =>
            edition.Snapshot.Chapters.FirstOrDefault(chapter => chapter.Topic == topic) is { } chapter
                ? new() { [nameof(ChapterPage.Chapter)] = chapter }
                : null);

    /// <summary>Unfiltered it is kept like any page; filtered it hangs on a visitor's words, and is made anew.</summary>
    private static async Task<IResult> FiguresAsync(int year, string? q, string? topic, HttpContext context, PublishedEditions editions)
    {
        var filter = FigureFilter.Of(q, topic);
        if (filter.IsEmpty)
            return await KeepAsync<FiguresPage>(context, year, Addresses.Figures(year), _ => new() { [nameof(FiguresPage.Filter)] = filter });

        if (await editions.FindAsync(year, context.RequestAborted) is not { } edition)
            return Results.NotFound();

        var years = await editions.YearsAsync(context.RequestAborted);
        var page = new RazorComponentResult<FiguresPage>(new Dictionary<string, object?>
        {
            [nameof(FiguresPage.Edition)] = edition,
            [nameof(FiguresPage.Years)] = years,
            [nameof(FiguresPage.Filter)] = filter,
        });
        return new KeptResult(await page.KeepAsync(context), KeptResult.AskAgain);
    }

    /// <param name="parameters">What the page takes besides edition and years; null where the edition holds no such page.</param>
    private static async Task<IResult> KeepAsync<TPage>(
        HttpContext context, int year, string address, Func<PublishedEdition, Dictionary<string, object?>?> parameters) where TPage : IComponent
    {
        var services = context.RequestServices;
        var editions = services.GetRequiredService<PublishedEditions>();
        if (await editions.FindAsync(year, context.RequestAborted) is not { } edition || parameters(edition) is not { } values)
            return Results.NotFound();

        var years = await editions.YearsAsync(context.RequestAborted);
        var key = new PageKey(edition.Generation, string.Join(',', years), address);
        var kept = await services.GetRequiredService<KeptPages>().GetAsync(key, async () =>
        {
            values[nameof(EditionPage.Edition)] = edition;
            values[nameof(EditionPage.Years)] = years;
            values[nameof(EditionPage.Pictures)] = await ChartPictures.FindAsync(editions, edition, context.RequestAborted);
            return await new RazorComponentResult<TPage>(values).KeepAsync(context);
        });
        return kept is null ? Results.NotFound() : new KeptResult(kept);
    }
}
