using System.Text.Json;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>figures.csv-metadata.json (W3C CSV on the Web), found by its name beside figures.csv.</summary>
internal static class CsvwMetadata
{
    public static byte[] Write(Snapshot snapshot, PublicSite site, DataTable figures) => JsonSerializer.SerializeToUtf8Bytes(
        PackageDescriptor.Said(new()
        {
            ["@context"] = new object[] { "http://www.w3.org/ns/csvw", new Dictionary<string, string> { ["@language"] = "zh-CN" } },
            ["url"] = figures.Path,
            ["dc:title"] = snapshot.Title,
            ["dc:publisher"] = snapshot.Publisher,
            ["dc:license"] = site.LicencePlace is { } place ? new Dictionary<string, string> { ["@id"] = place } : null,
            ["dc:rights"] = site.LicenceInWords,
            ["dialect"] = new Dictionary<string, object> { ["encoding"] = "utf-8", ["header"] = true, ["lineTerminators"] = "\r\n" },
            ["tableSchema"] = new Dictionary<string, object?>
            {
                ["columns"] = figures.Columns.Select(Column).ToList(),
                ["primaryKey"] = figures.Key,
            },
        }),
        FigureFiles.Json);

    private static Dictionary<string, object> Column(DataColumn column) => PackageDescriptor.Said(new()
    {
        ["name"] = column.Name,
        ["titles"] = column.Name,
        ["dc:description"] = column.Title,
        ["datatype"] = column.Type switch
        {
            ColumnType.Text => "string",
            ColumnType.Number => "decimal",
            ColumnType.Whole => "integer",
            ColumnType.Flag => "boolean",
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        },
        ["required"] = column.IsRequired ? true : null,
    });
}
