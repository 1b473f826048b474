using System.Globalization;
using System.Text.Json;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>datapackage.json (datapackage.org, version 2.0).</summary>
internal static class PackageDescriptor
{
    private const string Profile = "https://datapackage.org/profiles/2.0/";

    private static readonly string[] PublisherRole = ["publisher"];
    private static readonly string[] Missing = [""];
    private static readonly string[] CodeField = ["code"];

    public static byte[] Write(Snapshot snapshot, string sha256, PublicSite site, IReadOnlyList<(DataTable Table, byte[] Content)> tables) => JsonSerializer.SerializeToUtf8Bytes(
        Said(new()
        {
            ["$schema"] = $"{Profile}datapackage.json",
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"{PackageWords.NameOf(snapshot)}-{snapshot.Year}"),
            ["title"] = snapshot.Title,
            ["titleEn"] = PackageWords.TitleEn(snapshot),
            ["description"] = snapshot.Narrative,
            ["version"] = string.Create(CultureInfo.InvariantCulture, $"{snapshot.Year}.{snapshot.Release}.0"),
            ["created"] = snapshot.ReleasedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["snapshotSha256"] = sha256,
            ["licenses"] = Licences(site),
            ["rights"] = site.LicenceInWords,
            ["rightsEn"] = site.LicenceInWordsEn,
            ["contributors"] = new[] { new { title = snapshot.Publisher, roles = PublisherRole } },
            ["sources"] = snapshot.Figures.Select(figure => figure.Source).Distinct(StringComparer.Ordinal).Select(Source).ToList(),
            ["resources"] = tables.Select(table => Resource(table.Table, table.Content)).ToList(),
        }),
        FigureFiles.Json);

    /// <summary>The standard wants a name of its lists or a path: without either, the rights in words are all.</summary>
    private static Dictionary<string, object>[]? Licences(PublicSite site) => site is { LicenceId: null or "", LicencePlace: null } ? null
        : [Said(new() { ["name"] = site.LicenceId is { Length: > 0 } id ? id : null, ["path"] = site.LicencePlace, ["title"] = site.LicenceName ?? FileWords.Licence })];

    private static Dictionary<string, string> Source(string source) =>
        source.StartsWith("http", StringComparison.Ordinal) && Uri.IsWellFormedUriString(source, UriKind.Absolute)
            ? new() { ["title"] = source, ["path"] = source }
            : new() { ["title"] = source };

    private static Dictionary<string, object> Resource(DataTable table, byte[] content) => Said(new()
    {
        ["name"] = table.Name,
        ["type"] = "table",
        ["path"] = table.Path,
        ["title"] = table.Title,
        ["description"] = table.Note.Length > 0 ? table.Note : null,
        ["format"] = "csv",
        ["mediatype"] = MediaTypes.Csv,
        ["encoding"] = "utf-8",
        ["bytes"] = content.Length,
        ["hash"] = $"sha256:{SnapshotJson.Sha256(content)}",
        ["dialect"] = new Dictionary<string, object?> { ["$schema"] = $"{Profile}tabledialect.json", ["header"] = true, ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["doubleQuote"] = true },
        ["schema"] = Said(new()
        {
            ["$schema"] = $"{Profile}tableschema.json",
            ["fields"] = table.Columns.Select(column => Field(column, isKey: column.Name == table.Key)).ToList(),
            ["missingValues"] = Missing,
            ["primaryKey"] = table.Key is { } key ? new[] { key } : null,
            ["foreignKeys"] = table.IndicatorColumn is { } indicator
                ? new[] { new { fields = new[] { indicator }, reference = new { resource = "indicators", fields = CodeField } } }
                : null,
        }),
    });

    private static Dictionary<string, object> Field(DataColumn column, bool isKey) => Said(new()
    {
        ["name"] = column.Name,
        ["title"] = column.Title,
        ["description"] = column.TitleEn.Length > 0 ? column.TitleEn : null,
        ["type"] = column.Type switch
        {
            ColumnType.Text => "string",
            ColumnType.Number => "number",
            ColumnType.Whole => "integer",
            ColumnType.Flag => "boolean",
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        },
        ["unit"] = column.Unit.Length > 0 ? column.Unit : null,
        ["constraints"] = Constraints(column, isKey),
    });

    /// <summary>Without what there is nothing to say of: a null is a value in JSON.</summary>
    internal static Dictionary<string, object> Said(Dictionary<string, object?> all) => all.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);

    private static Dictionary<string, object>? Constraints(DataColumn column, bool isKey)
    {
        var constraints = new Dictionary<string, object>();
        if (column.IsRequired)
        {
            constraints["required"] = true;
        }

        if (isKey)
        {
            constraints["unique"] = true;
        }

        if (column.Values.Count > 0)
        {
            constraints["enum"] = column.Values;
        }

        return constraints.Count > 0 ? constraints : null;
    }
}
