using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>Files of an indicator, made once for all releases that there are.</summary>
internal sealed class SeriesFileDelivery(PublishedEditions editions, SeriesShelves shelves, KeptPages memory, SeriesSheets sheets)
{
    /// <summary>Makes the bytes of a file; null where the indicator has none of its kind.</summary>
    public delegate Task<byte[]?> Maker(SeriesShelf shelf, IndicatorSeries series);

    public async Task<IResult> SendAsync(HttpContext context, string code, string extension, string contentType, Maker make)
    {
        var all = await editions.AllAsync(context.RequestAborted);
        var shelf = shelves.Of(all);
        if (shelf.Index.Find(code) is not { } series)
            return Results.NotFound();

        var key = new PageKey(0, SeriesShelves.Generations(all), Addresses.IndicatorFile(series.Indicator.Code, extension));
        var kept = await memory.GetAsync(key, async () => await make(shelf, series) is { } bytes ? Kept.Of(contentType, bytes) : null);
        if (kept is null)
            return Results.NotFound();

        if (extension == "svg")
            context.Response.Headers.ContentSecurityPolicy = SeriesSheets.Policy;
        else
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{series.Indicator.Code}.{extension}\"";
        return new KeptResult(kept);
    }

    public async Task<byte[]?> PictureAsync(SeriesShelf shelf, IndicatorSeries series) =>
        IndicatorCharts.Of(shelf, series, ChartSize.Wide) is { } picture ? await sheets.DrawAsync(picture, [series with { Lines = [.. series.Yearly] }]) : null;
}
