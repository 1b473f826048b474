using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Writes history/facts.csv in its canonical form.</summary>
public static class HistoryWriter
{
    public static void Write(History history, Catalogue catalogue, string folder) => ExportFile.WriteAll(Files(history, catalogue), folder);

    public static IReadOnlyList<ExportFile> Files(History history, Catalogue catalogue) =>
        [new(HistoryReader.File, CsvText.Write(HistoryReader.Columns, history.Facts.Select(fact => Row(fact, catalogue))))];

    private static string[] Row(HistoryFact fact, Catalogue catalogue) =>
    [
        fact.Indicator,
        fact.Region == Catalogue.WholeCity ? "" : fact.Region,
        fact.Period.ToString(),
        fact.Statistic == catalogue.FindIndicator(fact.Indicator)?.Statistic ? "" : fact.Statistic,
        fact.Value.ToString()!,
        fact.Unit,
        fact.Preferred ? "yes" : "",
        fact.Source,
        fact.Note,
    ];
}
