namespace Changzhou.Bulletin.Releasing.Errata;

/// <summary>What one correction changed of one thing.</summary>
/// <param name="IsBirth">Whether the correction brought the thing, so that no earlier release has it.</param>
public sealed record ThingChange(Erratum Erratum, IReadOnlyList<FigureChange> Figures, IReadOnlyList<TextChange> Texts, bool IsBirth);

/// <summary>The corrections that one figure, table or chart has been through, newest first.</summary>
public static class ThingHistory
{
    public static IReadOnlyList<ThingChange> OfFigure(Snapshot snapshot, string id) => Changes(snapshot, new HashSet<string> { id }, place: null, []);

    public static IReadOnlyList<ThingChange> OfTable(Snapshot snapshot, PlacedTable placed) =>
        Of(snapshot, FiguresIn(placed.Table), placed.Place, new() { Kind = "table", Table = placed.Table });

    public static IReadOnlyList<ThingChange> OfChart(Snapshot snapshot, PlacedChart placed) =>
        Of(snapshot, FiguresIn(placed.Chart), placed.Place, new() { Kind = "chart", Chart = placed.Chart });

    public static IReadOnlySet<string> FiguresIn(SnapshotTable table) => table.Rows.SelectMany(row => row).SelectMany(cell => cell.Text)
        .Concat(table.Caption).Concat(table.Note).Select(run => run.Figure).OfType<string>().ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> FiguresIn(SnapshotChart chart) => chart.Series.SelectMany(series => series.Points).Select(point => point?.Figure)
        .Concat(chart.Caption.Concat(chart.Note).Select(run => run.Figure)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static List<ThingChange> Of(Snapshot snapshot, IReadOnlySet<string> figures, string place, SnapshotBlock block) =>
        Changes(snapshot, figures, place, [.. new EditionLines(new HashSet<string>()).Lines(block).Select(line => line.Text).Where(line => line.Length > 0)]);

    /// <param name="lines">As they read now. A line that a correction made is followed to what it was before.</param>
    private static List<ThingChange> Changes(Snapshot snapshot, IReadOnlySet<string> figures, string? place, HashSet<string> lines)
    {
        var changes = new List<ThingChange>();
        foreach (var erratum in snapshot.Errata ?? [])
        {
            IReadOnlyList<FigureChange> numbers = [.. erratum.Figures.Where(change => figures.Contains(change.Id))];
            IReadOnlyList<TextChange> texts = [.. erratum.Texts.Where(change => change.Place == place && change.After is not null && lines.Contains(change.After))];
            if (numbers.Count + texts.Count > 0)
            {
                // A figure has no lines: it is born where it had no value. A table or chart is, where every line of it is new.
                changes.Add(new(erratum, numbers, texts, lines.Count == 0 ? numbers is [{ Before: null }] : texts.All(change => change.Before is null) && lines.IsSubsetOf(texts.Select(change => change.After!))));
            }

            lines.UnionWith(texts.Select(change => change.Before).OfType<string>());
        }

        return changes;
    }
}
