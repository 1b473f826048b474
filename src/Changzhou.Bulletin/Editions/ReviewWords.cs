namespace Changzhou.Bulletin.Editions;

/// <summary>Why a sentence of a newly made edition must be looked at, in Chinese.</summary>
internal static class ReviewWords
{
    public const string ChineseDigits = "〇一二三四五六七八九";

    public const string YearMoved = "年份已顺延一年，请核对";
    public const string YearStays = "年份未改，请核对是否仍然成立";
    public const string WrittenDigits = "有手写的数字，没有引用数据，请核对";
    public const string StatedDropped = "上一年在此处另写的数值已去掉，改用库中数据";
    public const string PeriodStays = "引用的时段未改，请核对是否仍要引用";
    /// <summary>照录原文: what one year's text says of its own slips.</summary>
    public const string AsPublishedMark = "照录";

    public const string AsPublished = "说的是上一年照录原文之处，本年可能不再适用";
    public const string Issued = "发布年月按上一年顺延，请核对";

    public static string NoLimit(int year) => $"{year}年没有适用的限值，请补充限值，或改写这句话";

    public static string LastYearLeftOut(int year) => $"本表或图列出了单独的年份，没有{year}年；{year}年的数据已在历史数据中，可以添一行";
}
