using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Tests;

public sealed class RoundingTests
{
    // GB/T 8170-2008, clause 3.2: below five drops, above five rises, exactly five goes to the even digit.
    [Theory]
    [InlineData("81.25", 1, "81.2")]
    [InlineData("93.75", 1, "93.8")]
    [InlineData("60.5", 0, "60")]
    [InlineData("0.15", 1, "0.2")]
    [InlineData("0.25", 1, "0.2")]
    [InlineData("0.2501", 1, "0.3")]
    [InlineData("-0.25", 1, "-0.2")]
    [InlineData("5.6", 2, "5.60")]
    [InlineData("0", 1, "0.0")]
    public void Rounds_half_to_even_and_keeps_the_digits_that_print(string value, int decimals, string expected) =>
        Assert.Equal(expected, Rounding.Print(decimal.Parse(value, CultureInfo.InvariantCulture), decimals));
}
