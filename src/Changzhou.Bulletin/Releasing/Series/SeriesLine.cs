using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>The points of one scope.</summary>
/// <param name="Points">One a period, oldest first.</param>
/// <param name="Steps">From each point to the next: one fewer than there are points.</param>
/// <param name="Others">What further sources say, the same or otherwise, and what no source recommends; oldest first.</param>
public sealed record SeriesLine(SeriesScope Scope, IReadOnlyList<SeriesPoint> Points, IReadOnlyList<SeriesStep> Steps, IReadOnlyList<SeriesPoint> Others)
{
    public SeriesPoint? At(Period period) => Points.FirstOrDefault(point => point.Period == period);

    /// <summary>The first step from one point to a later one that forbids to compare them; else joined, or a gap.</summary>
    public SeriesStep Between(SeriesPoint before, SeriesPoint now)
    {
        var way = Steps.Skip(IndexOf(before)).Take(IndexOf(now) - IndexOf(before)).ToList();
        return way.Find(step => !step.IsComparable) ?? way.Find(step => step.Kind == StepKind.Gap) ?? new(StepKind.Joined);
    }

    /// <summary>The line with the points of some years only.</summary>
    public SeriesLine Within(IReadOnlyCollection<int> years)
    {
        IReadOnlyList<SeriesPoint> kept = [.. Points.Where(point => point.Period.IsYear && years.Contains(point.Period.FirstYear))];
        return this with { Points = kept, Steps = [.. kept.Zip(kept.Skip(1), Between)] };
    }

    /// <summary>The latest points that may be compared with each other, oldest first.</summary>
    public IReadOnlyList<SeriesPoint> LatestRun()
    {
        var broken = Steps.Select((step, place) => (step, place)).LastOrDefault(entry => !entry.step.IsComparable);
        return broken.step is null ? Points : [.. Points.Skip(broken.place + 1)];
    }

    private int IndexOf(SeriesPoint point)
    {
        for (var place = 0; place < Points.Count; place++)
        {
            if (Points[place].Period == point.Period)
            {
                return place;
            }
        }

        throw new ArgumentException($"The line has no point {point.Period}.", nameof(point));
    }
}
