using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Writes history/facts.csv in its canonical form.</summary>
public static class HistoryWriter
{
    public static void Write(History history, string folder) => ExportFile.WriteAll(Files(history), folder);

    public static IReadOnlyList<ExportFile> Files(History history) =>
        [new(HistoryReader.File, CsvText.Write(HistoryReader.Columns, history.Facts.Select(Row)))];

    private static string[] Row(HistoryFact fact) =>
    [
        fact.Indicator,
        fact.Region,
        fact.Period.ToString(),
        fact.Statistic,
        fact.Value.ToString()!,
        fact.Unit,
        fact.Preferred ? "yes" : "",
        fact.Source,
        fact.Note,
    ];
}
