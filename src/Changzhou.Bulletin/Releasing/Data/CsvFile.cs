using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>RFC 4180 with a BOM, without which Excel misreads Chinese.</summary>
public static class CsvFile
{
    public static byte[] Write(DataTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            InjectionOptions = InjectionOptions.None,
            // With a line break of its own set, CsvHelper leaves a lone \n outside quotes, which other readers take for the end of the row.
            ShouldQuote = field => field.Field is { Length: > 0 } text && (text.AsSpan().IndexOfAny("\",\r\n") >= 0 || text[0] == ' ' || text[^1] == ' '),
        };
        using (var csv = new CsvWriter(text, configuration))
        {
            Record(csv, table.Columns.Select(column => (object?)column.Name));
            foreach (var row in table.Rows)
            {
                Record(csv, row);
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Record(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell switch
            {
                string words => FormulaSafety.Harmless(words),
                true => "true",
                false => "false",
                _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
            });
        }

        csv.NextRecord();
    }
}
