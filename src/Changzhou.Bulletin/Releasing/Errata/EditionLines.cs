using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Errata;

/// <param name="Bare">The text with changed figures left open: two lines that are equal so differ by those figures only.</param>
/// <param name="IsProse">A sentence, which is compared as a whole; cells of tables and charts are told by their figures.</param>
internal sealed record EditionLine(string Text, string Bare, bool IsProse);

/// <summary>All that an edition says, line by line, at its places.</summary>
internal sealed class EditionLines(IReadOnlySet<string> changedFigures)
{
    public IEnumerable<(string Place, string Title, IReadOnlyList<EditionLine> Lines)> Of(Snapshot snapshot)
    {
        yield return ("edition", ErrataWords.Edition,
        [
            .. Words(snapshot.Title, snapshot.Publisher, snapshot.SignatoryOffice, snapshot.SignatoryName, snapshot.Issued), Prose(snapshot.LegalBasis), .. Words(snapshot.Narrative),
        ]);
        yield return (Catalogue.SummaryTopic, ErrataWords.Summary, Blocks(snapshot.Summary));
        foreach (var chapter in snapshot.Chapters)
        {
            yield return (chapter.Topic, chapter.PlainTitle, [Prose(chapter.Title), .. Blocks(chapter.Lead)]);
            foreach (var section in chapter.Sections)
            {
                yield return ($"{chapter.Topic}/{section.Key}", chapter.PlainTitle + ErrataWords.Between + section.PlainTitle, [Prose(section.Title), .. Blocks(section.Blocks)]);
            }
        }
    }

    private IReadOnlyList<EditionLine> Blocks(IEnumerable<SnapshotBlock> blocks) => [.. blocks.SelectMany(Lines).Where(line => line.Text.Length > 0)];

    public IEnumerable<EditionLine> Lines(SnapshotBlock block) => block switch
    {
        { Text: { } text } => [Prose(text)],
        { Table: { } table } => [Cells(table.Caption), .. Words(table.Unit), .. table.Rows.Select(row => Joined([.. row.Select(cell => Cells(cell.Text))])), Prose(table.Note)],
        { Chart: { } chart } => [Cells(chart.Caption), .. Words(chart.Unit), .. chart.Categories.Select((category, place) => Points(chart, category, place)), Prose(chart.Note)],
        { Image: { } image } => [Prose(image.Caption), .. Words(image.Credit)],
        _ => [],
    };

    private EditionLine Points(SnapshotChart chart, string category, int place) => Joined(
    [
        new(category, category, IsProse: false),
        .. chart.Series.Select(series => series.Points[place]).Select(point => point is null
            ? new EditionLine("—", "—", IsProse: false)
            : new(point.Display, Open(point.Figure, point.Display), IsProse: false)),
    ]);

    private static EditionLine Joined(IReadOnlyList<EditionLine> cells) =>
        new(string.Join(ErrataWords.CellBreak, cells.Select(cell => cell.Text)), string.Join(ErrataWords.CellBreak, cells.Select(cell => cell.Bare)), IsProse: false);

    private EditionLine Prose(IReadOnlyList<Run> runs) => Cells(runs) with { IsProse = true };

    private EditionLine Cells(IReadOnlyList<Run> runs) => new(Run.Plain(runs), string.Concat(runs.Select(run => Open(run.Figure, run.Text))), IsProse: false);

    private string Open(string? figure, string text) => figure is not null && changedFigures.Contains(figure) ? $"{{{figure}}}" : text;

    private static IEnumerable<EditionLine> Words(params IEnumerable<string> words) => words.Select(text => new EditionLine(text, text, IsProse: true));
}
