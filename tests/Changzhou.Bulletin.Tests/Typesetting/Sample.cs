using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>Small builders with telling defaults; all sentences and figures are invented.</summary>
internal static class Sample
{
    public static IReadOnlyList<Run> Text(string text) => [new() { Text = text }];

    public static SnapshotBlock Paragraph(params Run[] runs) => new() { Kind = "paragraph", Text = runs };

    public static SnapshotBlock Note(string text) => new() { Kind = "note", Text = Text(text) };

    public static SnapshotBlock Block(SnapshotChart chart) => new() { Kind = "chart", Chart = chart };

    public static SnapshotBlock Block(SnapshotTable table) => new() { Kind = "table", Table = table };

    public static SnapshotBlock Block(SnapshotImage image) => new() { Kind = "image", Image = image };

    public static Run Shown(string text, string figure) => new() { Text = text, Figure = figure };

    /// <summary>Displays that no formatter would make of the values, so that a reformatted number is noticed.</summary>
    public static SnapshotChart Chart(string key, string number, ChartKind kind, int categories = 5) => new(
        key, number, Text("样例项目的年度对比"), "微克/立方米", kind, "样例图：各项目两年的数值。",
        [.. Enumerable.Range(1, categories).Select(index => $"样例项目之{index}")],
        kind switch
        {
            ChartKind.Ring or ChartKind.Funnel => [Series("2023年", categories, 0)],
            ChartKind.Span => [Ranges("日均值范围", categories), Series("年均值", categories, 2)],
            _ => [Series("2023年", categories, 0), Series("2022年", categories, 1, gapAt: 1)],
        },
        []);

    public static ChartSeries Series(string name, int count, int seed, int gapAt = -1) => new(
        name, [.. Enumerable.Range(0, count).Select(index => index == gapAt ? null : Point(60 - index * 9 + seed))]);

    public static ChartPoint Point(decimal value) => new(value, null, $"约{value.ToString("0.00", CultureInfo.InvariantCulture)}", null);

    public static SnapshotTable LongTable(string key, string number, int rows) => new(
        key, number, Text("样例断面的水质类别"), "毫克/升", 1, 1, 4,
        [
            [Head(0, "断面"), Head(1, "总磷"), Head(2, "氨氮"), Head(3, "评价")],
            .. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<Cell>)[
                new(0, 1, 1, false, Text($"样例断面{row}")),
                new(1, 1, 1, true, [Shown($"0.{row:D3}", "water.sample@全市:2023#mean")]),
                new(2, 1, 1, true, [Shown($"1.{row:D2}", "water.sample@全市:2023#mean")]),
                new(3, 1, 1, false, Text("Ⅲ类"))]),
        ],
        Text("表注：样例数据。"));

    public static Cell Head(int column, string text, int columnSpan = 1, int rowSpan = 1) => new(column, columnSpan, rowSpan, false, Text(text));

    public static Indicator Indicator(string code, string topic) => new()
    {
        Code = code,
        Name = $"{code}样例指标",
        NameEn = "Sample",
        ShortName = "样例",
        Unit = "微克/立方米",
        Decimals = 1,
        Kind = ValueKind.Number,
        Statistic = "mean",
        Better = Direction.Lower,
        Topic = topic,
        Standard = "GB 3095-2012",
        Method = "按自动监测日均值统计",
    };

    public static SnapshotFigure Figure(string id, string indicator, string display, string unit, decimal? value) => new(
        id, indicator, "全市", "2023", "mean", "实况", ValueKind.Number, value, null, null, null, "", display, display + unit, unit, 1, "air/s1", "样例", null);

    public static Snapshot Snapshot(IReadOnlyList<SnapshotPart> parts, IReadOnlyList<SnapshotFigure> figures, IReadOnlyList<Indicator> indicators) => new()
    {
        Year = 2023,
        Release = 1,
        // 31 May in Shanghai.
        ReleasedAt = new(2024, 5, 30, 17, 30, 0, TimeSpan.Zero),
        Title = "2023年样例市生态环境状况公报",
        City = "样例市",
        CityEn = "Sample City",
        Publisher = "样例市生态环境局",
        SignatoryOffice = "样例市生态环境局局长",
        SignatoryName = "",
        Issued = "2024-05",
        LegalBasis = Text("依照有关法律，现予发布。"),
        Narrative = "文字由测试生成。",
        Highlights =
        [
            new("air.sample-0@全市:2023#mean", "air", "样例浓度", "34", "微克/立方米", "上升3.0%", "up", false, "达到二级标准", true,
                [new("2021", 36, "36"), new("2022", 33, "33"), new("2023", 34, "34")]),
            new("water.sample-0@全市:2023#mean", "water", "优Ⅲ比例", "94.1", "%", "", "", null, "", null, []),
        ],
        Summary = [Paragraph(Text("综述为样例文字。")[0])],
        Parts = parts,
        Figures = figures,
        Indicators = indicators,
        Regions = [new("全市", "Whole city", "city", [])],
        Limits = indicators.Count == 0 ? [] : [Limit(indicators[0].Code, 1, "一级", null, 15), Limit(indicators[0].Code, 2, "二级", 15, 35)],
        History = [],
        Terms = [new("glossary", "空气质量指数", "Air quality index", "表示空气质量状况的无量纲指数。"), new("statistic", "mean", "mean", "平均值")],
        Waivers = [new("stated.value", "air/pollutants", "{air.o3.p90=175}", "按正式发布文本原样保留", "系统导入")],
    };

    private static ChartSeries Ranges(string name, int count) => new(
        name, [.. Enumerable.Range(0, count).Select(index => new ChartPoint(10 + index, 90 - index * 5, $"{10 + index}~{90 - index * 5}", null))]);

    private static Limit Limit(string indicator, int rank, string grade, decimal? above, decimal upTo) => new()
    {
        Indicator = indicator,
        Rank = rank,
        Verdict = $"达到{grade}标准",
        Grade = grade,
        Above = above,
        UpTo = upTo,
        Met = true,
        Standard = "GB 3095-2012",
        Clause = "表1",
        FirstYear = 2016,
    };
}
