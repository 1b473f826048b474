using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>The figure that was asked for.</summary>
/// <param name="Edition">Year of the edition that states it.</param>
/// <param name="Figure">Null for a fact that the edition only remembers.</param>
/// <param name="Fact">Null for a figure of the edition.</param>
/// <param name="Change">上升3.0%; empty where the edition publishes none.</param>
/// <param name="Grade">The grade it falls in; null where no limit is known.</param>
/// <param name="Missing">Years asked for without a figure: this is the nearest.</param>
public sealed record Answer(
    Indicator Indicator, int Edition, SnapshotFigure? Figure, SnapshotHistory? Fact, string Value, string Unit, string Region, string Period, string Change, Limit? Grade, IReadOnlyList<int> Missing)
{
    public string Statistic => Figure?.Statistic ?? Fact!.Statistic;

    /// <summary>The same in other places that year.</summary>
    public IReadOnlyList<SnapshotFigure> Elsewhere { get; init; } = [];
}
