using System.Globalization;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>Times as people of the bureau read them: of Asia/Shanghai.</summary>
internal static class DeskTime
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static string Minute(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Shanghai).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
