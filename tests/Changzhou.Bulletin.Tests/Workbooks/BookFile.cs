using System.Globalization;
using System.IO.Compression;
using System.Text;
using Changzhou.Bulletin.Importing.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Format = DocumentFormat.OpenXml.Spreadsheet.CellFormat;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>Builds real .xlsx files as Excel writes them, and then spoils them where a test asks.</summary>
internal sealed class BookFile : IDisposable
{
    private readonly MemoryStream stream = new();
    private readonly SpreadsheetDocument document;
    private readonly List<string> formats = [""];
    private bool saved;

    public BookFile()
    {
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        document.AddWorkbookPart().Workbook = new(new Sheets());
    }

    /// <summary>One sheet 数据 of rows: texts, numbers, formulas as =, null for empty.</summary>
    public static byte[] Of(params object?[][] rows)
    {
        using var book = new BookFile();
        book.Sheet("数据", rows);
        return book.Bytes();
    }

    public SheetData Sheet(string name, IEnumerable<object?[]> rows, bool hidden = false, string[]? merges = null, int[]? hiddenRows = null, int[]? hiddenColumns = null)
    {
        var book = document.WorkbookPart!;
        var part = book.AddNewPart<WorksheetPart>();
        var data = new SheetData(rows.Select((row, index) => new Row(row.Select((value, column) => Cell(value, column, index)).OfType<Cell>()) { RowIndex = (uint)index + 1 }));
        part.Worksheet = new(data);
        foreach (var row in hiddenRows ?? [])
        {
            data.Elements<Row>().ElementAt(row - 1).Hidden = true;
        }

        if (hiddenColumns is not null)
        {
            part.Worksheet.InsertAt(new Columns(hiddenColumns.Select(column => new Column { Min = (uint)column, Max = (uint)column, Hidden = true })), 0);
        }

        if (merges is not null)
        {
            part.Worksheet.Append(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })));
        }

        var sheets = book.Workbook!.Sheets!;
        sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Name = name,
            Id = book.GetIdOfPart(part),
            SheetId = (uint)sheets.ChildElements.Count + 1,
            State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
        });
        return data;
    }

    public byte[] Bytes()
    {
        if (!saved)
        {
            saved = true;
            document.WorkbookPart!.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new NumberingFormats(formats.Select((code, index) => new NumberingFormat { NumberFormatId = 164 + (uint)index, FormatCode = code })),
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new Format()),
                new CellFormats(formats.Select((code, index) => new Format { NumberFormatId = code.Length == 0 ? 0 : 164 + (uint)index })));
            document.Dispose();
        }

        return stream.ToArray();
    }

    /// <summary>The file with a part put in place of, or beside, its own.</summary>
    public static byte[] With(byte[] book, string part, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var entry = archive.CreateEntry(part).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    public static byte[] With(byte[] book, string part, string content) => With(book, part, Encoding.UTF8.GetBytes(content));

    public static string SheetPart(byte[] book)
    {
        using var archive = new ZipArchive(new MemoryStream(book));
        return archive.Entries.First(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).FullName;
    }

    public void Dispose()
    {
        if (!saved)
        {
            document.Dispose();
        }

        stream.Dispose();
    }

    private Cell? Cell(object? value, int column, int row)
    {
        var reference = CellAddress.Letters(column + 1) + (row + 1).ToString(CultureInfo.InvariantCulture);
        return value switch
        {
            null => null,
            Formula { Cached: null } formula => new() { CellReference = reference, CellFormula = new(formula.Text) },
            Formula formula => new() { CellReference = reference, CellFormula = new(formula.Text), CellValue = new(formula.Cached) },
            Formatted formatted => new() { CellReference = reference, StyleIndex = Style(formatted.Code), CellValue = new(formatted.Stored) },
            Error error => new() { CellReference = reference, DataType = CellValues.Error, CellValue = new(error.Name) },
            string text => new() { CellReference = reference, DataType = CellValues.InlineString, InlineString = new(new Text(text)) },
            _ => new() { CellReference = reference, CellValue = new(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
        };
    }

    private uint Style(string code)
    {
        if (!formats.Contains(code))
        {
            formats.Add(code);
        }

        return (uint)formats.IndexOf(code);
    }
}

/// <param name="Cached">What the program worked out; null where none did.</param>
internal sealed record Formula(string Text, string? Cached);

/// <param name="Stored">The number as the file keeps it.</param>
/// <param name="Code">The number format.</param>
internal sealed record Formatted(string Stored, string Code);

internal sealed record Error(string Name);
