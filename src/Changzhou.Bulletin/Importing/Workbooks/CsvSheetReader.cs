using System.Globalization;
using Changzhou.Bulletin.Importing.Documents;
using CsvHelper;
using CsvHelper.Configuration;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Reads a CSV file as the sheet that Excel would show, in whatever encoding it was saved.</summary>
internal static class CsvSheetReader
{
    private static readonly char[] Delimiters = [',', '\t', ';', '，'];

    /// <summary>Null where the bytes are no text.</summary>
    /// <exception cref="WorkbookRefusal">Larger than a table of figures may be.</exception>
    public static Workbook? Read(byte[] bytes, ReadingBudget budget)
    {
        if (TextDecoder.Decode(bytes) is not { } decoded)
        {
            return null;
        }

        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter(decoded.Text).ToString(),
            BadDataFound = null,
            IgnoreBlankLines = false,
            Mode = CsvMode.RFC4180,
        };
        using var records = new RecordGuard(decoded.Text, configuration.Delimiter[0], budget.Limits);
        using var parser = new CsvParser(records, configuration);
        var rows = new List<SheetRow>();
        for (var number = 1; parser.Read(); number++)
        {
            records.Begin();
            if (number > budget.Limits.MostRows)
            {
                throw new WorkbookRefusal(WorkbookMessages.TooManyRows(budget.Limits.MostRows));
            }

            budget.CheckTime();
            if (Cells(parser, number, budget) is { Length: > 0 } cells)
            {
                rows.Add(new(number, IsHidden: false, cells));
            }
        }

        return new([new("", IsHidden: false, rows, Merges.None, HiddenColumns.None)], Since1904: false);
    }

    private static SheetCell[] Cells(CsvParser parser, int number, ReadingBudget budget)
    {
        var cells = new List<SheetCell>();
        for (var index = 0; index < parser.Count; index++)
        {
            budget.TakeCell();
            var text = parser[index].Trim();
            if (text.Length > budget.Limits.LongestText)
            {
                throw new WorkbookRefusal(WorkbookMessages.TextTooLong(budget.Limits.LongestText));
            }

            if (text.Any(SourceText.TurnsText))
            {
                throw new WorkbookRefusal(WorkbookMessages.TurnsText(new CellAddress("", number, index + 1).ToString()));
            }

            if (text.Length > 0 && index >= budget.Limits.MostColumns)
            {
                throw new WorkbookRefusal(WorkbookMessages.TooManyColumns(budget.Limits.MostColumns));
            }

            if (text.Length > 0)
            {
                cells.Add(new(index + 1, CellKind.Text, text, CellFormat.Plain));
            }
        }

        return [.. cells];
    }

    /// <summary>The mark that parts most cells of the first lines.</summary>
    private static char Delimiter(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4_000));
        var (best, most) = (',', 0);
        foreach (var delimiter in Delimiters)
        {
            var count = head.Count(delimiter);
            (best, most) = count > most ? (delimiter, count) : (best, most);
        }

        return best;
    }
}
