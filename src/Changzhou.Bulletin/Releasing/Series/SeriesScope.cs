using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>What the points of one line have in common; points of two scopes are never joined nor compared.</summary>
/// <param name="Basis">实况 or 扣除沙尘</param>
public sealed record SeriesScope(string Region, string Statistic, string Basis, string Unit, PeriodShape Shape)
{
    /// <summary>The region of a source that did not say of what area it speaks.</summary>
    public const string Unstated = "范围未注明";
}

/// <summary>How long the periods of a line are: a month's value says nothing of its year.</summary>
public enum PeriodShape
{
    Year,

    /// <summary>2020..2023</summary>
    Years,

    Month,

    /// <summary>2023-01..06</summary>
    Months,
}

internal static class PeriodShapes
{
    public static PeriodShape Of(Period period) => (period.FirstMonth is null, period.FirstYear == period.LastYear, period.FirstMonth == period.LastMonth) switch
    {
        (true, true, _) => PeriodShape.Year,
        (true, false, _) => PeriodShape.Years,
        (false, _, true) => PeriodShape.Month,
        _ => PeriodShape.Months,
    };
}
