using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Writes reference/ in its canonical form.</summary>
public static class CatalogueWriter
{
    public static void Write(Catalogue catalogue, string folder) => ExportFile.WriteAll(Files(catalogue), folder);

    public static IReadOnlyList<ExportFile> Files(Catalogue catalogue) =>
    [
        new("indicators.csv", CsvText.Write(CatalogueReader.IndicatorColumns, catalogue.Indicators.Select(Row))),
        new("limits.csv", CsvText.Write(CatalogueReader.LimitColumns, catalogue.Limits.Select(Row))),
        new("regions.csv", CsvText.Write(CatalogueReader.RegionColumns, catalogue.Regions.Select(Row))),
        new("terms.csv", CsvText.Write(CatalogueReader.TermColumns, catalogue.Terms.Select(Row))),
    ];

    private static string[] Row(Indicator indicator) =>
    [
        indicator.Code, indicator.Name, indicator.NameEn, indicator.ShortName, indicator.Unit, Text(indicator.Decimals),
        indicator.Kind switch { ValueKind.Number => "number", ValueKind.Range => "range", _ => "words" },
        indicator.Statistic,
        indicator.Better switch { Direction.Lower => "lower", Direction.Higher => "higher", _ => "none" },
        indicator.Topic, indicator.Standard, indicator.Method, indicator.Stations ?? "", indicator.ChangeOf ?? "", string.Join(';', indicator.Aliases),
    ];

    private static string[] Row(Limit limit) =>
    [
        limit.Indicator, Text(limit.Rank), limit.Grade, limit.Verdict, Text(limit.Above), Text(limit.UpTo), limit.Met ? "yes" : "no",
        limit.Standard, limit.Clause, Text(limit.FirstYear), Text(limit.LastYear),
    ];

    private static string[] Row(Region region) => [region.Code, region.NameEn, region.Kind, string.Join(';', region.Aliases)];

    private static string[] Row(Term term) => [term.Kind, term.Word, term.English, term.Meaning];

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
