using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>All figures of a release as files for reuse.</summary>
public static class FigureFiles
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public static byte[] Csv(Snapshot snapshot) => CsvFile.Write(DataTables.Figures(snapshot));

    /// <param name="sha256">Of the snapshot's bytes.</param>
    public static byte[] JsonText(Snapshot snapshot, string sha256) => JsonSerializer.SerializeToUtf8Bytes(
        new { snapshot.Title, snapshot.Publisher, snapshot.Year, snapshot.Release, snapshot.ReleasedAt, Sha256 = sha256, snapshot.Errata, Figures = FigureRecord.All(snapshot) }, Json);

    public static byte[] Xlsx(Snapshot snapshot, string sha256) => FigureWorkbook.Write(snapshot, sha256);
}
