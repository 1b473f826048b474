using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Typesetting.Preview;

/// <summary>A block, and how one tells a person where it stands.</summary>
internal sealed record BlockPlace(string Topic, int Chapter, int Index, SnapshotBlock Block, string Words)
{
    /// <summary>What <see cref="Chapter"/> says of the summary.</summary>
    public const int Summary = -1;

    public static IEnumerable<BlockPlace> All(Snapshot snapshot) =>
        Named(ChartPainter.Summary, Summary, 0, snapshot.Summary, PreviewMessages.Summary)
            .Concat(snapshot.Chapters.SelectMany((chapter, number) => Of(chapter, number)));

    public static string ChapterWords(Snapshot snapshot, int chapter) =>
        chapter == Summary ? PreviewMessages.Summary : ChapterWords(snapshot.Chapters.ElementAt(chapter));

    public bool Shows(string sign) => Texts(Block).Any(text => text.Contains(sign, StringComparison.Ordinal));

    private static string ChapterWords(SnapshotChapter chapter) => PreviewMessages.Chapter(chapter.NumberLabel, chapter.PlainTitle);

    private static List<BlockPlace> Of(SnapshotChapter chapter, int number)
    {
        var words = ChapterWords(chapter);
        var places = Named(chapter.Topic, number, 0, chapter.Lead, words).ToList();
        foreach (var section in chapter.Sections)
            places.AddRange(Named(chapter.Topic, number, places.Count, section.Blocks, PreviewMessages.Section(words, section.PlainTitle)));
        return places;
    }

    private static IEnumerable<BlockPlace> Named(string topic, int chapter, int first, IReadOnlyList<SnapshotBlock> blocks, string words) =>
        blocks.Select((block, index) => new BlockPlace(topic, chapter, first + index, block, PreviewMessages.Within(words, Name(block, blocks.Take(index + 1).Count(other => other.Kind == block.Kind)))));

    private static string Name(SnapshotBlock block, int number) => block switch
    {
        { Table: { } table } => table.Number,
        { Chart: { } chart } => chart.Number,
        { Image: { } image } => PreviewMessages.Picture(image.File),
        { Kind: "note" } => PreviewMessages.Note(number),
        _ => PreviewMessages.Paragraph(number),
    };

    private static IEnumerable<string> Texts(SnapshotBlock block) =>
    [
        Run.Plain(block.Text ?? []),
        .. block.Table is { } table ? [Run.Plain(table.Caption), table.Unit, Run.Plain(table.Note), .. table.Rows.SelectMany(row => row.Select(cell => Run.Plain(cell.Text)))] : (string[])[],
        .. block.Chart is { } chart ? [Run.Plain(chart.Caption), chart.Unit, Run.Plain(chart.Note), .. chart.Categories, .. chart.Series.Select(series => series.Name)] : (string[])[],
        .. block.Image is { } image ? [Run.Plain(image.Caption), image.Credit] : (string[])[],
    ];
}
