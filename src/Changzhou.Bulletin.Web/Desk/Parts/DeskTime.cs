using System.Globalization;

namespace Changzhou.Bulletin.Web.Desk.Parts;

/// <summary>Times as people in Changzhou read them.</summary>
internal static class DeskTime
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>2024-05-20 09:30</summary>
    public static string Minute(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, Shanghai).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
