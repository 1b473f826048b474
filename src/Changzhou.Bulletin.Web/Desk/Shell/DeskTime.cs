using System.Globalization;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Times as people of the bureau read and write them: of Asia/Shanghai.</summary>
internal static class DeskTime
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>11月23日 16:05, where the year goes without saying.</summary>
    public static string Short(DateTimeOffset time) => Local(time).ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);

    public static string Minute(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Second(DateTimeOffset time) => Local(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static DateTimeOffset Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Shanghai);

    /// <summary>The moment at which the clock of Asia/Shanghai shows this.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return new(local, Shanghai.GetUtcOffset(local));
    }
}
