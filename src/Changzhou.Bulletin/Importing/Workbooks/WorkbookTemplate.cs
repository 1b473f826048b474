using System.Globalization;
using Changzhou.Bulletin.Editions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Writes the workbook that a bureau fills in: a row for each figure of the last edition, its value emptied.</summary>
public static class WorkbookTemplate
{
    /// <param name="year">The edition that will be filled.</param>
    /// <param name="last">The edition before; null where there is none, which gives a row for each indicator.</param>
    public static byte[] Write(int year, Catalogue catalogue, Edition? last)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new(new Sheets());
            var styles = new TemplateStyles(catalogue);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Stylesheet();
            var rows = Rows(year, catalogue, last, styles);
            var head = TemplateStyles.Row([.. WorkbookWords.Columns((last?.Year) ?? (year - 1)).Select(word => TemplateStyles.Head(word))]);
            Add(book, WorkbookWords.Figures, [14, 34, 12, 14, 10, 10, 14, 14, 16, 8, 9, 22, 30, 30], [head, .. rows], TemplateLists.Validations(catalogue, rows.Count + 200), frozen: true);
            Add(book, WorkbookWords.Guide, [100], WorkbookWords.GuideLines(year).Select(line => TemplateStyles.Row([TemplateStyles.Text(line)])));
            Add(book, WorkbookWords.Indicators, [32, 40, 20, 16, 9, 10, 8, 60, 4, 20, 16, 30, 10, 8], TemplateLists.Rows(catalogue), frozen: true);
        }

        return stream.ToArray();
    }

    private static List<Row> Rows(int year, Catalogue catalogue, Edition? last, TemplateStyles styles)
    {
        if (last is null)
        {
            return [.. catalogue.Indicators.Select(indicator => Row(styles, indicator, Catalogue.WholeCity, Period.Year(year), indicator.Statistic, Basis.Actual, "", Qualifier.Exact, ""))];
        }

        var rows = new List<Row>();
        foreach (var figure in last.Figures)
        {
            if (catalogue.FindIndicator(figure.Indicator) is { } indicator)
            {
                rows.Add(Row(styles, indicator, figure.Region, Later(figure.Period, year - last.Year), figure.Statistic, figure.Basis, figure.Value.ToString()!, figure.Qualifier, figure.Place));
            }
        }

        return rows;
    }

    private static Row Row(TemplateStyles styles, Indicator indicator, string region, Period period, string statistic, Basis basis, string lastValue, Qualifier qualifier, string place) => TemplateStyles.Row(
    [
        TemplateStyles.Text(indicator.Code), TemplateStyles.Text(indicator.Name), TemplateStyles.Text(region), TemplateStyles.Text(period.ToString()), TemplateStyles.Text(statistic), TemplateStyles.Text(basis.Name()),
        TemplateStyles.Text(lastValue), styles.Empty(indicator), TemplateStyles.Text(indicator.Unit), TemplateStyles.Text(qualifier.Name()), TemplateStyles.Text(""), TemplateStyles.Text(place), TemplateStyles.Text(""), TemplateStyles.Text(""),
    ]);

    /// <summary>The same span some years later.</summary>
    private static Period Later(Period period, int years) => Period.Parse(string.Join("..", period.ToString().Split("..").Select(part =>
        part.Length < 4 ? part : (int.Parse(part[..4], CultureInfo.InvariantCulture) + years).ToString("D4", CultureInfo.InvariantCulture) + part[4..])));

    private static void Add(WorkbookPart book, string name, int[] widths, IEnumerable<Row> rows, DataValidations? validations = null, bool frozen = false)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var sheet = new Worksheet();
        if (frozen)
        {
            sheet.Append(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        }

        sheet.Append(new Columns(widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));
        sheet.Append(new SheetData(rows.Select(Numbered)));
        if (validations is not null)
        {
            sheet.Append(validations);
        }

        part.Worksheet = sheet;
        var sheets = book.Workbook!.Sheets!;
        sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1 });

        static Row Numbered(Row row, int index)
        {
            row.RowIndex = (uint)index + 1;
            foreach (var (column, cell) in row.Elements<Cell>().Index())
            {
                cell.CellReference = CellAddress.Letters(column + 1) + row.RowIndex;
            }

            return row;
        }
    }
}
