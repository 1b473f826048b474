namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>Where an edition shows an indicator: sentences, tables and charts, by chapter and section.</summary>
public static class IndicatorUses
{
    /// <returns>Places such as air/pm25, or air for what stands before the first section, in reading order.</returns>
    public static ILookup<string, string> Of(Snapshot snapshot)
    {
        var found = new List<(string Indicator, string Place)>();
        foreach (var chapter in snapshot.Chapters)
        {
            Add(chapter.Topic, chapter.Title, chapter.Lead);
            foreach (var section in chapter.Sections)
            {
                Add($"{chapter.Topic}/{section.Key}", section.Title, section.Blocks);
            }
        }

        return found.Distinct().ToLookup(use => use.Indicator, use => use.Place, StringComparer.Ordinal);

        void Add(string place, IEnumerable<Run> title, IEnumerable<SnapshotBlock> blocks) =>
            found.AddRange(title.Select(run => run.Figure).Concat(blocks.SelectMany(Figures)).OfType<string>().Select(id => (id.Split('@')[0], place)));
    }

    private static IEnumerable<string?> Figures(SnapshotBlock block) =>
    [
        .. Of(block.Text),
        .. Of(block.Table?.Caption), .. Of(block.Table?.Note), .. block.Table?.Rows.SelectMany(row => row).SelectMany(cell => Of(cell.Text)) ?? [],
        .. Of(block.Chart?.Caption), .. Of(block.Chart?.Note), .. block.Chart?.Series.SelectMany(series => series.Points).Select(point => point?.Figure) ?? [],
        .. Of(block.Image?.Caption),
    ];

    private static IEnumerable<string?> Of(IEnumerable<Run>? runs) => (runs ?? []).Select(run => run.Figure);
}
