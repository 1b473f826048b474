using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Errata;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>What one source states of an indicator for one period.</summary>
public sealed record SeriesPoint
{
    public required SeriesScope Scope { get; init; }
    public required Period Period { get; init; }
    public required FigureValue Value { get; init; }

    /// <summary>As published, without unit: 34, 6~151, Ⅲ类.</summary>
    public required string Display { get; init; }

    public required string DisplayWithUnit { get; init; }
    public required int Decimals { get; init; }
    public required string Source { get; init; }
    public string Note { get; init; } = "";
    public required PointOrigin Origin { get; init; }

    /// <summary>Whether lines and changes use it; at most one point of a scope and period is.</summary>
    public bool Preferred { get; init; }

    /// <summary>The latest correction of the figure; null for one that was never corrected.</summary>
    public Erratum? Correction { get; init; }

    public decimal? Number => Value is FigureValue.Number number ? number.Value : null;
}

/// <summary>How a point came to be known.</summary>
public abstract record PointOrigin
{
    private PointOrigin() { }

    /// <summary>A figure of a release.</summary>
    /// <param name="Number">Of the release within its year.</param>
    /// <param name="Figure">The figure's id.</param>
    /// <param name="Place">air/pm25</param>
    /// <param name="Standard">What the edition measured or judged it by.</param>
    /// <param name="Method">How the edition says that it was measured or counted.</param>
    public sealed record Release(int Year, int Number, string Figure, string Place, string Standard, string Method) : PointOrigin;

    /// <summary>A fact of another year, found elsewhere.</summary>
    /// <param name="Edition">The year of the edition whose history holds it.</param>
    /// <param name="Recommended">Whether that history prefers it to other facts of the same thing.</param>
    public sealed record History(int Edition, bool Recommended) : PointOrigin;
}
