namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>The Chinese names of tables and of columns that a table itself does not name.</summary>
internal static class TableWords
{
    public const string Figures = "数据";
    public const string Indicators = "指标";
    public const string Limits = "限值";
    public const string History = "其他年份数据";
    public const string Category = "项目";
    public const string Low = "下限";
    public const string High = "上限";
    public const string Column = "列";
    public const string HeadBreak = " ";

    /// <summary>What a cell says that has no value.</summary>
    public static readonly string[] Missing = ["", "—", "－", "/"];
}
