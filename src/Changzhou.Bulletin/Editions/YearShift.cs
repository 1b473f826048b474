namespace Changzhou.Bulletin.Editions;

/// <summary>Which years move on by one when an edition is made from the last one: its own, and those that run up to it without a gap.</summary>
internal sealed class YearShift
{
    private readonly int year;
    private readonly int firstMoving;

    private YearShift(int year, int firstMoving) => (this.year, this.firstMoving) = (year, firstMoving);

    /// <param name="year">Of the last edition.</param>
    /// <param name="periods">That stand together, in a table or for one indicator.</param>
    /// <remarks>The year before the edition's is last year wherever it stands; an earlier one moves only as part of a run, for alone it is a base.</remarks>
    public static YearShift Of(int year, IEnumerable<Period> periods)
    {
        var together = periods.Where(period => period.FirstYear == period.LastYear).Select(period => period.LastYear).ToHashSet();
        var first = year - 1;
        while (together.Contains(first) && together.Contains(first - 1))
        {
            first--;
        }

        return new(year, first);
    }

    public bool Moves(int mentioned) => firstMoving <= mentioned && mentioned <= year;

    public Period Of(Period period) =>
        period.FirstYear == period.LastYear ? Moves(period.LastYear) ? period.YearAfter() : period
        : period.LastYear == year || period.LastYear == year - 1 ? period.Through(period.LastYear + 1)
        : period;
}
