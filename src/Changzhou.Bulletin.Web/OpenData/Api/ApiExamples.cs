namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>One answer of each kind, as of the 2023 edition.</summary>
internal static class ApiExamples
{
    private static readonly string Sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly DateTimeOffset Released = new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero);

    public static EditionResource Edition { get; } = new(
        2023, "2023年常州市生态环境状况公报", "常州市", "Changzhou", "常州市生态环境局", "2024-05", "数据以本发布版为准。", 1, Released, Sha256, 358, "/2023",
        [new("figures.csv", "text/csv", "/2023/figures.csv")]);

    public static ReleaseResource Release { get; } = new(2023, 1, Released, Sha256, true, null, "/2023/releases/1");

    public static ChapterResource Chapter { get; } = new(
        "air", 1, "第一章", "生态环境质量", "环境空气质量", "Air", 45, "/2023/air", [new("pollutants", "各项污染物情况")],
        [new("pollutant-results", "表1-1", "六项污染物的年评价结果", "", "/2023/data/tables/air-pollutant-results.csv")], []);

    public static FigureResource Figure { get; } = new()
    {
        Id = "air.pm25.mean@全市:2023#mean",
        Year = 2023,
        Release = 1,
        Indicator = "air.pm25.mean",
        Name = "细颗粒物年均浓度",
        NameEn = "PM2.5 annual mean",
        Region = "全市",
        Period = "2023",
        Statistic = "mean",
        Basis = "实况",
        Kind = "number",
        Value = 34m,
        Qualifier = "",
        Display = "34",
        Unit = "微克/立方米",
        Printed = "34微克/立方米",
        Standard = "GB 3095-2012",
        Place = "air/pm25",
        Source = "2023年常州市生态环境状况公报",
        Note = "",
        Address = "/2023/figures#air.pm25.mean%40%E5%85%A8%E5%B8%82%3A2023.mean",
    };

    public static IndicatorResource Indicator { get; } = new(
        "air.pm25.mean", "细颗粒物年均浓度", "PM2.5 annual mean", "PM2.5", ["细颗粒物"], "air", "微克/立方米", 0, "number", "mean", "lower", "GB 3095-2012", "", null, null, [2023], "/indicators/air.pm25.mean");

    public static SeriesResource Series { get; } = new("air.pm25.mean", "细颗粒物年均浓度", "PM2.5 annual mean",
    [
        new("全市", "mean", "实况", "微克/立方米", "year",
        [
            new() { Period = "2022", Value = 33m, Display = "33微克/立方米", Source = "2022年常州市生态环境状况公报", Origin = "history", IsPreferred = true, Note = "" },
            new()
            {
                Period = "2023",
                Value = 34m,
                Display = "34微克/立方米",
                Source = "2023年常州市生态环境状况公报",
                Origin = "edition",
                IsPreferred = true,
                FromPrevious = "joined",
                IsComparable = true,
                Year = 2023,
                Release = 1,
                Figure = "air.pm25.mean@全市:2023#mean",
                Note = "",
            },
        ], []),
    ]);

    public static ErratumResource Erratum { get; } = new(2023, 2, Released.AddDays(7), "录入有误",
        [new("air.pm25.mean@全市:2023#mean", "细颗粒物年均浓度", "全市", "2023", "air/pm25", "34微克/立方米", "35微克/立方米")], []);

    public static TermResource Term { get; } = new("statistic", "mean", "annual mean", "平均值");

    public static RegionResource Region { get; } = new("全市", "Changzhou (whole city)", "city", ["常州市"]);

    public static LimitResource Limit { get; } = new("air.pm25.mean", 2, "二级", "达到二级标准", 15m, 35m, true, "GB 3095-2012", "表1 年平均", 2016, 2025);

    public static Page<T> Page<T>(T item) => new(1, 1, 100, [item]);
}
