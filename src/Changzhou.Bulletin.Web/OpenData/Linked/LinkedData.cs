using System.Text.Json.Nodes;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.OpenData.Api;
using Changzhou.Bulletin.Web.Reading;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.OpenData.Linked;

/// <summary>What a page is about, for search engines (schema.org, JSON-LD).</summary>
internal static class LinkedData
{
    public static RenderFragment Report(PublishedEdition edition) => Head(site => Graph(ReportOf(edition, site)));

    public static RenderFragment Figures(PublishedEdition edition) => Head(site => Graph(
        DatasetOf(edition, [], site),
        Trail(site, (edition.Snapshot.Title, Addresses.Front(edition)), (Words.AllFigures, Addresses.Figures(edition)))));

    public static RenderFragment Catalogue(IReadOnlyList<(PublishedEdition Edition, IReadOnlyList<ArtefactEntry> Files)> editions) => Head(site => Graph(
    [
        new()
        {
            ["@type"] = "DataCatalog",
            ["@id"] = Absolute(site, "/data#catalogue"),
            ["name"] = DataWords.DataTitle,
            ["description"] = DataWords.DataIntro,
            ["url"] = Absolute(site, Addresses.OpenData),
            ["dataset"] = new JsonArray([.. editions.Select(one => (JsonNode)new JsonObject { ["@id"] = IdOf(one.Edition, site) })]),
        },
        .. editions.Select(one => DatasetOf(one.Edition, one.Files, site)),
    ]));

    /// <summary>Text that ends no script: of HTML's own signs none is left as it is.</summary>
    internal static string Write(JsonNode content) => content.ToJsonString(ApiJson.Options);

    private static RenderFragment Head(Func<SiteSettings, JsonObject> make) => builder =>
    {
        builder.OpenComponent<JsonLd>(0);
        builder.AddComponentParameter(1, nameof(JsonLd.Make), make);
        builder.CloseComponent();
    };

    private static JsonObject Graph(params IEnumerable<JsonObject> things) => new() { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. things]) };

    private static JsonObject ReportOf(PublishedEdition edition, SiteSettings site)
    {
        var snapshot = edition.Snapshot;
        return Described(edition, site, new()
        {
            ["@type"] = "Report",
            ["@id"] = Absolute(site, $"{edition.Root}#report"),
            ["name"] = snapshot.Title,
            ["headline"] = snapshot.Title,
            ["url"] = Absolute(site, edition.Root),
            ["inLanguage"] = "zh-CN",
            ["reportNumber"] = $"{edition.Year}-{edition.Release}",
            ["hasPart"] = new JsonArray([.. snapshot.Chapters.Select(chapter => (JsonNode)new JsonObject
            {
                ["@type"] = "Chapter",
                ["name"] = chapter.PlainTitle,
                ["url"] = Absolute(site, $"{edition.Root}/{chapter.Topic}"),
            })]),
            ["encoding"] = new JsonArray(new JsonObject { ["@type"] = "MediaObject", ["contentUrl"] = Absolute(site, Addresses.Pdf(edition)), ["encodingFormat"] = MediaTypes.Pdf }),
        });
    }

    private static JsonObject DatasetOf(PublishedEdition edition, IReadOnlyList<ArtefactEntry> files, SiteSettings site)
    {
        var offered = files.Count > 0 ? files.Where(file => file.MediaType != MediaTypes.Pdf) : Unmeasured();
        return Described(edition, site, new()
        {
            ["@type"] = "Dataset",
            ["@id"] = IdOf(edition, site),
            ["name"] = edition.Snapshot.Title + DataWords.DatasetSuffix,
            ["description"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, DataWords.DatasetDescription, edition.Snapshot.Title, edition.Snapshot.Figures.Count),
            ["url"] = Absolute(site, Addresses.Figures(edition)),
            ["inLanguage"] = "zh-CN",
            ["isAccessibleForFree"] = true,
            ["measurementTechnique"] = new JsonArray([.. edition.Snapshot.Indicators.Select(indicator => indicator.Standard).Where(standard => standard.Length > 0).Distinct().Select(standard => (JsonNode)standard)]),
            ["variableMeasured"] = new JsonArray([.. edition.Snapshot.Highlights.Select(highlight => (JsonNode)highlight.Name)]),
            ["distribution"] = new JsonArray([.. offered.Select(file => (JsonNode)Download(edition, file, site))]),
        });
    }

    private static JsonObject Download(PublishedEdition edition, ArtefactEntry file, SiteSettings site)
    {
        var download = new JsonObject
        {
            ["@type"] = "DataDownload",
            ["name"] = file.Name,
            ["contentUrl"] = Absolute(site, $"{edition.Root}/{file.Name}"),
            ["encodingFormat"] = file.MediaType,
        };
        if (file.Sha256.Length > 0)
        {
            download["contentSize"] = $"{file.Size} B";
            download["sha256"] = file.Sha256;
        }

        return download;
    }

    private static JsonObject Described(PublishedEdition edition, SiteSettings site, JsonObject thing)
    {
        var snapshot = edition.Snapshot;
        thing["publisher"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = snapshot.Publisher };
        thing["spatialCoverage"] = new JsonObject { ["@type"] = "City", ["name"] = snapshot.City, ["alternateName"] = snapshot.CityEn };
        thing["temporalCoverage"] = $"{edition.Year}";
        thing["datePublished"] = Dates.Iso(edition.ReleasedAt);
        thing["version"] = $"{edition.Year}-{edition.Release}";
        thing["license"] = site.LicencePlace ?? "/about/licence";
        return thing;
    }

    private static JsonObject Trail(SiteSettings site, params (string Name, string Address)[] steps) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. steps.Select((step, place) => (JsonNode)new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = place + 1,
            ["name"] = step.Name,
            ["item"] = Absolute(site, step.Address),
        })]),
    };

    private static IEnumerable<ArtefactEntry> Unmeasured() =>
        [new("figures.csv", MediaTypes.Csv, 0, ""), new("figures.xlsx", MediaTypes.Xlsx, 0, ""), new("figures.json", MediaTypes.Json, 0, ""), new(DataPackage.FileName, MediaTypes.Zip, 0, "")];

    private static string IdOf(PublishedEdition edition, SiteSettings site) => Absolute(site, $"/{edition.Year}/figures#dataset");

    private static string Absolute(SiteSettings site, string address) => site.Absolute(address) ?? address;
}
