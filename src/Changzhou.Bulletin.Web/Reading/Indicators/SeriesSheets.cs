using System.Text;
using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>A chart that leaves its page: it says itself what it shows, in what unit, and whose the numbers are.</summary>
internal sealed class SeriesSheets(SiteSettings site, IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>The picture brings no style and runs nothing.</summary>
    public const string Policy = "default-src 'none'; sandbox";

    /// <param name="shown">What the picture draws, for its source.</param>
    public async Task<byte[]> DrawAsync(SeriesPicture picture, IReadOnlyList<IndicatorSeries> shown)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(SeriesDrawing.Picture)] = picture,
            [nameof(SeriesDrawing.Id)] = "series",
            [nameof(SeriesDrawing.Sheet)] = new SeriesSheet(picture, Source(shown)),
        });
        var svg = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SeriesDrawing>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}");
    }

    /// <summary>数据来源：2023年公报，第2版；公报以外的来源</summary>
    private string Source(IReadOnlyList<IndicatorSeries> shown)
    {
        var origins = shown.SelectMany(series => series.Lines).SelectMany(line => line.Points).Select(point => point.Origin).ToList();
        var said = origins.OfType<PointOrigin.Release>().Select(release => (release.Year, release.Number)).Distinct().OrderDescending()
            .Select(release => SeriesText.Format(IndicatorWords.FromRelease, release.Year, release.Number));
        if (origins.OfType<PointOrigin.History>().Any())
            said = said.Append(IndicatorWords.FromHistory);
        var address = shown.Count == 1 ? site.Absolute(Addresses.Indicator(shown[0].Indicator.Code)) : site.Absolute(Addresses.Compare);
        return $"{IndicatorWords.SheetSource}{IndicatorWords.Colon}{string.Join(IndicatorWords.Semicolon, said)}{(address is null ? "" : "　" + address)}";
    }
}
