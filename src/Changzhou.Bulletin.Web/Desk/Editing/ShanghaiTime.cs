using System.Globalization;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>Moments as the bureau's clocks show them.</summary>
internal static class ShanghaiTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>11月23日 16:05</summary>
    public static string Text(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
