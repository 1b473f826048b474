using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation RangeCrossed(Mention range) => new(
        $"范围{range.Span.Quote}的前一数大于后一数。", range.Value, $"{Text(range.High!.Value)}~{Text(range.Low!.Value)}", "", "核对最小值和最大值。");

    public static Explanation MeanOutsideRange(Mention range, PrintedValue value) => new(
        $"第{value.Mention.Span.Line}行的{value.Mention.Span.Quote}不在范围{range.Span.Quote}之内；平均值和百分位数应在最小值与最大值之间。",
        range.Value, "", $"{Text(range.Low!.Value)}≤{value.Mention.Value}≤{Text(range.High!.Value)}", "核对范围和年评价值。");

    public static Explanation MaximumAndCompliance(Mention range, PrintedValue rate, Limit limit)
    {
        var exceeds = range.High > limit.UpTo;
        return new(
            $"日均值最大{Text(range.High!.Value)}{range.Unit}{(exceeds ? "超过" : "未超过")}日限值{Text(limit.UpTo!.Value)}（{limit.Standard}），达标率{(exceeds ? "不可能为100%" : "应为100%")}，文中为{rate.Mention.Value}%。",
            rate.Mention.Value + "%", exceeds ? "小于100%" : "100%", $"{Text(range.High!.Value)}{(exceeds ? ">" : "≤")}{Text(limit.UpTo!.Value)}", "核对日均值范围和达标率。");
    }

    public static Explanation PercentileAndCompliance(PrintedValue value, PrintedValue rate, decimal limit, decimal percent)
    {
        var exceeds = value.Mention.Number > limit;
        return new(
            $"第{Text(percent)}百分位数{value.Mention.Span.Quote}（第{value.Mention.Span.Line}行）{(exceeds ? "超过" : "低于")}限值{Text(limit)}，达标率应{(exceeds ? "低于" : "不低于")}{Text(percent)}%，文中为{rate.Mention.Value}%。",
            rate.Mention.Value + "%", (exceeds ? "<" : "≥") + Text(percent) + "%", $"{value.Mention.Value}{(exceeds ? ">" : "<")}{Text(limit)}", "核对百分位数和达标率。");
    }

    public static Explanation GoodDaysAndCompliance(PrintedValue rate, PrintedValue worst, decimal least) => new(
        $"优良天数比率{rate.Mention.Value}%应不高于任何一项污染物的达标率（最低为{worst.Mention.Value}%，第{worst.Mention.Span.Line}行），也不低于各项超标率全部错开时的{Text(least)}%。",
        rate.Mention.Value + "%", $"{Text(least)}%～{worst.Mention.Value}%", "", "核对优良天数比率和各项达标率。");

    public static Explanation VerdictAgainstLimit(Mention value, string verdict, Limit grade) => new(
        $"{value.Span.Quote}{(value.Number <= grade.UpTo ? "不超过" : "超过")}{grade.Grade}限值{Text(grade.UpTo!.Value)}（{grade.Standard}，{value.Period!.LastYear}年适用），文中却写“{verdict}”。",
        verdict, value.Number <= grade.UpTo ? $"达到{grade.Grade}标准" : $"超过{grade.Grade}标准", $"{value.Value}{(value.Number <= grade.UpTo ? "≤" : ">")}{Text(grade.UpTo!.Value)}", "核对数值和评价。");

    public static Explanation ValueAgainstStatedLimit(Mention value, Mention limit, string word) => new(
        $"{value.Span.Quote}与{limit.Span.Quote}相比，不是“{word}”。",
        value.Value + value.Unit, "", $"{value.Value}{(value.Number < limit.Number ? "<" : ">")}{limit.Value}", "核对数值、限值和用词。");

    public static Explanation LimitNotInForce(Mention limit, Limit known) => new(
        $"{limit.Period!.LastYear}年适用的{known.Grade}限值为{Text(known.UpTo!.Value)}{limit.Unit}（{known.Standard}），文中为{limit.Span.Quote}。",
        limit.Value + limit.Unit, Text(known.UpTo!.Value) + limit.Unit, "", "改为数据年份适用的限值。");

    public static Explanation StandardNotInForce(Mention standard, int year, IEnumerable<string> inForce) => new(
        $"{standard.Span.Quote}不适用于{year}年的数据，该年适用{string.Join("、", inForce)}。",
        standard.Value, string.Join("、", inForce), "", "改为数据年份适用的标准。");

    public static Explanation GradeAgainstValue(Mention grade, Mention value, Limit known) => new(
        $"第{value.Span.Line}行的{value.Span.Quote}按{known.Standard}为“{known.Grade}”，此处写“{grade.Value}”。",
        grade.Value, known.Grade, $"{(known.Above is { } above ? Text(above) + "<" : "")}{value.Value}{(known.UpTo is { } upTo ? "≤" + Text(upTo) : "")}", "核对数值和等级。");

    public static Explanation TwoNamesOfGrade(Match match, Limit known) => new(
        $"{known.Standard}的“{known.Grade}”不称“{match.Groups["name"].Value}”：{known.Verdict}。",
        match.Groups["name"].Value, known.Verdict, "", "统一等级和评价用词。");

    public static Explanation FactorWorseThanBody(Mention factor, string grade, Mention body) => new(
        $"{factor.Subject}{factor.Span.Quote}为{grade}，差于第{body.Span.Line}行所写水质{body.Value}；水质类别由最差的因子决定。",
        factor.Value + factor.Unit, $"不差于{body.Value}", "", "核对因子浓度和水质类别。");

    public static Explanation AllComply(PrintedValue whole, PrintedValue part) => new(
        $"总的达标率为{whole.Mention.Value}%（第{whole.Mention.Span.Line}行），其中一类为{part.Mention.Value}%（第{part.Mention.Span.Line}行），两者不能同时成立。",
        part.Mention.Value + "%", "100%", "", "核对总的和各类的达标率，看是否错列。");

    public static Explanation MixedDecimals(Mention mention, int usual, IEnumerable<Mention> list) => new(
        $"同列数值{string.Join("、", list.Select(item => item.Span.Quote))}的小数位数不一，{mention.Span.Quote}与其他{usual}位小数不同。",
        mention.Value + mention.Unit, mention.Decimals < usual ? Short(mention.Number ?? 0m, usual) + mention.Unit : "", "", $"统一为{usual}位小数。");

    public static Explanation FewerDecimals(Mention mention, int most, Mention other) => new(
        $"同一指标在第{other.Span.Line}行以{most}位小数印作{other.Span.Quote}，此处{mention.Span.Quote}为{mention.Decimals}位。",
        mention.Value, "", "", $"按{most}位小数补全，或说明修约。");
}
