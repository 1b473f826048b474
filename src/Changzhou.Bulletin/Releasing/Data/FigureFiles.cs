using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>All figures of a release as files for reuse.</summary>
public static class FigureFiles
{
    private static readonly string[] Heads =
    [
        "id", "indicator", "name", "name_en", "region", "period", "statistic", "basis", "value", "low", "high", "words", "qualifier",
        "unit", "printed", "standard", "place", "source", "note",
    ];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static byte[] Csv(Snapshot snapshot) => Csv(FigureRecord.All(snapshot));

    /// <summary>One figure by itself, with the same columns.</summary>
    public static byte[] Csv(Snapshot snapshot, string id) => Csv(FigureRecord.All(snapshot).Where(record => record.Id == id));

    /// <summary>One figure by itself, with what says whose it is.</summary>
    /// <param name="sha256">Of the snapshot's bytes.</param>
    public static byte[] JsonText(Snapshot snapshot, string sha256, string id) => JsonSerializer.SerializeToUtf8Bytes(
        new { snapshot.Title, snapshot.Publisher, snapshot.Year, snapshot.Release, snapshot.ReleasedAt, Sha256 = sha256, Figure = FigureRecord.All(snapshot).Single(record => record.Id == id) }, Json);

    private static byte[] Csv(IEnumerable<FigureRecord> records) => CsvText.Write(
        records.Select(record => Cells(record).Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")).Prepend(Heads));

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
}
