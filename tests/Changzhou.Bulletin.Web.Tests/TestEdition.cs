using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Tests;

/// <summary>A small edition with every topic, of which each test changes what it is about.</summary>
internal static class TestEdition
{
    public static Snapshot Of(int year) => new()
    {
        Year = year,
        Release = 2,
        ReleasedAt = new(year + 1, 5, 30, 16, 30, 0, TimeSpan.Zero),
        Title = $"{year}年常州市生态环境状况公报",
        City = "常州市",
        CityEn = "Changzhou",
        Publisher = "常州市生态环境局",
        SignatoryOffice = "常州市生态环境局局长",
        SignatoryName = "",
        Issued = $"{year + 1}-05",
        LegalBasis = Text("依法发布。"),
        Narrative = "测试用文字。",
        Highlights = [Ozone(year), Water(year)],
        Summary = [Paragraph("空气与水。")],
        Parts = [new("01", "测试篇", [.. Topic.All.Select((topic, place) => Chapter(topic, place, year))])],
        Figures = [.. Topic.All.Select(topic => Figure(topic.Slug, year)), Figure("air", year) with { Id = OzoneId(year), Indicator = "air.o3.p90", Value = 175, Display = "175", DisplayWithUnit = "175微克/立方米", Unit = "微克/立方米", Source = "公报<一>" }],
        Indicators = [.. Topic.All.Select(topic => Indicator($"{topic.Slug}.value", $"{topic.Name}指标", topic.Slug)), Indicator("air.o3.p90", "臭氧浓度", "air")],
        Regions = [new("全市", "Whole city", "city", [])],
        Limits = [],
        History = [],
        Terms = [new("statistic", "p90", "90th percentile", "第90百分位数")],
        Waivers = [],
    };

    public static string OzoneId(int year) => $"air.o3.p90@全市:{year}#p90";

    private static SnapshotChapter Chapter(Topic topic, int place, int year) => new(
        topic.Slug, place + 1, "第一章", Text(topic.Name), [Paragraph($"{topic.Name}概况。")],
        topic.Slug == "air" ? [Air(year), Zones()] : [new("s1", Text($"{topic.Name}一节"), [Paragraph("正文。")])]);

    private static SnapshotSection Air(int year) => new("o3", [new() { Text = "臭氧(O" }, new() { Text = "3", Subscript = true }, new() { Text = ")" }],
    [
        new()
        {
            Kind = "paragraph",
            Text =
            [
                new() { Text = "臭氧为" }, new() { Text = "175微克/米", Figure = OzoneId(year) }, new() { Text = "3", Superscript = true, Figure = OzoneId(year) },
                new() { Text = "，" }, new() { Text = "危险", Link = "javascript:alert(1)" }, new() { Text = "重点", Strong = true }, new() { Text = "<b>" },
            ],
        },
        new()
        {
            Kind = "chart",
            Chart = new("levels", "图1-1", Text("各级天数"), "天", ChartKind.Column, "优良天数最多。", ["优", "良"],
                [new("2023年", [new(98, null, "98", null), null])], []),
        },
        new() { Kind = "note", Text = Text("注：测试。") },
    ]);

    private static SnapshotSection Zones() => new("zones", Text("功能区"),
    [
        new()
        {
            Kind = "table",
            Table = new("zones", "表1-1", Text("达标率"), "%", 2, 1, 3,
            [
                [Head(0, 1, 2, "年份"), Head(1, 2, 1, "1类")],
                [Head(1, 1, 1, "昼"), Head(2, 1, 1, "夜")],
                [Head(0, 1, 1, "2023年"), new(1, 1, 1, true, Text("100")), new(2, 1, 1, true, Text("87.5"))],
            ], []),
        },
    ]);

    private static Cell Head(int column, int columns, int rows, string text) => new(column, columns, rows, false, Text(text));

    private static SnapshotBlock Paragraph(string text) => new() { Kind = "paragraph", Text = Text(text) };

    private static IReadOnlyList<Run> Text(string text) => [new() { Text = text }];

    private static Highlight Ozone(int year) => new(OzoneId(year), "air", "臭氧浓度", "175", "微克/立方米", "下降0.6%", "down", true, "超过二级标准", false,
        [new($"{year - 1}", 176, "176"), new($"{year}", 175, "175")]);

    private static Highlight Water(int year) => new($"water.value@全市:{year}#rate", "water", "国考断面比例", "85", "%", "", "", null, "", null, []);

    private static SnapshotFigure Figure(string topic, int year) => new(
        $"{topic}.value@全市:{year}#rate", $"{topic}.value", "全市", $"{year}", "rate", "实况", ValueKind.Number, 85, null, null, null,
        "", "85", "85%", "%", 0, $"{topic}/s1", "测试公报", null);

    private static Indicator Indicator(string code, string name, string topic) => new()
    {
        Code = code,
        Name = name,
        NameEn = code,
        ShortName = name,
        Unit = "%",
        Decimals = 0,
        Kind = ValueKind.Number,
        Statistic = "rate",
        Better = Direction.Higher,
        Topic = topic,
        Stations = topic == "water" ? "国考断面，2个" : null,
    };
}
