using System.Diagnostics;
using System.Globalization;
using System.Text;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using CsCheck;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class FigureWorkbookTests
{
    private const string Office = "soffice";

    private static readonly Snapshot Snapshot = Build();

    public static bool HasOffice { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Office)));

    [Fact]
    public void The_workbook_is_valid_Open_XML_with_its_sheets_in_order()
    {
        using var book = Open(Snapshot);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
        Assert.Equal(["数据", "说明", "指标", "限值", "备注"], book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!));
        Assert.Equal(FigureFiles.Xlsx(Snapshot, "abc"), FigureFiles.Xlsx(Snapshot, "abc"));
    }

    /// <remarks>0.06 has two digits behind the point, so it is shown as 0.00 says.</remarks>
    [Fact]
    public void A_number_is_a_number_shown_with_the_digits_that_were_published()
    {
        using var book = Open(Snapshot with { Figures = [Snapshot.Figures.First(figure => figure.Value is not null) with { Value = 0.06m }] });
        var cell = Figures(book).Single(cell => cell.CellReference == "I2");
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;

        Assert.Null(cell.DataType);
        Assert.Equal("0.06", cell.CellValue!.Text);
        Assert.Equal("0.00", styles.NumberingFormats!.Elements<NumberingFormat>().Single(one => one.NumberFormatId! == format).FormatCode);
    }

    /// <summary>Whatever stands in a text, a spreadsheet reads it as text, and it reads as it was written.</summary>
    [Fact]
    public void No_text_is_a_formula_in_the_workbook_or_the_csv()
    {
        string[] starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "", "'", "\"=", ",="];
        string[] known = ["1+1", "SUM(A1)", "cmd|' /C calc'!A0", "HYPERLINK(\"x\")", "0.5%"];
        var text = Gen.Select(Gen.Int[0, starts.Length - 1].Select(place => starts[place]),
            Gen.OneOf(Gen.String[Gen.Char["019.+-*/|!()'\"=&^@ \t\r\n;,A数"], 0, 12], Gen.Int[0, known.Length - 1].Select(place => known[place])));
        text.Sample((start, rest) =>
        {
            var note = start + rest;
            var snapshot = Snapshot with { Figures = [Snapshot.Figures[0] with { Note = note }] };
            using var book = Open(snapshot);
            Assert.DoesNotContain(Figures(book), cell => cell.CellFormula is not null);
            Assert.Equal(note, Figures(book).SingleOrDefault(cell => cell.CellReference == "S2")?.InlineString!.InnerText ?? "");

            var cell = Records(FigureFiles.Csv(snapshot))[1][^1];
            var isFigure = decimal.TryParse(cell.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out _);
            Assert.True(cell.Length == 0 || isFigure || !"=@\t\r\n＝＋－＠".Contains(cell[0]), cell);
            Assert.True(isFigure || !(cell.StartsWith('+') || cell.StartsWith('-')) || cell.Skip(1).All(sign => !"+-*/=@!|&^\t\r\n".Contains(sign)), cell);
            Assert.Equal(note, note == cell ? cell : cell[1..]);
        }, iter: 300);
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_reads_every_figure_as_it_was_published()
    {
        Assert.SkipUnless(HasOffice, "LibreOffice (soffice) is not installed here.");
        var folder = Directory.CreateTempSubdirectory("bulletin-xlsx-");
        try
        {
            var file = Path.Combine(folder.FullName, "figures.xlsx");
            await File.WriteAllBytesAsync(file, FigureFiles.Xlsx(Snapshot, new string('a', 64)), TestContext.Current.CancellationToken);
            // Every sheet as UTF-8, numbers as they are shown: the digits behind the point count.
            using var office = Process.Start(new ProcessStartInfo(Office,
            [
                $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
                "--outdir", folder.FullName, file,
            ])
            {
                RedirectStandardOutput = true,
            })!;
            await office.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await office.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, office.ExitCode);

            var shown = Records(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "figures-数据.csv"), TestContext.Current.CancellationToken));
            var records = FigureRecord.All(Snapshot);
            Assert.Equal(records.Select(record => record.Id), shown.Skip(1).Select(row => row[0]));
            Assert.Equal(records.Select(record => record.Value?.ToString(CultureInfo.InvariantCulture) ?? ""), shown.Skip(1).Select(row => row[8]));
            Assert.Equal(records.Select(record => record.Printed), shown.Skip(1).Select(row => row[14]));
            var about = Records(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "figures-说明.csv"), TestContext.Current.CancellationToken));
            Assert.Contains(about, row => row[0] == "如何引用" && row[1] == "常州市生态环境局. 2023年常州市生态环境状况公报[DS/OL]. 发布版2023-1. 常州: 常州市生态环境局, 2024(2024-05-30)[引用日期]. /2023/releases/1/figures.");
            Assert.Equal(5, folder.GetFiles("*.csv").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<DocumentFormat.OpenXml.Spreadsheet.Cell> Figures(SpreadsheetDocument book) =>
        ((WorksheetPart)book.WorkbookPart!.GetPartById("rId1")).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>();

    private static SpreadsheetDocument Open(Snapshot snapshot) => SpreadsheetDocument.Open(new MemoryStream(FigureFiles.Xlsx(snapshot, "abc")), isEditable: false);

    private static List<string[]> Records(byte[] csv)
    {
        using var reader = new CsvReader(new StreamReader(new MemoryStream(csv), Encoding.UTF8), CultureInfo.InvariantCulture);
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.Parser.Count).Select(place => reader[place]!)]);
        }

        return records;
    }

    private static Snapshot Build()
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, 1, new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero));
    }
}
