using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>Indicators over the years: pages, files, and the comparison.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/indicators", ListAsync);
        routes.MapPage("/indicators/{code}", PageAsync);
        routes.MapRead("/indicators/{code}.csv", (string code, HttpContext context, SeriesFileDelivery files) =>
            files.SendAsync(context, code, "csv", "text/csv; charset=utf-8", (_, series) => Task.FromResult<byte[]?>(SeriesFiles.Csv(series))));
        routes.MapRead("/indicators/{code}.json", (string code, HttpContext context, SeriesFileDelivery files) =>
            files.SendAsync(context, code, "json", "application/json; charset=utf-8", (_, series) => Task.FromResult<byte[]?>(SeriesFiles.JsonText(series))));
        routes.MapRead("/indicators/{code}.svg", (string code, HttpContext context, SeriesFileDelivery files) =>
            files.SendAsync(context, code, "svg", "image/svg+xml; charset=utf-8", files.PictureAsync));
        routes.MapPage("/compare", CompareAsync);
        routes.MapRead("/compare.csv", (HttpContext context, CompareFileDelivery files) => files.CsvAsync(context));
        routes.MapRead("/compare.svg", (HttpContext context, CompareFileDelivery files) => files.SvgAsync(context));
    }

    /// <summary>A list of one topic is kept, since there are few; what a reader's words find is not.</summary>
    private static Task<IResult> ListAsync(HttpContext context, SitePages pages)
    {
        var filter = IndicatorFilter.Of(context.Request.Query["q"], context.Request.Query["topic"]);
        var parameters = new Dictionary<string, object?> { [nameof(IndicatorList.Filter)] = filter };
        return filter.Words.Length > 0
            ? pages.SendOnceAsync<IndicatorList>(context, parameters)
            : pages.SendAsync<IndicatorList>(context, $"/indicators?topic={filter.Topic}", parameters);
    }

    private static async Task<IResult> PageAsync(string code, HttpContext context, PublishedEditions editions, SeriesShelves shelves, SitePages pages) =>
        shelves.Of(await editions.AllAsync(context.RequestAborted)).Index.Find(code) is { } series
            ? await pages.SendAsync<IndicatorPage>(context, $"/indicators/{series.Indicator.Code}", new() { [nameof(IndicatorPage.Code)] = series.Indicator.Code })
            : Results.NotFound();

    private static async Task<IResult> CompareAsync(HttpContext context, PublishedEditions editions, SeriesShelves shelves, SitePages pages)
    {
        var choice = CompareChoice.Of(context.Request.Query["years"], context.Request.Query["indicators"], shelves.Of(await editions.AllAsync(context.RequestAborted)).Index);
        return choice.IsEmpty && choice.Refusals.Count == 0
            ? await pages.SendAsync<ComparePage>(context, "/compare")
            : await pages.SendOnceAsync<ComparePage>(context, new() { [nameof(ComparePage.Choice)] = choice });
    }
}
