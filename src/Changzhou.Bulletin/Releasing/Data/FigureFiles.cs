using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>All figures of a release as files for reuse.</summary>
public static partial class FigureFiles
{
    private static readonly string[] Heads =
    [
        "id", "indicator", "name", "name_en", "region", "period", "statistic", "basis", "value", "low", "high", "words", "qualifier",
        "unit", "printed", "standard", "place", "source", "note",
    ];

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    /// <summary>RFC 4180 with a BOM, without which Excel misreads Chinese.</summary>
    public static byte[] Csv(Snapshot snapshot)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        // A spreadsheet must not run a text as a formula.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.None };
        using (var csv = new CsvWriter(text, configuration))
        {
            Array.ForEach(Heads, csv.WriteField);
            csv.NextRecord();
            foreach (var record in FigureRecord.All(snapshot))
            {
                foreach (var cell in Cells(record))
                {
                    csv.WriteField(cell is string words ? Harmless(words) : Convert.ToString(cell, CultureInfo.InvariantCulture));
                }

                csv.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <param name="sha256">Of the snapshot's bytes.</param>
    public static byte[] JsonText(Snapshot snapshot, string sha256) => JsonSerializer.SerializeToUtf8Bytes(
        new { snapshot.Title, snapshot.Publisher, snapshot.Year, snapshot.Release, snapshot.ReleasedAt, Sha256 = sha256, snapshot.Errata, Figures = FigureRecord.All(snapshot) }, Json);

    /// <summary>Numbers as typed cells; a second sheet says what the columns are.</summary>
    public static byte[] Xlsx(Snapshot snapshot, string sha256)
    {
        var figures = FigureRecord.All(snapshot).Select(record => Heads.Zip(Cells(record)).ToDictionary(pair => pair.First, pair => pair.Second));
        (string Key, string Value)[] lines =
        [
            (FileWords.Title, snapshot.Title),
            (FileWords.Publisher, snapshot.Publisher),
            (FileWords.Release, snapshot.Release.ToString(CultureInfo.InvariantCulture)),
            (FileWords.Sha256, sha256),
            (FileWords.Narrative, snapshot.Narrative),
            .. Heads.Zip(FileWords.Columns),
        ];
        var about = lines.Select(line => new Dictionary<string, object> { [FileWords.Item] = line.Key, [FileWords.Explanation] = line.Value });
        using var stream = new MemoryStream();
        stream.SaveAs(
            new Dictionary<string, object> { [FileWords.FiguresSheet] = figures, [FileWords.AboutSheet] = about },
            configuration: new OpenXmlConfiguration { AutoFilter = true, FreezeRowCount = 1, TableStyles = TableStyles.None });
        return stream.ToArray();
    }

    private static object?[] Cells(FigureRecord record) =>
    [
        record.Id, record.Indicator, record.Name, record.NameEn, record.Region, record.Period, record.Statistic, record.Basis, record.Value, record.Low, record.High,
        record.Words, record.Qualifier, record.Unit, record.Printed, record.Standard, record.Place, record.Source, record.Note,
    ];

    /// <summary>The text with an apostrophe before it where a spreadsheet would run it as a formula.</summary>
    internal static string Harmless(string text) =>
        text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !SignedFigure().IsMatch(text) ? "'" + text : text;

    // -0.06% or +3.0dB(A): a sign, a number, a unit; nothing that a spreadsheet could work out.
    [GeneratedRegex(@"^[-+]\d+(?:\.\d+)?[^-+*/=@!|&^]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SignedFigure();
}
