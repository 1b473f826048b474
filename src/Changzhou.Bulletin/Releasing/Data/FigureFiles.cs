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

    /// <summary>One figure by itself, with the same columns.</summary>
    public static byte[] Csv(Snapshot snapshot, string id)
    {
        var all = DataTables.Figures(snapshot);
        return CsvFile.Write(all with { Rows = [.. all.Rows.Where(row => row[0] is string own && own == id)] });
    }

    /// <summary>One figure by itself, with what says whose it is.</summary>
    /// <param name="sha256">Of the snapshot's bytes.</param>
    public static byte[] JsonText(Snapshot snapshot, string sha256, string id) => JsonSerializer.SerializeToUtf8Bytes(
        new { snapshot.Title, snapshot.Publisher, snapshot.Year, snapshot.Release, snapshot.ReleasedAt, Sha256 = sha256, Figure = FigureRecord.All(snapshot).Single(record => record.Id == id) }, Json);

    /// <param name="sha256">Of the snapshot's bytes.</param>
    /// <param name="site">Null where nothing is known of it.</param>
    public static byte[] JsonText(Snapshot snapshot, string sha256, PublicSite? site = null) => JsonSerializer.SerializeToUtf8Bytes(
        new { snapshot.Title, snapshot.Publisher, snapshot.Year, snapshot.Release, snapshot.ReleasedAt, Sha256 = sha256, Licence = Licence(site ?? new()), snapshot.Errata, Figures = FigureRecord.All(snapshot) }, Json);

    public static byte[] Xlsx(Snapshot snapshot, string sha256, PublicSite? site = null) => FigureWorkbook.Write(snapshot, sha256, site ?? new());

    private static object Licence(PublicSite site) => new { Name = site.LicenceName, Id = site.LicenceId, Address = site.LicencePlace, Terms = site.Terms + site.Proviso };
}
