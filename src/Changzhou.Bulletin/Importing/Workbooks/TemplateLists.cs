using System.Globalization;
using Changzhou.Bulletin.Editions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The sheet that tells what may be filled in, and the lists that offer it.</summary>
internal static class TemplateLists
{
    private const int FirstList = 10;

    public static IEnumerable<Row> Rows(Catalogue catalogue)
    {
        var lists = Lists(catalogue);
        yield return TemplateStyles.Row([.. WorkbookWords.IndicatorColumns.Select(TemplateStyles.Head), TemplateStyles.Text(""), .. WorkbookWords.ListColumns.Select(TemplateStyles.Head)]);
        for (var row = 0; row < Math.Max(catalogue.Indicators.Count, lists.Max(list => list.Count)); row++)
        {
            var indicator = row < catalogue.Indicators.Count ? Indicator(catalogue.Indicators[row]) : Enumerable.Repeat("", WorkbookWords.IndicatorColumns.Length);
            yield return TemplateStyles.Row([.. indicator.Append("").Concat(lists.Select(list => row < list.Count ? list[row] : "")).Select(TemplateStyles.Text)]);
        }
    }

    /// <summary>Offers regions, statistics, bases and qualifiers in their columns; what is not offered may still be typed, and is checked on import.</summary>
    public static DataValidations Validations(Catalogue catalogue, int rows)
    {
        var lists = Lists(catalogue);
        (char Column, int List)[] columns = [('C', 0), ('E', 1), ('F', 3), ('J', 4)];
        return new(columns.Select(column => new DataValidation
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowErrorMessage = false,
            SequenceOfReferences = new() { InnerText = string.Create(CultureInfo.InvariantCulture, $"{column.Column}2:{column.Column}{rows + 1}") },
            Formula1 = new(string.Create(CultureInfo.InvariantCulture,
                $"{WorkbookWords.Indicators}!${CellAddress.Letters(FirstList + column.List)}$2:${CellAddress.Letters(FirstList + column.List)}${lists[column.List].Count + 1}")),
        }));
    }

    private static IEnumerable<string> Indicator(Indicator indicator) =>
    [
        indicator.Code, indicator.Name, indicator.ShortName, indicator.Unit, indicator.Decimals.ToString(CultureInfo.InvariantCulture), indicator.Statistic,
        indicator.Kind switch { ValueKind.Number => "数值", ValueKind.Range => "范围", _ => "文字" }, string.Join('；', indicator.Aliases),
    ];

    private static List<string>[] Lists(Catalogue catalogue) =>
    [
        [.. catalogue.Regions.Select(region => region.Code)],
        [.. catalogue.Statistics.Keys],
        [.. catalogue.Statistics.Values.Select(term => term.Meaning)],
        [.. Enum.GetValues<Basis>().Select(basis => basis.Name())],
        [.. Enum.GetValues<Qualifier>().Select(qualifier => qualifier.Name()).Where(name => name.Length > 0)],
    ];
}
