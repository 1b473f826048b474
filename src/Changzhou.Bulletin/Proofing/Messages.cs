using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>What the rules say to people, in Chinese. The other parts of this class stand beside the rules.</summary>
internal static partial class Messages
{
    /// <summary>A number as it prints, without a trailing scale that nobody wrote.</summary>
    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Short(decimal value, int decimals) => Rounding.Print(value, decimals);

    /// <summary>With its sign and unit: -0.06%, 34μg/m³.</summary>
    private static string Signed(Mention mention) =>
        mention.WithSign is { } value ? (value > 0 && mention.Direction == ChangeDirection.Up ? "+" : "") + Text(value) + mention.Unit : mention.Value + mention.Unit;

    private static string Between(Interval interval, int decimals, string unit) =>
        interval.Low == interval.High ? Short(interval.Low, decimals) + unit : $"{Short(interval.Low, decimals)}～{Short(interval.High, decimals)}{unit}";
}
