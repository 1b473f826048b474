using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>All the values that a printed number may stand for, or that arithmetic with such numbers may give.</summary>
/// <remarks>Both ends belong to it: half to even (GB/T 8170-2008) takes a tie up or down.</remarks>
public readonly record struct Interval(decimal Low, decimal High)
{
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>Half a last digit either side of a number printed with so many decimals.</summary>
    public static Interval OfPrinted(decimal value, int decimals)
    {
        var half = HalfDigit(decimals);
        return new(value - half, value + half);
    }

    /// <summary>What a mention may stand for, in its unit without 万 or 亿 and with the sign of its direction; a count is a point.</summary>
    public static Interval Of(Mention mention)
    {
        var (value, scale) = (mention.WithSign ?? 0m, Units.Scale(mention.Unit).Factor);
        var half = IsCounted(mention) ? 0m : HalfDigit(mention.Decimals);
        return new((value - half) * scale, (value + half) * scale);
    }

    /// <summary>5 of 0.5, 0.05 …: half of the last printed digit.</summary>
    public static decimal HalfDigit(int decimals) => new(5, 0, 0, false, (byte)(decimals + 1));

    public decimal Width => High - Low;

    public bool Contains(decimal value) => Low <= value && value <= High;

    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    public Interval WidenedBy(decimal margin) => new(Low - margin, High + margin);

    /// <summary>What the values look like when printed with so many decimals.</summary>
    public Interval Rounded(int decimals) => new(Rounding.Round(Low, decimals), Rounding.Round(High, decimals));

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator -(Interval a, decimal b) => new(a.Low - b, a.High - b);

    public static Interval operator *(Interval a, decimal b) => b < 0 ? new(a.High * b, a.Low * b) : new(a.Low * b, a.High * b);

    public static Interval operator *(Interval a, Interval b)
    {
        decimal[] corners = [a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>The divisor must not hold zero: see <see cref="HoldsZero"/>.</summary>
    public static Interval operator /(Interval a, Interval b)
    {
        decimal[] corners = [a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High];
        return new(corners.Min(), corners.Max());
    }

    public bool HoldsZero => Contains(0m);

    public static Interval Sum(IEnumerable<Interval> parts) => parts.Aggregate(Point(0m), (sum, part) => sum + part);

    private static bool IsCounted(Mention mention) =>
        mention is { Decimals: 0, Qualifier: Qualifier.Exact } && Units.Scale(mention.Unit).Factor == 1m && mention.Unit.Length > 0 && Units.IsCounter(mention.Unit);
}
