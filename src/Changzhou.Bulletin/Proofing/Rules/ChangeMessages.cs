using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation ChangeUnreachable(StatedChange change, ValuePair pair)
    {
        var unit = change.Mention.Unit;
        var decimals = change.Mention.Kind == MentionKind.Change ? 1 : Math.Max(change.Decimals, 1);
        var expected = Signed(pair.Exact(change.Mention.Kind), decimals) + unit;
        return new(
            $"按{pair.NowWords}与{pair.BeforeWords}推算，变化应为{expected}，考虑修约也只能在{Between(pair.Possible(change.Mention.Kind), 2, unit)}之间，文中却写“{change.Mention.DirectionWord}{change.Mention.Span.Quote}”。",
            Signed(change.Mention),
            expected,
            pair.Arithmetic(change.Mention.Kind),
            $"核对本年值、上年值和变化；如两值无误，改为{expected}。");
    }

    public static Explanation ChangeTooFine(StatedChange change, PrintedValue value)
    {
        var step = 100m * 2m * Interval.HalfDigit(value.Mention.Decimals) / value.Mention.Number!.Value;
        return new(
            $"{value.Mention.Span.Quote}的末位每差1，变化就是{Short(step, 2)}%；“{change.Mention.DirectionWord}{change.Mention.Span.Quote}”比末位的一半还小，从公布的数值看不出来，可能是小数点错位或误把比值当作百分数。",
            Signed(change.Mention),
            "",
            $"1/{Text(value.Mention.Number!.Value)}",
            "核对变化的小数位和原始数据。");
    }

    public static Explanation ChangeDiffers(StatedChange change, StatedChange other) => new(
        $"同一变化在第{other.Mention.Span.Line}行写作{Signed(other.Mention)}，此处写作{Signed(change.Mention)}，两处不一致。",
        Signed(change.Mention),
        Signed(other.Mention),
        "",
        "以原始数据为准统一两处。");

    public static Explanation PercentForPoints(Mention mention, StatedChange? twin) => new(
        twin is null
            ? $"“{mention.Subject}”本身是比率，它的增减应以“个百分点”表示；“{mention.DirectionWord}{mention.Span.Quote}”意为上年值的{mention.Span.Quote}，两者不是一回事。"
            : $"比率的增减应以“个百分点”表示；同一变化在第{twin.Mention.Span.Line}行写作{twin.Mention.Span.Quote}，此处写作{mention.Span.Quote}。",
        Signed(mention),
        mention.Value + "个百分点",
        "",
        $"如为两年比率之差，改为“{mention.Value}个百分点”。");

    public static Explanation PointsForPercent(Mention mention) => new(
        $"“{mention.Subject}”不是比率，它的增减不能以“个百分点”表示。",
        Signed(mention),
        mention.Value + "%",
        "",
        $"如为相对变化，改为“{mention.Value}%”。");

    public static Explanation ValueDiffers(PrintedValue value, IReadOnlyList<PrintedValue> others)
    {
        var other = others[0].Mention;
        return new(
            $"同一数据在{string.Join("、", others.Select(place => $"第{place.Mention.Span.Line}行").Distinct())}为{other.Span.Quote}，此处为{value.Mention.Span.Quote}，修约也不能相等。",
            value.Mention.Value + value.Mention.Unit,
            other.Value + other.Unit,
            "",
            "以原始数据为准统一各处。");
    }

    public static Explanation HistoryDiffers(PrintedValue value, HistoryFact fact) => new(
        $"历史数据中{KnownFrom(fact)}，此处为{value.Mention.Span.Quote}。来源：{fact.Source}。",
        value.Mention.Value + value.Mention.Unit,
        $"{fact.Value}{fact.Unit}",
        "",
        "核对是录入有误，还是往年数据已作修订；如已修订请加注。");

    public static Explanation WayAgainstValues(Match match, decimal from, decimal to) => new(
        $"由{Text(from)}到{Text(to)}是{(to > from ? "增加" : "减少")}，文中却写“{match.Groups["way"].Value}”。",
        match.Groups["way"].Value,
        to > from ? "上升" : "下降",
        $"{Text(to)}-{Text(from)}={Text(to - from)}",
        "核对两个数值和变化方向。");

    public static Explanation GrowthUnreachable(Match match, decimal from, decimal to, Interval possible, WrittenNumber stated)
    {
        var unit = match.Groups["growthUnit"].Value;
        var points = unit == "个百分点";
        var exact = Math.Abs(points ? to - from : (to / from - 1m) * 100m);
        return new(
            $"由{Text(from)}到{Text(to)}，变化为{Short(exact, Math.Max(1, stated.Decimals))}{unit}，文中却写{match.Groups["growth"].Value}{unit}。",
            match.Groups["growth"].Value + unit,
            Short(exact, Math.Max(1, stated.Decimals)) + unit,
            points ? $"{Text(to)}-{Text(from)}" : $"({Text(to)}-{Text(from)})/{Text(from)}",
            $"可取范围{Between(possible, 2, unit)}，核对三个数。");
    }

    public static string PrintedAt(PrintedValue value) => $"{value.Key.Period}年{value.Mention.Span.Quote}（第{value.Mention.Span.Line}行）";

    public static string KnownFrom(HistoryFact fact) =>
        $"{fact.Period}年{fact.Value}{fact.Unit}（历史数据{(fact.Region == "范围未注明" ? "，来源未注明范围" : "")}）";

    private static string Signed(decimal value, int decimals) => (value > 0 ? "+" : "") + Rounding.Print(value, decimals);
}
