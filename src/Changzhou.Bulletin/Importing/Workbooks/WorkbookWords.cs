using System.Collections.Frozen;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>What the template says.</summary>
internal static class WorkbookWords
{
    public const string Figures = "数据";
    public const string Guide = "说明";
    public const string Indicators = "指标";

    /// <summary>Sheets of the template that hold no figures.</summary>
    public static readonly FrozenSet<string> OwnSheets = FrozenSet.ToFrozenSet([Guide, Indicators], StringComparer.Ordinal);

    public static string LastYear(int year) => $"{year}年（参考）";

    public static string[] Columns(int lastYear) =>
        ["指标代码", "指标名称", "区域", "时段", "统计量", "口径", LastYear(lastYear), "数值", "单位", "限定词", "小数位数", "位置", "来源", "备注"];

    public static string[] IndicatorColumns { get; } = ["指标代码", "指标名称", "简称", "单位", "小数位数", "统计量", "取值", "别名"];

    public static string[] ListColumns { get; } = ["区域", "统计量", "统计量含义", "口径", "限定词"];

    public static string[] GuideLines(int year) =>
    [
        $"{year} 年生态环境状况公报数据填报模板",
        "",
        "1. 只填“数据”工作表的“数值”栏；不报的指标留空，没有数据的写“—”。",
        "2. 参考栏是上一版公报的数值，只供对照，不会导入。",
        "3. 单位应与表中所列一致；不一致时请先换算，或请导入的人加 --convert-units。",
        "4. 小数位数按指标规定；发布的位数不同（如 100%）时，在“小数位数”栏写明。",
        "5. 范围写成 6~151，小的在前；类别、等级写文字，如 Ⅲ类；约、近、余、以上、不低于写在“限定词”栏。",
        "6. 时段写成 2023、2023-06、2023-01..06 或 2020..2023；留空即公报年度。区域留空即全市，口径留空即实况。",
        "7. “位置”是公报的章节，如 air/o3；“来源”写明文件名称和章节，也可由导入的人用 --source 统一写明。",
        "8. 可以增加行；指标代码见“指标”工作表。同一指标、区域、时段、统计量和口径只能有一行。",
        "9. 不要隐藏行、列或工作表：隐藏的内容不会导入。",
        "",
        $"导入：bulletin import 文件.xlsx --year {year} --dry-run（先试运行，核对变化后去掉 --dry-run）",
    ];
}
