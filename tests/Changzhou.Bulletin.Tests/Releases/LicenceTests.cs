using System.Text;
using System.Text.Json;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Changzhou.Bulletin.Tests.Releases;

/// <summary>Every file that leaves the site says on what terms, as the site's settings say.</summary>
public sealed class LicenceTests
{
    private const string InWords = "测试许可（CC-BY-4.0）　https://licence.example/by　注明来源即可。";

    private static readonly Snapshot Snapshot = Build();

    private static readonly PublicSite Site = new()
    {
        Address = new("https://bulletin.example"),
        LicenceName = "测试许可",
        LicenceId = "CC-BY-4.0",
        LicenceAddress = new("https://licence.example/by"),
        LicenceText = "注明来源即可。",
    };

    [Fact]
    public void The_package_names_the_licence_of_the_settings_as_the_standard_wants_it()
    {
        var package = DataPackage.Write(Snapshot, "abc", Site);
        var descriptor = Json(DataPackage.Find(package, DataPackage.Descriptor)!);
        var licence = Assert.Single(descriptor.GetProperty("licenses").EnumerateArray());
        Assert.Equal(("CC-BY-4.0", "https://licence.example/by", "测试许可"), (Said(licence, "name"), Said(licence, "path"), Said(licence, "title")));
        Assert.Equal(InWords, Said(descriptor, "rights"));

        var csvw = Json(DataPackage.Find(package, DataPackage.CsvMetadata)!);
        Assert.Equal(("https://licence.example/by", InWords), (Said(csvw.GetProperty("dc:license"), "@id"), Said(csvw, "dc:rights")));
        Assert.Contains(InWords, Encoding.UTF8.GetString(DataPackage.Find(package, DataPackage.Readme)!), StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_and_the_JSON_name_it_too()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(FigureFiles.Xlsx(Snapshot, "abc", Site)), isEditable: false);
        var about = ((WorksheetPart)book.WorkbookPart!.GetPartById("rId2")).Worksheet!.Descendants<Row>().Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.InnerText).ToList());
        Assert.Contains(about, row => row is ["使用许可", InWords]);

        var licence = Json(FigureFiles.JsonText(Snapshot, "abc", Site)).GetProperty("licence");
        Assert.Equal(("测试许可", "CC-BY-4.0", "https://licence.example/by", "注明来源即可。"), (Said(licence, "name"), Said(licence, "id"), Said(licence, "address"), Said(licence, "terms")));
    }

    /// <summary>A licence without a name in the standard's lists must have a path: the page of the site.</summary>
    [Fact]
    public void Without_settings_the_files_lead_to_the_page_of_the_site_or_have_the_terms_alone()
    {
        var descriptor = Json(DataPackage.Find(DataPackage.Write(Snapshot, "abc", new() { Address = new("https://bulletin.example") }), DataPackage.Descriptor)!);
        var licence = Assert.Single(descriptor.GetProperty("licenses").EnumerateArray());
        Assert.Equal(("https://bulletin.example/about/licence", "使用许可"), (Said(licence, "path"), Said(licence, "title")));

        var bare = Json(DataPackage.Find(DataPackage.Write(Snapshot, "abc"), DataPackage.Descriptor)!);
        Assert.False(bare.TryGetProperty("licenses", out _));
        Assert.EndsWith("具体条件由发布单位确定；与发布单位另行公布的条件不一致的，以其公布的为准。", Said(bare, "rights"), StringComparison.Ordinal);
    }

    private static string? Said(JsonElement thing, string name) => thing.GetProperty(name).GetString();

    private static JsonElement Json(byte[] text) => JsonDocument.Parse(text).RootElement;

    private static Snapshot Build()
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, 1, new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero));
    }
}
