using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>RFC 4180 with a BOM, without which Excel misreads Chinese; no cell of it runs as a formula.</summary>
internal static partial class CsvText
{
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        // A spreadsheet must not run a text as a formula.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.None };
        using (var csv = new CsvWriter(text, configuration))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Harmless(cell));
                }

                csv.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static string Harmless(string text) =>
        text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !SignedFigure().IsMatch(text) ? "'" + text : text;

    // -0.06% or +3.0dB(A): a sign, a number, a unit; nothing that a spreadsheet could work out.
    [GeneratedRegex(@"^[-+]\d+(?:\.\d+)?[^-+*/=@!|&^]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SignedFigure();
}
