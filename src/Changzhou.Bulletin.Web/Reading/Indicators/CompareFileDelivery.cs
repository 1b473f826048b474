using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>A comparison as files. They hang on what a visitor chose, and so are made each time and not kept.</summary>
internal sealed class CompareFileDelivery(PublishedEditions editions, SeriesShelves shelves, SeriesSheets sheets)
{
    public async Task<IResult> CsvAsync(HttpContext context)
    {
        if (await AskedAsync(context) is not { } compared)
            return Results.NotFound();

        context.Response.Headers.ContentDisposition = "attachment; filename=\"compare.csv\"";
        return new KeptResult(Kept.Of("text/csv; charset=utf-8", SeriesFiles.Csv(compared.Shown)));
    }

    /// <summary>Values of several units have a table, and no chart.</summary>
    public async Task<IResult> SvgAsync(HttpContext context)
    {
        if (await AskedAsync(context) is not { } compared || compared.Picture(ChartSize.Wide) is not { } picture)
            return Results.NotFound();

        context.Response.Headers.ContentSecurityPolicy = SeriesSheets.Policy;
        return new KeptResult(Kept.Of("image/svg+xml; charset=utf-8", await sheets.DrawAsync(picture, compared.Shown)));
    }

    /// <summary>The page says what of the choice there is not; a file holds what there is, and null stands for nothing at all.</summary>
    private async Task<Comparison?> AskedAsync(HttpContext context)
    {
        var shelf = shelves.Of(await editions.AllAsync(context.RequestAborted));
        var choice = CompareChoice.Of(context.Request.Query["years"], context.Request.Query["indicators"], shelf.Index);
        return choice.Indicators.Count == 0 ? null : new(shelf, choice);
    }
}
