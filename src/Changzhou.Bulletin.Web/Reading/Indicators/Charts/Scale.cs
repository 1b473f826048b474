namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

/// <summary>The upright axis: round steps that hold all values drawn.</summary>
internal sealed record Scale(decimal Low, decimal High, decimal Step)
{
    private const int WantedSteps = 5;

    /// <summary>Below this share of the greatest value the axis starts at zero: a shorter one would exaggerate.</summary>
    private const decimal FromZero = 0.5m;

    private static readonly decimal[] RoundSteps = [1, 2, 2.5m, 5, 10];

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step)
                yield return tick;
        }
    }

    /// <param name="values">One at least.</param>
    public static Scale Of(IReadOnlyCollection<decimal> values)
    {
        var (least, greatest) = (values.Min(), values.Max());
        if (least >= 0 && least <= greatest * FromZero)
            least = 0;
        else if (greatest <= 0 && greatest >= least * FromZero)
            greatest = 0;

        if (least == greatest)
            (least, greatest) = least == 0 ? (0, 1) : (least - Math.Abs(least) / 10, greatest + Math.Abs(greatest) / 10);

        var step = RoundStep((greatest - least) / WantedSteps);
        return new(Math.Floor(least / step) * step, Math.Ceiling(greatest / step) * step, step);
    }

    private static decimal RoundStep(decimal raw)
    {
        var power = 1m;
        while (power * 10 <= raw)
            power *= 10;
        while (power > raw)
            power /= 10;
        return RoundSteps.First(round => round * power >= raw) * power;
    }
}
