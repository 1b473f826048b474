using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation ChangeUnreachable(StatedChange change, ValuePair pair)
    {
        var unit = change.Mention.Unit;
        var decimals = Math.Max(change.Decimals, 1);
        var expected = Signed(pair.Exact(change.Mention.Kind), decimals) + unit;
        return new(
            $"按{pair.NowWords}与{pair.BeforeWords}推算，变化应为{expected}，最多在{Between(pair.Possible(change.Mention.Kind), decimals, unit)}之间，文中却写{change.Mention.DirectionWord}{change.Mention.Span.Quote}。",
            Signed(change.Mention),
            expected,
            pair.Arithmetic(change.Mention.Kind),
            $"核对本年值、上年值和变化，或改为{expected}。");
    }

    public static string PrintedAt(PrintedValue value) => $"{value.Key.Period}年{value.Mention.Span.Quote}（第{value.Mention.Span.Line}行）";

    public static string KnownFrom(HistoryFact fact) =>
        $"{fact.Period}年{fact.Value}{fact.Unit}（历史数据{(fact.Region == "范围未注明" ? "，来源未注明范围" : "")}）";

    private static string Signed(decimal value, int decimals) => (value > 0 ? "+" : "") + Rounding.Print(value, decimals);
}
