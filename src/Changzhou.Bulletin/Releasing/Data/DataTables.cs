using Changzhou.Bulletin.Editions;
using static Changzhou.Bulletin.Releasing.Data.ColumnType;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>All that a release gives away as tables.</summary>
public static class DataTables
{
    public static IReadOnlyList<DataTable> All(Snapshot snapshot) =>
        [Figures(snapshot), Indicators(snapshot), Limits(snapshot), History(snapshot), .. BlockTables.Of(snapshot)];

    public static DataTable Figures(Snapshot snapshot) => new(
        "figures", "figures.csv", TableWords.Figures, "Figures",
        [
            Required("id", "数据的固定编号：指标@区域:时段#统计量", "Lasting id: indicator@region:period#statistic"),
            Required("indicator", "指标代码", "Code of the indicator"),
            Required("name", "指标名称", "Name of the indicator in Chinese"),
            Required("name_en", "指标英文名称", "Name of the indicator in English"),
            Required("region", "区域", "Region"),
            Required("period", "时段：年、年-月，或起止", "Year, year-month, or a span of either"),
            Required("statistic", "统计量：mean 平均值，p90、p95 百分位数，rate 比率，count 数量，change 同比等", "Statistic, such as mean, p90, rate, count, change"),
            Required("basis", "口径：实况或扣除沙尘", "As measured (实况), or sand-dust days taken out (扣除沙尘)") with { Values = ["实况", "扣除沙尘"] },
            new("value", Number, "数值，单位见 unit 列；范围和文字类数据此列为空", "The number, in the unit of the row; empty for ranges and words"),
            new("low", Number, "范围的下限", "Low end of a range"),
            new("high", Number, "范围的上限", "High end of a range"),
            new("words", Text, "文字类数据，如水质类别", "The word of a scale, such as a water class"),
            new("qualifier", Text, "数值前后的修饰词：近、余、约、以上、不低于", "How exact: nearly, over, about, and above, not below"),
            new("unit", Text, "单位", "Unit, as printed"),
            Required("printed", "公报中的写法", "As it stands in the bulletin"),
            new("standard", Text, "依据的标准", "Standard it is measured or judged by"),
            Required("place", "所在的章和节", "Chapter and section"),
            Required("source", "来源", "Source"),
            new("note", Text, "备注", "Note"),
        ],
        [.. FigureRecord.All(snapshot).Select(figure => (IReadOnlyList<object?>)
        [
            figure.Id, figure.Indicator, figure.Name, figure.NameEn, figure.Region, figure.Period, figure.Statistic, figure.Basis, figure.Value, figure.Low, figure.High,
            figure.Words, figure.Qualifier, figure.Unit, figure.Printed, figure.Standard, figure.Place, figure.Source, figure.Note,
        ])])
    { Key = "id", IndicatorColumn = "indicator" };

    public static DataTable Indicators(Snapshot snapshot) => new(
        "indicators", "data/indicators.csv", TableWords.Indicators, "Indicators",
        [
            Required("code", "指标代码", "Code"),
            Required("name", "名称", "Name in Chinese"),
            Required("name_en", "英文名称", "Name in English"),
            new("short_name", Text, "简称", "Short name"),
            Required("topic", "主题", "Topic"),
            new("unit", Text, "单位", "Unit"),
            new("decimals", Whole, "印出的小数位数", "Digits behind the point that print"),
            Required("kind", "数据类型：number 数值，range 范围，words 文字", "number, range or words") with { Values = ["number", "range", "words"] },
            Required("statistic", "统计量", "Statistic"),
            Required("better", "向好方向：lower 越低越好，higher 越高越好，none 不评价", "lower, higher, or none") with { Values = ["none", "lower", "higher"] },
            new("standard", Text, "依据的标准", "Standard"),
            new("method", Text, "定义与方法", "Definition and method"),
            new("stations", Text, "点位范围：在哪些点位、断面或站点监测；公报没有说明的为空", "Stations, sections or sites it is measured at; empty where the bulletin does not say"),
        ],
        [.. snapshot.Indicators.Select(indicator => (IReadOnlyList<object?>)
        [
            indicator.Code, indicator.Name, indicator.NameEn, indicator.ShortName, indicator.Topic, indicator.Unit, indicator.Decimals, Lower(indicator.Kind),
            indicator.Statistic, Lower(indicator.Better), indicator.Standard, indicator.Method, indicator.Stations,
        ])])
    { Key = "code" };

    public static DataTable Limits(Snapshot snapshot) => new(
        "limits", "data/limits.csv", TableWords.Limits, "Limits",
        [
            Required("indicator", "指标代码", "Code of the indicator"),
            new("rank", Whole, "等级次序，1 为最好", "Rank of the grade, best first from 1") { IsRequired = true },
            Required("grade", "等级", "Grade"),
            Required("verdict", "公报中的评价用语", "Verdict as printed"),
            new("above", Number, "下界（不含）", "The value is above this"),
            new("up_to", Number, "上界（含）", "The value reaches this at most"),
            new("met", Flag, "是否达标", "Whether the standard is met") { IsRequired = true },
            Required("standard", "标准", "Standard"),
            new("clause", Text, "条款", "Clause"),
            new("first_year", Whole, "适用的首年", "First year for which it holds") { IsRequired = true },
            new("last_year", Whole, "适用的末年", "Last year for which it holds"),
        ],
        [.. snapshot.Limits.Select(limit => (IReadOnlyList<object?>)
        [
            limit.Indicator, limit.Rank, limit.Grade, limit.Verdict, limit.Above, limit.UpTo, limit.Met, limit.Standard, limit.Clause, limit.FirstYear, limit.LastYear,
        ])])
    { IndicatorColumn = "indicator" };

    public static DataTable History(Snapshot snapshot) => new(
        "history", "data/history.csv", TableWords.History, "Facts of other years",
        [
            Required("indicator", "指标代码", "Code of the indicator"),
            Required("region", "区域", "Region"),
            Required("period", "时段", "Period"),
            Required("statistic", "统计量", "Statistic"),
            new("value", Number, "数值", "Number"),
            new("low", Number, "范围的下限", "Low end of a range"),
            new("high", Number, "范围的上限", "High end of a range"),
            new("words", Text, "文字类数据", "Word of a scale"),
            new("unit", Text, "单位", "Unit"),
            Required("source", "来源", "Source"),
            new("preferred", Flag, "来源不一时，公报对比所用的一条", "Whether comparisons use this one, where sources differ") { IsRequired = true },
            new("note", Text, "备注", "Note"),
        ],
        [.. snapshot.History.Select(fact => (IReadOnlyList<object?>)
        [
            fact.Indicator, fact.Region, fact.Period, fact.Statistic, fact.Value, fact.Low, fact.High, fact.Words, fact.Unit, fact.Source, fact.Preferred, fact.Note,
        ])])
    { IndicatorColumn = "indicator" };

    private static DataColumn Required(string name, string title, string titleEn) => new(name, Text, title, titleEn) { IsRequired = true };

    private static string Lower<T>(T value) where T : struct, Enum => value switch
    {
        ValueKind.Number => "number",
        ValueKind.Range => "range",
        ValueKind.Words => "words",
        Direction.None => "none",
        Direction.Lower => "lower",
        Direction.Higher => "higher",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
