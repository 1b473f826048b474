using System.Globalization;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>figures.xlsx: the figures, what they are, their indicators and limits, and the edition's notes.</summary>
internal static class FigureWorkbook
{
    private const int Narrow = 10;
    private const int Middle = 18;
    private const int Wide = 36;
    private const int Text = 80;

    /// <param name="sha256">Of the snapshot's bytes.</param>
    public static byte[] Write(Snapshot snapshot, string sha256, PublicSite site) => Workbook.Write(snapshot.Title, snapshot.Publisher, snapshot.ReleasedAt,
    [
        Sheet(DataTables.Figures(snapshot), FileWords.FiguresSheet),
        new(FileWords.AboutSheet, [Middle, Text], [FileWords.Item, FileWords.Explanation], [.. About(snapshot, sha256, site).Select(line => (IReadOnlyList<object?>)[line.Item, line.Explanation])], Wraps: true),
        Sheet(DataTables.Indicators(snapshot), FileWords.IndicatorsSheet),
        Sheet(DataTables.Limits(snapshot), FileWords.LimitsSheet),
        new(FileWords.NotesSheet, [Middle, Text], [FileWords.Place, FileWords.Note], [.. Notes(snapshot).Select(note => (IReadOnlyList<object?>)[note.Place, note.Text])], Wraps: true),
    ]);

    private static Sheet Sheet(DataTable table, string name) =>
        new(name, [.. table.Columns.Select(Width)], [.. table.Columns.Select(column => column.Name)], table.Rows);

    private static int Width(DataColumn column) => (column.Name, column.Type) switch
    {
        ("id" or "name" or "name_en" or "method" or "stations" or "source" or "note", _) => Wide,
        (_, ColumnType.Text) => Middle,
        _ => Narrow,
    };

    private static IEnumerable<(string Item, string Explanation)> About(Snapshot snapshot, string sha256, PublicSite site) =>
    [
        (FileWords.Title, snapshot.Title),
        (FileWords.Publisher, snapshot.Publisher),
        (FileWords.Release, string.Create(CultureInfo.InvariantCulture, $"{snapshot.Year}-{snapshot.Release}")),
        (FileWords.ReleasedAt, FileWords.Day(snapshot.ReleasedAt)),
        (FileWords.Sha256, sha256),
        (FileWords.Sha256Note, FileWords.Sha256Explanation),
        (FileWords.Narrative, snapshot.Narrative),
        (FileWords.Licence, site.LicenceInWords),
        (FileWords.Citing, DataCitation.Of(snapshot, site)),
        (FileWords.NumbersItem, FileWords.NumbersExplanation),
        .. DataTables.Figures(snapshot).Columns.Select(column => (column.Name, column.Title)),
    ];

    /// <summary>What the edition says below its tables and charts and between its paragraphs.</summary>
    private static IEnumerable<(string Place, string Text)> Notes(Snapshot snapshot) =>
        from chapter in snapshot.Chapters
        from place in chapter.Sections.Select(section => (Title: $"{chapter.PlainTitle}{FileWords.Between}{section.PlainTitle}", section.Blocks)).Prepend((Title: chapter.PlainTitle, Blocks: chapter.Lead))
        from block in place.Blocks
        let note = block switch
        {
            { Kind: "note", Text: { } text } => (Of: "", Text: Run.Plain(text)),
            { Table: { } table } => (Of: table.Number, Text: Run.Plain(table.Note)),
            { Chart: { } chart } => (Of: chart.Number, Text: Run.Plain(chart.Note)),
            _ => (Of: "", Text: ""),
        }
        where note.Text.Length > 0
        select (note.Of.Length > 0 ? $"{place.Title}{FileWords.Between}{note.Of}" : place.Title, note.Text);
}
