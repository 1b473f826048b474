using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation AirMagnitude(Mention mention, string right) => new(
        $"环境空气中这类污染物的浓度不可能是{mention.Span.Quote}：与“{right}”相差一千倍，单位应为{right}。", mention.Value + mention.Unit, mention.Value + right, $"1毫克=1000微克", $"核对单位，可能应为“{mention.Value}{right}”。");

    public static Explanation OddScale(Mention mention, Mention usual) => new(
        $"同一句中其余各项以“{usual.Unit}”为单位，只有“{mention.Span.Quote}”用“{mention.Unit}”，数值却在同一量级。", mention.Value + mention.Unit, mention.Value + usual.Unit, "", $"核对单位，可能应为“{mention.Value}{usual.Unit}”。");

    public static Explanation NoiseUnit(Mention mention) => new($"声级以分贝计，此处写作“{mention.Span.Quote}”。", mention.Value + mention.Unit, mention.Value + "dB(A)", "", "核对单位。");

    public static Explanation ShareAboveWhole(Mention mention) => new($"“{Trimmed(mention.Clause)}”中的比率超过100%，部分不能大于整体。", mention.Value + "%", "≤100%", "", "核对数值。");

    public static Explanation PartsFallShort(Mention whole, IReadOnlyList<Mention> parts, decimal sum) => new(
        $"总数{whole.Span.Quote}，其中所列{parts.Count}项之和为{Text(sum)}{whole.Unit}，差{Text(whole.Number!.Value - sum)}{whole.Unit}。",
        whole.Value + whole.Unit, Text(sum) + whole.Unit, string.Join("+", parts.Select(part => part.Value)) + "=" + Text(sum), "如各项已列全，核对总数和各项；如未列全，请写明“等”或列出其余。");

    public static Explanation ShareNearby(Match match, decimal part, decimal whole, int decimals) => new(
        $"{Text(part)}占{Text(whole)}的{Short(part / whole * 100m, decimals)}%，文中写{match.Groups["share"].Value}%。", match.Groups["share"].Value + "%", Short(part / whole * 100m, decimals) + "%", $"{Text(part)}/{Text(whole)}", "核对部分、总数和比率。");

    public static Explanation TablePattern(string head, string stated, string expected, string relation, int rows) => new(
        $"表中其余{rows}行的“{head}”都等于{relation}，这一行按此应为{expected}，却是{stated}。", stated, expected, relation, "核对这一行各栏，可能有一格错误或整行错位。");

    public static Explanation FromToYears(string words, string first, string second) => new($"“{words}”由{first}年说到{second}年，时间顺序不对。", $"{first}→{second}", "", "", "核对两个年份。");

    public static Explanation FromToWay(string way, string growth) => new($"前面说“{way}”，后面却写“{growth}”，方向相反。", growth, way is "上升" or "增加" or "提高" or "增长" or "升高" ? "升幅" : "降幅", "", "核对变化方向。");

    public static Explanation FromToPoints(string from, string growth) => new($"{from}不是比率，它的变化幅度不能用“个百分点”表示（“{growth}”）。", growth, growth.Replace("个百分点", "%", StringComparison.Ordinal), "", "如为相对变化，改为百分比。");

    public static Explanation TitleYear(int title, int body) => new($"标题写{title}年，正文叙述的却是{body}年的数据。", $"{title}年", $"{body}年", "", "核对公报年度。");

    public static Explanation BulletinYear(string words, int year, int own) => new($"“{words}”的年份与本公报（{own}年）不一致。", $"{year}年", $"{own}年", "", "核对年份。");
}
