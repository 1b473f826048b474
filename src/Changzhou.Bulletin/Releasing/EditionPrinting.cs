using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Typesetting;

namespace Changzhou.Bulletin.Releasing;

/// <summary>What a snapshot is printed from: its own bytes, its pictures, and its figures as attachments.</summary>
public static class EditionPrinting
{
    public static PrintJob JobFor(Snapshot snapshot, IReadOnlyDictionary<string, byte[]> pictures, PdfStandard standard = PdfStandard.A3a, PublicSite? site = null)
    {
        var bytes = SnapshotJson.Write(snapshot);
        return new()
        {
            Snapshot = bytes,
            Standard = standard,
            Pictures = pictures,
            Attachments =
            [
                new("figures.csv", MediaTypes.Csv, FigureFiles.Csv(snapshot), "本公报的全部数据（CSV）"),
                new("figures.json", MediaTypes.Json, FigureFiles.JsonText(snapshot, SnapshotJson.Sha256(bytes), site), "本公报的全部数据（JSON）"),
            ],
        };
    }
}

/// <summary>Media types of a release's files.</summary>
public static class MediaTypes
{
    public const string Csv = "text/csv";
    public const string Json = "application/json";
    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Svg = "image/svg+xml";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Zip = "application/zip";

    /// <exception cref="ArgumentOutOfRangeException">The reader lets in no other pictures than these.</exception>
    public static string OfPicture(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".SVG" => Svg,
        ".PNG" => Png,
        ".JPG" or ".JPEG" => "image/jpeg",
        var other => throw new ArgumentOutOfRangeException(nameof(file), other, "No media type is known for this kind of picture."),
    };
}
