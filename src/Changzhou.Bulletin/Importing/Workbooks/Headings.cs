using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>What a column of a bureau's table holds.</summary>
internal enum Heading
{
    Unknown,

    /// <summary>Known, and not a figure: a serial number, last year's value for comparison.</summary>
    Passed,

    Indicator,
    Code,
    Region,
    Period,
    Statistic,
    Basis,
    Value,
    Qualifier,
    Unit,
    Decimals,
    Place,
    Source,
    Note,
}

/// <summary>A heading as it was understood.</summary>
/// <param name="Year">For a value: the year that its column is of.</param>
/// <param name="Unit">For a value: what stands in brackets behind it.</param>
internal readonly record struct HeadingRead(Heading Heading, Period? Year = null, string? Unit = null);

/// <summary>The words that bureaus write above the columns of their tables.</summary>
internal static partial class Headings
{
    private static readonly FrozenDictionary<string, Heading> Known = new (Heading Heading, string Words)[]
    {
        (Heading.Indicator, "指标 指标名称 指标名 监测指标 监测项目 评价指标 项目 项目名称 污染物 因子 监测因子 名称 数据名称 indicator name"),
        (Heading.Code, "指标代码 指标编码 指标编号 代码 编码 code"),
        (Heading.Region, "区域 地区 区县 县区 辖区 板块 行政区 行政区划 所属区域 统计范围 范围 水体 点位 断面 region"),
        (Heading.Period, "年份 时段 年度 时间 统计时段 统计年份 统计年度 数据年份 期间 日期 月份 period year"),
        (Heading.Statistic, "统计量 统计方式 统计类型 统计指标 统计口径 statistic"),
        (Heading.Basis, "口径 数据口径 沙尘口径 basis"),
        (Heading.Value, "数值 监测值 数据 值 结果 监测结果 本年值 本年 今年 当年值 当年 浓度 浓度值 指标值 实际值 完成值 完成情况 value"),
        (Heading.Qualifier, "限定词 限定 qualifier"),
        (Heading.Unit, "单位 计量单位 指标单位 unit"),
        (Heading.Decimals, "小数位数 小数位 保留位数 decimals"),
        (Heading.Place, "位置 章节 所在章节 所属章节 公报位置 place"),
        (Heading.Source, "来源 数据来源 资料来源 出处 提供单位 供数单位 source"),
        (Heading.Note, "备注 说明 注 附注 note"),
        (Heading.Passed, "序号 编号 no no. 上年 上年值 上年数 上年同期 去年 去年值 去年同期 上年度"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Heading))).ToFrozenDictionary(pair => pair.word, pair => pair.Heading, StringComparer.Ordinal);

    public static HeadingRead Read(string text)
    {
        var plain = PlainWords.Of(text).TrimEnd(':', '*');
        if (plain.Length is 0 or > 40)
        {
            return new(Heading.Unknown);
        }

        if (plain.Contains("参考", StringComparison.Ordinal))
        {
            return new(Heading.Passed);
        }

        var bracket = Bracketed().Match(plain);
        var bare = bracket.Success ? bracket.Groups["bare"].Value : plain;
        var inside = bracket.Success ? bracket.Groups["inside"].Value : null;
        if (OfYear().Match(bare) is { Success: true } year && Period.TryParse(year.Groups["year"].Value, out var period))
        {
            return new(Heading.Value, period, inside);
        }

        return Known.TryGetValue(plain, out var whole) ? new(whole)
            : Known.TryGetValue(bare, out var heading) ? new(heading, null, heading == Heading.Value ? inside : null)
            : new(Heading.Unknown);
    }

    [GeneratedRegex(@"^(?<bare>[^()\[\]]+)[(\[](?<inside>.+)[)\]]$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<year>(?:19|20)[0-9]{2})年?度?(?:数值|监测值|监测结果|监测数据|数据|值|实际值|完成值|均值|年均值|浓度|年均浓度|结果)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfYear();
}
