using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Proofing;

public sealed class IntervalTests
{
    [Theory]
    [InlineData("34", 0, "33.5", "34.5")]
    [InlineData("5.60", 2, "5.595", "5.605")]
    [InlineData("0.0", 1, "-0.05", "0.05")]
    public void A_printed_value_stands_for_half_a_last_digit_either_side(string value, int decimals, string low, string high) =>
        Assert.Equal(new Interval(A.Number(low), A.Number(high)), Interval.OfPrinted(A.Number(value), decimals));

    [Fact]
    public void A_count_is_exact_but_a_count_in_ten_thousands_is_not()
    {
        Assert.Equal(Interval.Point(285), Interval.Of(A.Figure("air.good-days.count", "285", "天", MentionKind.Count)));
        // 3万亩: 25000 to 35000.
        Assert.Equal(new Interval(25_000, 35_000), Interval.Of(A.Figure("clusters.land", "3", "万亩")));
    }

    [Fact]
    public void Arithmetic_keeps_both_ends()
    {
        // [33.5, 34.5] / [32.5, 33.5] - 1 = 33.5/33.5-1 … 34.5/32.5-1 = 0 … 0.0615…
        var change = Interval.OfPrinted(34, 0) / Interval.OfPrinted(33, 0) - 1m;
        Assert.Equal(0m, change.Low);
        Assert.Equal(0.0615m, Math.Floor(change.High * 10000) / 10000);
        Assert.Equal(new Interval(0m, 2m), Interval.OfPrinted(34, 0) - Interval.OfPrinted(33, 0));
        Assert.Equal(new Interval(269.7m, 269.9m), Interval.Sum([Interval.OfPrinted(235.4m, 1), Interval.OfPrinted(34.4m, 1)]));
    }
}
