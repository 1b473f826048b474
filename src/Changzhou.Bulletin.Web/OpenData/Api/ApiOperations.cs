using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>All that can be asked of the interface.</summary>
internal static class ApiOperations
{
    private static readonly ApiParameter Topic = new("topic", "air") { Values = [Catalogue.EditionTopic, Catalogue.SummaryTopic, .. Editions.Topic.All.Select(topic => topic.Slug)] };
    private static readonly ApiParameter Indicator = new("indicator", "air.pm25.mean");
    private static readonly ApiParameter Region = new("region", "全市");
    private static readonly ApiParameter Statistic = new("statistic", "mean");
    private static readonly ApiParameter Basis = new("basis", "实况") { Values = ["实况", "扣除沙尘"] };
    private static readonly ApiParameter Words = new("q", "PM2.5") { MaxLength = 50 };

    public static ApiOperation AllEditions { get; } = Listed("listEditions", typeof(Page<EditionResource>), ApiExamples.Page(ApiExamples.Edition));

    public static ApiOperation Edition { get; } = new("getEdition", typeof(EditionResource), ApiExamples.Edition, IsOfYear: true, [ApiParameter.Year]);

    public static ApiOperation Releases { get; } = OfYear("listReleases", typeof(Page<ReleaseResource>), ApiExamples.Page(ApiExamples.Release));

    public static ApiOperation Chapters { get; } = OfYear("listChapters", typeof(Page<ChapterResource>), ApiExamples.Page(ApiExamples.Chapter));

    public static ApiOperation Figures { get; } = OfYear("listFigures", typeof(Page<FigureResource>), ApiExamples.Page(ApiExamples.Figure), Topic, Indicator, Region, Statistic, Basis, Words);

    public static ApiOperation Figure { get; } = new("getFigure", typeof(FigureResource), ApiExamples.Figure, IsOfYear: true, [ApiParameter.Year, new("id", ApiExamples.Figure.Id, IsOfPath: true)]);

    public static ApiOperation Indicators { get; } = Listed("listIndicators", typeof(Page<IndicatorResource>), ApiExamples.Page(ApiExamples.Indicator), Topic, Words);

    public static ApiOperation OneIndicator { get; } = new("getIndicator", typeof(IndicatorResource), ApiExamples.Indicator, IsOfYear: false, [new("code", "air.pm25.mean", IsOfPath: true)]);

    public static ApiOperation Series { get; } =
        new("getIndicatorSeries", typeof(SeriesResource), ApiExamples.Series, IsOfYear: false, [new("code", "air.pm25.mean", IsOfPath: true), Region, Statistic, Basis]);

    public static ApiOperation Errata { get; } = Listed("listErrata", typeof(Page<ErratumResource>), ApiExamples.Page(ApiExamples.Erratum));

    public static ApiOperation Terms { get; } = Listed("listTerms", typeof(Page<TermResource>), ApiExamples.Page(ApiExamples.Term), new ApiParameter("kind", "statistic") { Values = ["glossary", "statistic"] });

    public static ApiOperation Regions { get; } = Listed("listRegions", typeof(Page<RegionResource>), ApiExamples.Page(ApiExamples.Region));

    public static ApiOperation Limits { get; } = Listed("listLimits", typeof(Page<LimitResource>), ApiExamples.Page(ApiExamples.Limit), Indicator);

    /// <summary>In the order of the page that tries them, with their addresses.</summary>
    public static IReadOnlyList<(ApiOperation Operation, string Pattern)> All { get; } =
    [
        (AllEditions, "/editions"), (Edition, "/editions/{year}"), (Releases, "/editions/{year}/releases"), (Chapters, "/editions/{year}/chapters"), (Figures, "/editions/{year}/figures"),
        (Figure, "/figures/{year}/{id}"), (Indicators, "/indicators"), (OneIndicator, "/indicators/{code}"), (Series, "/indicators/{code}/series"), (Errata, "/errata"), (Terms, "/terms"),
        (Regions, "/regions"), (Limits, "/limits"),
    ];

    private static ApiOperation Listed(string id, Type result, object example, params ApiParameter[] filters) =>
        new(id, result, example, IsOfYear: false, [.. filters, .. ApiParameter.Paging]);

    private static ApiOperation OfYear(string id, Type result, object example, params ApiParameter[] filters) =>
        new(id, result, example, IsOfYear: true, [ApiParameter.Year, .. filters, .. ApiParameter.Paging]);
}
