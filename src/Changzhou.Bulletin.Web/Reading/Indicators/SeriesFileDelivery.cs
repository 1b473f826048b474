using System.Text;
using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>Files of an indicator, made once for all releases that there are.</summary>
internal sealed class SeriesFileDelivery(PublishedEditions editions, SeriesShelves shelves, KeptPages memory, IServiceScopeFactory scopes, ILoggerFactory loggers)
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
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        else
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{series.Indicator.Code}.{extension}\"";
        return new KeptResult(kept);
    }

    /// <summary>The chart as a file of its own, with its style in it.</summary>
    public async Task<byte[]?> PictureAsync(SeriesShelf shelf, IndicatorSeries series)
    {
        if (IndicatorCharts.Of(shelf, series, ChartSize.Wide) is not { } picture)
            return null;

        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(SeriesDrawing.Picture)] = picture,
            [nameof(SeriesDrawing.Id)] = "series",
            [nameof(SeriesDrawing.Alone)] = true,
        });
        var svg = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SeriesDrawing>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}");
    }
}
