using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>The workbook that the tool gives out comes back as it was filled.</summary>
public sealed class TemplateTests
{
    private static readonly EditionInput Last = EditionInput.Read(Repository.Edition2023).Value!;
    private static readonly byte[] Template = WorkbookTemplate.Write(2024, Last.Catalogue, Last.Edition);

    [Fact]
    public void Is_a_sound_workbook_of_three_sheets()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Template), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(["数据", "说明", "指标"], MiniExcel.GetSheetNames(new MemoryStream(Template)));
    }

    [Fact]
    public void Has_a_row_for_each_figure_of_the_last_edition_with_its_value_beside()
    {
        var rows = MiniExcel.Query(new MemoryStream(Template), useHeaderRow: true, sheetName: "数据").Cast<IDictionary<string, object?>>().ToList();

        Assert.Equal(Last.Edition.Figures.Count, rows.Count);
        var pm = rows.Single(row => row["指标代码"] is "air.pm25.mean" && row["区域"] is "全市" && row["时段"] is "2024");
        Assert.Equal(("34", null, "微克/立方米", "air/pm25"), (pm["2023年（参考）"], pm["数值"], pm["单位"], pm["位置"]));
    }

    [Fact]
    public void An_untouched_template_brings_no_figure() =>
        Assert.Contains("没有填任何数值", WorkbookReader.Read(Template, "模板.xlsx", 2024, Last.Catalogue, new()).OnlyFault().What, StringComparison.Ordinal);

    [Fact]
    public void Filled_with_last_years_values_it_gives_last_years_figures_a_year_later()
    {
        var reading = WorkbookReader.Read(Filled(), "模板.xlsx", 2024, Last.Catalogue, new());

        Assert.Empty(reading.Faults.Select(fault => fault.ToString()));
        var later = Last.Edition.Figures.Select(figure => (figure.Indicator, figure.Region, figure.Statistic, figure.Basis, figure.Period.FirstYear + 1, figure.Value, figure.Qualifier, figure.Place));
        Assert.Equal(later, reading.Figures.Select(figure => (figure.Key.Indicator, figure.Key.Region, figure.Key.Statistic, figure.Key.Basis, figure.Key.Period.FirstYear, figure.Value, figure.Qualifier ?? Qualifier.Exact, figure.Place!)));
    }

    [Fact]
    public void Without_an_edition_it_has_a_row_for_each_indicator()
    {
        var rows = MiniExcel.Query(new MemoryStream(WorkbookTemplate.Write(2024, Last.Catalogue, last: null)), useHeaderRow: true, sheetName: "数据").ToList();

        Assert.Equal(Last.Catalogue.Indicators.Count, rows.Count);
    }

    /// <summary>Types last year's values into column H, numbers as numbers, and the digits of those published otherwise into K.</summary>
    private static byte[] Filled()
    {
        using var stream = new MemoryStream();
        stream.Write(Template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = document.WorkbookPart!;
            var sheet = (WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First().Id!);
            foreach (var (figure, row) in Last.Edition.Figures.Zip(sheet.Worksheet!.Descendants<Row>().Skip(1)))
            {
                var cells = row.Elements<Cell>().ToList();
                if (figure.Value is FigureValue.Number number)
                {
                    cells[7].CellValue = new(((double)number.Value).ToString("G17", CultureInfo.InvariantCulture));
                }
                else
                {
                    (cells[7].DataType, cells[7].CellValue) = (CellValues.String, new(figure.Value.ToString()!));
                }

                if (figure.Decimals is { } decimals)
                {
                    cells[10].CellValue = new(decimals);
                }
            }
        }

        return stream.ToArray();
    }
}
