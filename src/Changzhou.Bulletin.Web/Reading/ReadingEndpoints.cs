using Changzhou.Bulletin.Web.Reading.About;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Indicators;
using Changzhou.Bulletin.Web.Reading.Lasting;
using Changzhou.Bulletin.Web.Reading.Searching;
using Changzhou.Bulletin.Web.Reading.Trust;
using Changzhou.Bulletin.Web.Reading.WeChat;

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
        pages.MapPage("/", LatestAsync);
        pages.MapPage(YearRoute, (int year, HttpContext context, EditionDelivery delivery) => delivery.CurrentAsync(context, year, ""));
        pages.MapPage(YearRoute + "/{topic}", (int year, string topic, HttpContext context, EditionDelivery delivery) => delivery.CurrentAsync(context, year, topic));
        pages.MapPage(YearRoute + "/releases/{number:int:min(1)}/{**path}", (int year, int number, string? path, HttpContext context, EditionDelivery delivery) =>
            delivery.ReleaseAsync(context, year, number, path ?? ""));
        pages.MapLasting();
        pages.MapCorrections();
        pages.MapIndicators();
        pages.MapTrust();
        pages.MapSearch();
        pages.MapCrawlers();
        pages.MapAbout();
        pages.MapWeChat();
        pages.MapHealth();
        app.MapAssets();
    }

    /// <summary>Style sheet and icons, for a process that shows pages of ours without the public side.</summary>
    public static void MapAssets(this WebApplication app) => app.MapGroup("").WithMetadata(new PublicReading())
        .MapRead("/assets/{file}", (string file, PublicAssets assets) => assets.Find(file) is { } kept ? new KeptResult(kept, KeptResult.ForGood) : Results.NotFound());

    /// <summary>A page: in Chinese, and below /en in English.</summary>
    internal static void MapPage(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Reads, handler).WithMetadata(new BothTongues());

    /// <summary>A file, or what machines read: there once.</summary>
    internal static void MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Reads, handler);

    /// <summary>The newest year that is public; where all are withdrawn, the newest one's notice.</summary>
    private static async Task<IResult> LatestAsync(HttpContext context, PublishedEditions editions, EditionDelivery delivery)
    {
        var years = await editions.YearsAsync(context.RequestAborted);
        var withdrawn = await editions.WithdrawnAsync(context.RequestAborted);
        return years.Count > 0 ? await delivery.CurrentAsync(context, years[0], "")
            : withdrawn.Count > 0 ? new WithdrawnResult(withdrawn[0])
            : Results.NotFound();
    }
}
