using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation DaysAndRate(decimal days, WrittenNumber rate, Interval valid, int whole)
    {
        var expected = Short(days * 100m / whole, rate.Decimals);
        return new(
            $"{Text(days)}天除以全年{whole}天为{expected}%，文中为{Text(rate.Value)}%；要得到{Text(rate.Value)}%，有效天数须在{Between(valid, 1, "天")}之间。",
            Text(rate.Value) + "%",
            expected + "%",
            $"{Text(days)}/{whole}",
            "核对优良天数、有效监测天数和比率。");
    }

    public static Explanation DaysAndRateBefore(PrintedValue days, StatedChange daysChange, PrintedValue rate, StatedChange points, Interval valid, int whole)
    {
        var (now, before) = (days.Mention.Number ?? 0m, (days.Mention.Number ?? 0m) - daysChange.Stated);
        var rateBefore = (rate.Mention.Number ?? 0m) - points.Stated;
        var expected = (now * 100m / ProofView.DaysOf(days.Key.Period.LastYear)) - (before * 100m / whole);
        return new(
            $"上年优良天数为{Text(now)}-({Text(daysChange.Stated)})={Text(before)}天，上年比率为{rate.Mention.Value}-({Text(points.Stated)})={Text(rateBefore)}%，两者相除得有效天数{Between(valid, 1, "天")}，而上年只有{whole}天。天数的变化与百分点的变化不能同时成立。",
            Signed(points.Mention),
            Signed(expected, points.Decimals) + "个百分点",
            $"{Text(before)}/{Text(rateBefore)}%",
            "核对上年的优良天数和比率（是否一处用了不同口径）。");
    }

    public static Explanation DaysAndRateBefore(Match match, decimal days, Interval rate, Interval valid, int whole) => new(
        $"按变化推算，上年为{Text(days)}天、{Between(rate, 2, "%")}，两者相除得有效天数{Between(valid, 1, "天")}，不可能出现（全年{whole}天）。天数的变化与百分点的变化不能同时成立。",
        match.Groups["rateWay"].Value + match.Groups["points"].Value + "个百分点", "", $"{Text(days)}/({match.Groups["rate"].Value}%-变化)", "核对两个变化的方向和数值。");

    public static Explanation GoodDaysSum(decimal best, decimal good, decimal all) => new(
        $"优{Text(best)}天与良{Text(good)}天合计{Text(best + good)}天，文中优良天数为{Text(all)}天。",
        Text(all) + "天", Text(best + good) + "天", $"{Text(best)}+{Text(good)}", "核对三个天数。");

    public static Explanation TooManyDays(IReadOnlyList<decimal> levels, int whole) => new(
        $"各级别天数合计{Text(levels.Sum())}天，多于全年{whole}天。",
        Text(levels.Sum()) + "天", $"不多于{whole}天", string.Join('+', levels.Select(Text)), "核对各级别天数。");

    public static Explanation ShareUnattainable(decimal whole, WrittenNumber share, decimal nearest, decimal attained) => new(
        $"{Text(whole)}个中没有哪个整数个占{Text(share.Value)}%：最接近的{Text(nearest)}个为{Short(attained, Math.Max(1, share.Decimals))}%。",
        Text(share.Value) + "%", Short(attained, share.Decimals) + "%", $"{Text(nearest)}/{Text(whole)}", "核对个数和比例。");

    public static Explanation ShareOfOther(decimal whole, decimal part, WrittenNumber share) => new(
        $"{Text(part)}占{Text(whole)}的{Short(part * 100m / whole, Math.Max(1, share.Decimals))}%，文中为{Text(share.Value)}%。",
        Text(share.Value) + "%", Short(part * 100m / whole, share.Decimals) + "%", $"{Text(part)}/{Text(whole)}", "核对个数和比例。");

    public static Explanation SharesSum(IReadOnlyList<decimal> shares, Interval sum) => new(
        $"各项占比之和为{Text(shares.Sum())}%，考虑修约应在{Text(sum.Low)}～{Text(sum.High)}%之间含100%，却不含。",
        Text(shares.Sum()) + "%", "100%", string.Join('+', shares.Select(Text)), "核对各项占比；如有未列出的部分，请写明“其他”。");

    public static Explanation TotalDiffers(NumberCell total, IReadOnlyList<NumberCell> parts) => new(
        $"各部分之和为{Text(parts.Sum(part => part.Value))}，表中合计为{total.Printed}。",
        total.Printed, Text(parts.Sum(part => part.Value)), string.Join('+', parts.Select(part => part.Printed)), "核对各部分和合计，看是否错行。");

    public static Explanation MeanOutsideColumn(NumberCell mean, decimal least, decimal greatest) => new(
        $"{mean.Printed}不在其余各行的{Text(least)}～{Text(greatest)}之间。",
        mean.Printed, "", $"{Text(least)}≤{mean.Printed}≤{Text(greatest)}", "核对全市（平均）值和各行，看是否错行。");

    public static Explanation ShareOfAmount(NumberCell amount, decimal whole, NumberCell share, bool forced)
    {
        var expected = Short(amount.Value * 100m / whole, share.Decimals);
        return new(
            $"{amount.Printed}占{Text(whole)}的{expected}%，表中为{share.Printed}%{(forced ? "；该行占比之和恰为100，可能作过平衡调整" : "")}。",
            share.Printed + "%", expected + "%", $"{amount.Printed}/{Text(whole)}",
            forced ? "如为平衡调整，请加注说明。" : "核对数量和占比，看是否错行。");
    }
}
