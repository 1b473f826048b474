using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Every text that drafting writes or says, in one place.</summary>
internal static class DraftWords
{
    public const string OnlyPart = "正文";
    public const string Summary = "综述";
    public const string UnitMark = "单位：";
    public const string NoLegalBasis = "没有找到说明发布依据的段落，请在版权页补上法律依据";
    public const string NoSignatory = "没有找到签发人，请补上职务和姓名";
    public const string NoDate = "没有找到发布年月，暂写为次年6月，请核对";

    public const string NoIndicators = "没有指标目录，文中数字都没有成为数据；请先导入带 reference 的年报文件夹";

    public static string Title(int year, string city) => Say($"{year}年{city}生态环境状况公报");

    public static string Bureau(string city) => city + "生态环境局";

    public static string Narrative(string file) => $"文字取自导入的正式文本：{file}";

    public static string CaptionMark(CaptionKind kind) => kind == CaptionKind.Table ? "表：" : "图：";

    public static string SaidInWords(string quote) => $"原文为“{quote}”";

    public static string TopicGuessed(string chapter, string topic) => $"“{chapter}”一章看不出主题，暂归“{topic}”，请核对";

    public static string ChapterMerged(string chapter, string host) => $"“{chapter}”一章没有可用的主题，已作为一节并入“{host}”";

    public static string CaptionRepeated(string caption, int line, int first) => Say($"第{line}行的图表标题“{caption}”与第{first}行重复，只留一处");

    public static string HeadCut(int line, int rows) => Say($"第{line}行的表有{rows}行表头，只按两行处理，请核对");

    public static string NotBound(int line) => Say($"第{line}行的文字若用引用会印得与原文不同，数字照原样保留");

    public static string OtherValue(string name, string stored, int line, IEnumerable<string> others) =>
        Say($"“{name}”以第{line}行的{stored}为准，别处写的是{string.Join("、", others)}，请核对");

    public static string EnglishCity(Catalogue catalogue, string? city)
    {
        var english = catalogue.FindRegion(Catalogue.WholeCity) is { } whole && city is not null && whole.Aliases.Contains(city) ? whole.NameEn : catalogue.FindRegion(city ?? "")?.NameEn ?? "";
        return english.Split(" (")[0];
    }

    public static Advice NotRead(string message) => new(message.TrimEnd('。'), "请改正文件后重新导入");

    public static Advice NoYear => new("看不出这是哪一年的公报", "请用 --year 写明年份");

    public static Advice NoCatalogue => new("找不到指标目录 reference", "请把 --out 指到 seeds/editions/年份 这样的位置，或在含有 seeds/reference 的文件夹里运行");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
