using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>What changed in a chapter on the year before, as the edition itself knows it.</summary>
public sealed record ChapterGlance(IReadOnlyList<GlanceEntry> Entries)
{
    /// <summary>One change is no picture.</summary>
    private const int Fewest = 2;

    /// <summary>Null where the chapter has fewer than two figures whose change is known and means better or worse.</summary>
    /// <remarks>Of the edition alone, so that a release's page says the same for good.</remarks>
    public static ChapterGlance? Of(Snapshot snapshot, SeriesIndex own, string topic)
    {
        var entries = (from figure in snapshot.Figures
                       where figure.Place.Split('/')[0] == topic && figure.Period == Period.Year(snapshot.Year).ToString()
                       let series = own.Find(figure.Indicator)
                       where series is not null && !series.Indicator.IsChange && series.Indicator.Better != Direction.None
                       let line = series.Yearly.FirstOrDefault(line => line.Points.Any(point => point.Origin is PointOrigin.Release release && release.Figure == figure.Id))
                       where line is not null
                       let now = line.At(Period.Year(snapshot.Year))!
                       let change = SeriesChange.OnYearBefore(own, series, line, now)
                       where change is not null
                       select new GlanceEntry(series.Indicator, now, Before(line, now), change)).ToList();
        return entries.Count < Fewest ? null : new(entries);
    }

    private static SeriesPoint? Before(SeriesLine line, SeriesPoint now) =>
        line.At(now.Period.YearBefore()) is { } before && line.Between(before, now).IsComparable ? before : null;
}

/// <param name="Before">Null where only the change was published, and no comparable value of the year before is known.</param>
public sealed record GlanceEntry(Indicator Indicator, SeriesPoint Now, SeriesPoint? Before, SeriesChange Change);
