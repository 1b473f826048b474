using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>datapackage.zip: every table of a release as CSV with its schema (Frictionless Data Package 2.0), and the sums to check it by.</summary>
public static class DataPackage
{
    public const string FileName = "datapackage.zip";
    public const string Descriptor = "datapackage.json";
    public const string CsvMetadata = "figures.csv-metadata.json";
    public const string Sums = "SHA256SUMS";
    public const string Readme = "README.md";

    /// <param name="sha256">Of the snapshot's bytes.</param>
    /// <param name="site">Null where nothing is known of it.</param>
    public static byte[] Write(Snapshot snapshot, string sha256, PublicSite? site = null)
    {
        site ??= new();
        var tables = DataTables.All(snapshot).Select(table => (Table: table, Content: CsvFile.Write(table))).ToList();
        List<(string Name, byte[] Content)> files =
        [
            (Descriptor, PackageDescriptor.Write(snapshot, sha256, site, tables)),
            (Readme, Encoding.UTF8.GetBytes(PackageWords.Readme(snapshot, sha256, site, tables.Select(table => table.Table)))),
            (CsvMetadata, CsvwMetadata.Write(snapshot, site, tables[0].Table)),
            .. tables.Select(table => (table.Table.Path, table.Content)),
        ];
        return FixedZip.Write([.. files, (Sums, SumsOf(files))]);
    }

    /// <summary>A file of the package by its exact name; null where it has none of that name.</summary>
    public static byte[]? Find(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read);
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var body = entry.Open();
        using var copy = new MemoryStream();
        body.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>As sha256sum --check reads it.</summary>
    private static byte[] SumsOf(IEnumerable<(string Name, byte[] Content)> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Select(file => string.Create(CultureInfo.InvariantCulture, $"{SnapshotJson.Sha256(file.Content)}  {file.Name}\n"))));
}
