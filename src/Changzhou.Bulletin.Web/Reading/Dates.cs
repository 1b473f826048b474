using System.Globalization;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Dates as they print, in the city's time.</summary>
public static class Dates
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>2024年5月30日, 30 May 2024</summary>
    public static string Day(DateTimeOffset time) => Local(time).ToString(Tongue.IsEnglish ? "d MMMM yyyy" : "yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2024-05-30</summary>
    public static string Iso(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2024-05-30 09:00, as the guideline for government sites wants PubDate.</summary>
    public static string Minute(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}{(Tongue.IsEnglish ? "" : "年")}");

    /// <summary>2023年, 2023年6月, 2023年1—6月, 2020—2023年, or 2023, June 2023, January–June 2023, 2020–2023; a period of another shape prints as it is.</summary>
    public static string Period(string period) => !Editions.Period.TryParse(period, out var read) ? period : Tongue.IsEnglish ? InEnglish(read) : read.InChinese;

    private static string InEnglish(Editions.Period period) => (period.FirstMonth, period.LastMonth) switch
    {
        (null, _) when period.FirstYear == period.LastYear => $"{period.FirstYear}",
        (null, _) => $"{period.FirstYear}–{period.LastYear}",
        ({ } first, { } last) when first == last => $"{Months[first - 1]} {period.FirstYear}",
        var (first, last) => $"{Months[first!.Value - 1]}–{Months[last!.Value - 1]} {period.FirstYear}",
    };

    private static DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Shanghai);
}
