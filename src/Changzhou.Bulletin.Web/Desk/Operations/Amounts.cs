using System.Globalization;

namespace Changzhou.Bulletin.Web.Desk.Operations;

/// <summary>Sizes and times as an operator reads them: two digits that matter, in the unit that fits.</summary>
internal static class Amounts
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB"];

    public static string Bytes(long bytes)
    {
        var (amount, unit) = ((decimal)bytes, 0);
        while (amount >= 1024 && unit < Units.Length - 1)
            (amount, unit) = (amount / 1024, unit + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{(amount >= 10 || unit == 0 ? Math.Floor(amount) : Math.Floor(amount * 10) / 10)} {Units[unit]}");
    }

    public static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => Say(OperationsWords.SpanDays, span.Days, span.Hours),
        { TotalHours: >= 1 } => Say(OperationsWords.SpanHours, (int)span.TotalHours, span.Minutes),
        { TotalMinutes: >= 1 } => Say(OperationsWords.SpanMinutes, span.Minutes, span.Seconds),
        { TotalSeconds: >= 1 } => Say(OperationsWords.SpanSeconds, (span.Ticks / (TimeSpan.TicksPerSecond / 10) / 10m)),
        _ => Say(OperationsWords.SpanMilliseconds, (int)span.TotalMilliseconds),
    };

    private static string Say(string words, params object[] about) => string.Format(CultureInfo.InvariantCulture, words, about);
}
