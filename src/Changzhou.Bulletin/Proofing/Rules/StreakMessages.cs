using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation StreakDiffers(Mention streak, Mention other) => new(
        $"此处写“{Trimmed(streak.Clause)}”，第{other.Span.Line}行写“{Trimmed(other.Clause)}”，同一件事的连续年数不一致。", $"连续{streak.Value}{streak.Unit}", $"连续{other.Value}{other.Unit}", "", "核对起始年份，统一两处。");

    public static Explanation StreakBroken(Mention streak, HistoryFact fact, Limit grade) => new(
        $"“{Trimmed(streak.Clause)}”包括{fact.Period}年，而历史数据中{fact.Period}年为{fact.Value}{fact.Unit}，{grade.Verdict}（{grade.Standard}）。", $"连续{streak.Value}{streak.Unit}", "", $"{fact.Value} > {Limits(grade)}", "核对连续年数，或核对历史数据。");

    public static Explanation RecordBeaten(string record, string name, string now, HistoryFact fact) => new(
        $"文中称“{record}”，{name}本年为{now}，历史数据中{fact.Period}年为{fact.Value}{fact.Unit}，比本年更好；读者会把这句话理解为{name}本身。",
        now, "", $"{fact.Value}（{fact.Period}年）", "如指排名等其他方面，请写明；否则改正。");

    public static Explanation FirstTimeBefore(string record, string name, string now, HistoryFact fact) => new(
        $"文中称“{record}”，而历史数据中{name}在{fact.Period}年已是{fact.Value}。", now, "", $"{fact.Value}（{fact.Period}年）", "核对是否首次，或核对历史数据。");

    public static Explanation Unmentioned(string title, IReadOnlyList<string> falls, string year, string before) => new(
        $"“{title}”显示{year}年比{before}年变差的有{falls.Count}项（{string.Join("；", falls)}），本节文字却没有提到任何一项。", "", "", falls[0], "在文字中如实说明变差的项目及原因。");

    public static Explanation ToneAgainstSign(string tone, Mention change, string name) => new(
        $"“{Trimmed(change.Clause)}”用了“{tone}”，而{name}{change.DirectionWord}{change.Span.Quote}，对这一指标来说是{(IsGoodTone(tone) ? "变差" : "变好")}。", tone, "", "", "核对变化方向，改写评价。");

    public static Explanation Fluctuation(string tone, IReadOnlyList<Mention> worse, int all) => new(
        $"文中概括为“{tone}”，而本章{all}项变化中有{worse.Count}项变差（{string.Join("、", worse.Select(change => change.DirectionWord + change.Span.Quote))}）。", tone, "", $"{worse.Count}/{all}", "请数据负责人确认这样概括是否恰当。");

    public static Explanation ComparedWithItself(string words, int year) => new(
        $"“{words}”把{year}年与它自己或以后的年份相比。", words, $"{year - 1}年", "", "核对比较的年份。");

    public static Explanation ComparedElsewhere(string words, int year, int usual) => new(
        $"本公报的变化都与{usual}年比较，此处写“{words}”。", $"{year}年", $"{usual}年", "", "核对比较的年份；如确与更早的年份比较，请说明理由。");

    public static Explanation OtherYear(string words, int year, int own) => new(
        $"本公报评价{own}年，这一句却以“{words}”开头叙述数据，可能沿用了上年的文字。", $"{year}年", $"{own}年", "", "核对年份。");

    private static string Limits(Limit grade) => grade.Above is { } above ? Text(above) : grade.Grade;

    private static bool IsGoodTone(string tone) => tone is not ("恶化" or "变差" or "转差" or "反弹");
}
