using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.Lasting;

/// <summary>What stands at the lasting addresses of an edition, by the codes of its things, and the files of single things.</summary>
internal static class LastingContent
{
    /// <param name="path">f/5m0ptv, f/5m0ptv.json, t/zh8ghf, c/xswv83</param>
    public static EditionContent? Find(PublishedEdition edition, string[] path)
    {
        var codes = LastingCodes.Of(edition.Snapshot);
        return path switch
        {
            ["f", var name] when name.Split('.') is [var code, .. var extension] && codes.Figure(code) is { } figure => Figure(edition, figure, code, string.Join('.', extension)),
            ["t", var code] when codes.Table(code) is { } table => new EditionContent.Page(typeof(LastingTablePage), new() { [nameof(LastingTablePage.Placed)] = table }, []),
            ["c", var code] when codes.Chart(code) is { } chart => new EditionContent.Page(
                typeof(LastingChartPage), new() { [nameof(LastingChartPage.Placed)] = chart },
                [.. edition.Snapshot.Chapters.Where(chapter => chapter.Topic == chart.Topic)]),
            ["tables", var topic, var file] when Key(file) is { } key && codes.Tables.FirstOrDefault(one => one.Topic == topic && one.Table.Key == key) is { } table =>
                Csv(edition, path, $"{table.Table.Number} {Run.Plain(table.Table.Caption)}", () => CsvFile.Write(BlockTables.Of(topic, table.Table))),
            ["charts", var topic, var file] when Key(file) is { } key && codes.Charts.FirstOrDefault(one => one.Topic == topic && one.Chart.Key == key) is { } chart =>
                Csv(edition, path, $"{chart.Chart.Number} {Run.Plain(chart.Chart.Caption)}", () => CsvFile.Write(BlockTables.Of(topic, chart.Chart))),
            _ => null,
        };
    }

    private static EditionContent? Figure(PublishedEdition edition, SnapshotFigure figure, string code, string extension) => extension switch
    {
        "" => new EditionContent.Page(typeof(LastingFigurePage), new() { [nameof(LastingFigurePage.Figure)] = figure }, []),
        "csv" => new EditionContent.File($"f/{code}.csv", "attachment", $"{edition.Year}-{code}.csv") { Made = () => FigureFiles.Csv(edition.Snapshot, figure.Id) },
        "json" => new EditionContent.File($"f/{code}.json", "attachment", $"{edition.Year}-{code}.json") { Made = () => FigureFiles.JsonText(edition.Snapshot, edition.Sha256, figure.Id) },
        _ => null,
    };

    private static string? Key(string file) => file.EndsWith(".csv", StringComparison.Ordinal) ? file[..^4] : null;

    private static EditionContent.File Csv(PublishedEdition edition, string[] path, string name, Func<byte[]> make) =>
        new(string.Join('/', path), "attachment", $"{edition.Year} {name}.csv") { Made = make };
}
