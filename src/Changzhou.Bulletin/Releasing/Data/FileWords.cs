namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>The Chinese words inside data files.</summary>
internal static class FileWords
{
    public const string Category = "项目";
    public const string FiguresSheet = "数据";
    public const string AboutSheet = "说明";
    public const string Item = "项目";
    public const string Explanation = "说明";
    public const string Title = "公报";
    public const string Publisher = "发布单位";
    public const string Release = "发布版";
    public const string Sha256 = "数据SHA-256";
    public const string Narrative = "文字说明";

    /// <summary>What each column of the figures holds, in their order.</summary>
    public static readonly string[] Columns =
    [
        "数据的固定编号：指标@区域:时段#统计量",
        "指标代码",
        "指标名称",
        "指标英文名称",
        "区域",
        "时段：年、年-月，或起止",
        "统计量：mean 平均值，p90、p95 百分位数，rate 比率，count 数量，change 同比等",
        "口径：实况或扣除沙尘",
        "数值，单位见 unit 列；范围和文字类数据此列为空",
        "范围的下限",
        "范围的上限",
        "文字类数据，如水质类别",
        "数值前后的修饰词：近、余、约、以上、不低于",
        "单位",
        "公报中的写法",
        "依据的标准",
        "所在的章和节",
        "来源",
        "备注",
    ];
}
