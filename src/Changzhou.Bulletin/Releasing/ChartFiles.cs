using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Releasing;

/// <summary>The files of an edition's charts: each picture as SVG in four variants for pages, as a sheet of its own in SVG and PNG, and where its marks stand; and the edition's own picture.</summary>
internal static class ChartFiles
{
    public const string Share = "share.png";

    public static async Task<IReadOnlyList<Artefact>> MakeAsync(Snapshot snapshot, ChartPainter painter, PublicSite site, CancellationToken cancel)
    {
        var pictures = await painter.PaintAsync(snapshot, cancel);
        var charts = ChartPainter.Charts(snapshot)
            .Select(placed => (placed.Topic, placed.Chart, Wide: Of(placed, ChartWidth.Wide), Narrow: Of(placed, ChartWidth.Narrow))).ToList();
        var sheets = charts.Select(chart => (Svg: ChartSheet.Of(snapshot, chart.Chart, chart.Wide, ChartCodes.AddressOf(snapshot, chart.Topic, chart.Chart.Key, site)), Width: ChartSheet.Pixels)).ToList();
        var pngs = await painter.RasterAsync([.. sheets, (SharePicture.Of(snapshot), SharePicture.Pixels)], cancel);
        return
        [
            .. pictures.Select(picture => Artefact.Of(SvgName(picture), MediaTypes.Svg, picture.Svg)),
            .. charts.Zip(sheets, (chart, sheet) => Artefact.Of(Name(chart.Topic, chart.Chart.Key, "svg"), MediaTypes.Svg, sheet.Svg)),
            .. charts.Zip(pngs, (chart, png) => Artefact.Of(Name(chart.Topic, chart.Chart.Key, "png"), MediaTypes.Png, png)),
            .. charts.Select(chart => Artefact.Of(Name(chart.Topic, chart.Chart.Key, "json"), MediaTypes.Json, ChartMarks.Write(chart.Chart, chart.Wide, chart.Narrow))),
            Artefact.Of(Share, MediaTypes.Png, pngs[^1]),
        ];

        ChartPicture Of((string Topic, SnapshotChart Chart) placed, ChartWidth width) =>
            pictures.First(picture => picture.Topic == placed.Topic && picture.Key == placed.Chart.Key && picture.Width == width && picture.Theme == ChartTheme.Light);
    }

    /// <summary>charts/air/pollutants-wide-light.svg</summary>
    internal static string SvgName(ChartPicture picture) =>
        $"charts/{picture.Topic}/{picture.Key}-{picture.Width}-{picture.Theme}.svg".ToLowerInvariant();

    private static string Name(string topic, string key, string extension) => $"charts/{topic}/{key}.{extension}";
}
