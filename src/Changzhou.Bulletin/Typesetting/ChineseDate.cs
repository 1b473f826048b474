using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Typesetting;

/// <summary>Dates in Chinese numerals, as a signed page has them: 二〇二四年五月.</summary>
/// <remarks>The zero of a numbering is 〇, that of a quantity 零 (GB/T 15835-2011).</remarks>
internal static class ChineseDate
{
    private const string Digits = "〇一二三四五六七八九";

    private static readonly string[] Months = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    /// <summary>2024年6月3日</summary>
    public static string Day(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"{time.Year}年{time.Month}月{time.Day}日");

    /// <param name="written">2024-05, or a year alone; anything else is printed as it stands.</param>
    public static string YearAndMonth(string written)
    {
        if (!Period.TryParse(written, out var period))
            return written;
        var year = string.Concat(period.FirstYear.ToString(CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0']));
        return period.FirstMonth is { } month ? $"{year}年{Months[month - 1]}月" : $"{year}年";
    }
}
