using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Printing;

/// <summary>How a change on the year before stands in print: 上升3.0%, 下降1.1个百分点, 增加3天, 持平.</summary>
public static class ChangeText
{
    private static readonly string[] CountedUnits = ["天", "个", "家", "件", "次", "种", "项", "辆", "台", "座", "条"];

    /// <summary>With the direction in words.</summary>
    /// <param name="digits">The signed change, as it prints: -0.06.</param>
    public static string InWords(string digits, string unit)
    {
        var change = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return change == 0 ? "持平" : Verb(change, unit) + digits.TrimStart('-', '+') + unit;
    }

    /// <summary>Without direction, for a list whose verb stands before it.</summary>
    public static string Size(string digits, string unit) => digits.TrimStart('-', '+') + unit;

    /// <summary>With a sign, for charts and tables: +3.0, -21.9.</summary>
    public static string WithSign(string digits) =>
        digits.StartsWith('-') || decimal.Parse(digits, CultureInfo.InvariantCulture) == 0 ? digits : "+" + digits.TrimStart('+');

    /// <summary>Relative change in percent, unrounded; null where there was nothing to compare with.</summary>
    public static decimal? Percent(FigureValue now, FigureValue before) =>
        (now, before) is (FigureValue.Number to, FigureValue.Number { Value: not 0 } from) ? (to.Value / from.Value - 1) * 100 : null;

    public static decimal? Absolute(FigureValue now, FigureValue before) =>
        (now, before) is (FigureValue.Number to, FigureValue.Number from) ? to.Value - from.Value : null;

    private static string Verb(decimal change, string unit) => (change > 0, CountedUnits.Contains(unit)) switch
    {
        (true, true) => "增加",
        (false, true) => "减少",
        (true, false) => "上升",
        (false, false) => "下降",
    };
}
