namespace Changzhou.Bulletin.Editions;

/// <summary>The one place where a published number is rounded (GB/T 8170-2008, clause 3.2: half to even, once).</summary>
public static class Rounding
{
    /// <summary>Rounds half to even and pads, so that 81.25 to one decimal is 81.2 and 5.6 to two is 5.60.</summary>
    /// <param name="value">The unrounded value; a negative one is rounded by its absolute value (clause 3.2.5).</param>
    /// <param name="decimals">Digits behind the point, 0 to 10.</param>
    public static decimal Round(decimal value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
#pragma warning disable RS0030 // This is the function that the ban points to.
        var rounded = decimal.Round(value, decimals, MidpointRounding.ToEven);
#pragma warning restore RS0030
        // Adding a zero of the wanted scale keeps the digits that print: 5.6m + 0.00m is 5.60m.
        return rounded + new decimal(0, 0, 0, false, (byte)decimals);
    }

    /// <summary>How many digits stand behind the point as written: 2 for 5.60, 0 for 34.</summary>
    public static int Decimals(decimal value) => value.Scale;

    public static string Print(decimal value, int decimals) =>
        Round(value, decimals).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
