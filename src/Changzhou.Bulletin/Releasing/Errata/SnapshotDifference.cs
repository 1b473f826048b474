namespace Changzhou.Bulletin.Releasing.Errata;

/// <summary>What reads otherwise in one snapshot than in another: figures by their ids, texts by their places.</summary>
/// <remarks>A row of a table or chart that differs by changed figures only is told by these. Names, definitions and limits of indicators are not compared.</remarks>
public sealed record SnapshotDifference(IReadOnlyList<FigureChange> Figures, IReadOnlyList<TextChange> Texts)
{
    public static SnapshotDifference Between(Snapshot before, Snapshot after)
    {
        IReadOnlyList<FigureChange> figures = [.. FigureChanges(before, after)];
        return new(figures, [.. TextChanges(before, after, figures.Select(change => change.Id).ToHashSet(StringComparer.Ordinal))]);
    }

    private static IEnumerable<FigureChange> FigureChanges(Snapshot before, Snapshot after)
    {
        var names = before.Indicators.Concat(after.Indicators).GroupBy(indicator => indicator.Code).ToDictionary(same => same.Key, same => same.Last().Name);
        var old = before.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var now = after.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        foreach (var figure in after.Figures.Concat(before.Figures.Where(figure => !now.ContainsKey(figure.Id))))
        {
            var (was, becomes) = (old.GetValueOrDefault(figure.Id)?.DisplayWithUnit, now.GetValueOrDefault(figure.Id)?.DisplayWithUnit);
            if (was != becomes)
            {
                yield return new(figure.Id, names.GetValueOrDefault(figure.Indicator, figure.Indicator), figure.Region, figure.Period, figure.Place, was, becomes);
            }
        }
    }

    private static IEnumerable<TextChange> TextChanges(Snapshot before, Snapshot after, IReadOnlySet<string> changedFigures)
    {
        var lines = new EditionLines(changedFigures);
        var old = lines.Of(before).ToList();
        var now = lines.Of(after).ToList();
        // A place that is gone is told after those that are there.
        foreach (var place in now.Concat(old.ExceptBy(now.Select(place => place.Place), place => place.Place)))
        {
            var pairs = LineAlignment.Changes(LinesAt(old, place.Place), LinesAt(now, place.Place));
            foreach (var (was, becomes) in pairs.Where(pair => !IsToldByFigures(pair.Before, pair.After)))
            {
                yield return new(place.Place, place.Title, was?.Text, becomes?.Text);
            }
        }
    }

    private static IReadOnlyList<EditionLine> LinesAt(IEnumerable<(string Place, string Title, IReadOnlyList<EditionLine> Lines)> places, string place) =>
        places.Where(candidate => candidate.Place == place).Select(candidate => candidate.Lines).FirstOrDefault([]);

    private static bool IsToldByFigures(EditionLine? before, EditionLine? after) =>
        before is { IsProse: false } && after is { IsProse: false } && before.Bare == after.Bare;
}
