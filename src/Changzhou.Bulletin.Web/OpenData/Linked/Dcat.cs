using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.OpenData.Api;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData.Linked;

/// <summary>The catalogue of all that is given away (W3C DCAT 3, after the European profile DCAT-AP 2.1).</summary>
internal static class Dcat
{
    private static readonly (string, string)[] Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("spdx", "http://spdx.org/rdf/terms#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("adms", "http://www.w3.org/ns/adms#"),
    ];

    /// <param name="root">Address of the site without a slash behind it.</param>
    public static RdfGraph Of(string root, SiteSettings site, IReadOnlyList<(PublishedEdition Edition, IReadOnlyList<ArtefactEntry> Files)> editions)
    {
        var publisher = editions.Count > 0 ? editions[0].Edition.Snapshot.Publisher : Words.SiteName;
        return new(Prefixes,
        [
            new($"{root}/data#catalogue", "dcat:Catalog",
            [
                ("dct:title", new RdfValue.Text(ApiText.ChineseOfData(nameof(DataWords.DataTitle)), "zh")),
                ("dct:title", new RdfValue.Text(ApiText.EnglishOfData(nameof(DataWords.DataTitle)), "en")),
                ("dct:description", new RdfValue.Text(ApiText.ChineseOfData(nameof(DataWords.DataIntro)), "zh")),
                ("dct:description", new RdfValue.Text(ApiText.EnglishOfData(nameof(DataWords.DataIntro)), "en")),
                ("dct:publisher", new RdfValue.Address($"{root}/#publisher")),
                ("foaf:homepage", new RdfValue.Address($"{root}/data")),
                ("dct:language", Chinese),
                ("dct:modified", Time(editions.Select(one => one.Edition.ReleasedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max())),
                .. editions.Select(one => ("dcat:dataset", (RdfValue)new RdfValue.Address(IdOf(root, one.Edition)))),
                ("dcat:service", new RdfValue.Address($"{root}/api#service")),
            ]),
            new($"{root}/#publisher", "foaf:Agent", [("foaf:name", new RdfValue.Text(publisher, "zh"))]),
            new($"{root}/about/licence#terms", "dct:LicenseDocument",
            [
                ("dct:title", new RdfValue.Text(site.LicenceName ?? ApiText.ChineseOfData(nameof(DataWords.LicenceTitle)), "zh")),
                ("dct:description", new RdfValue.Text(site.Terms + site.Proviso, "zh")),
                .. site.LicenceId is { } id ? [("dct:identifier", new RdfValue.Text(id))] : Array.Empty<(string, RdfValue)>(),
            ]),
            new($"{root}/api#service", "dcat:DataService",
            [
                ("dct:title", new RdfValue.Text(ApiText.Chinese(nameof(ApiWords.ApiTitle)), "zh")),
                ("dct:title", new RdfValue.Text(ApiText.English(nameof(ApiWords.ApiTitle)), "en")),
                ("dcat:endpointURL", new RdfValue.Address($"{root}/api/v1")),
                ("dcat:endpointDescription", new RdfValue.Address(root + ApiDocument.Address)),
                ("dct:license", new RdfValue.Address($"{root}/about/licence#terms")),
                .. editions.Select(one => ("dcat:servesDataset", (RdfValue)new RdfValue.Address(IdOf(root, one.Edition)))),
            ]),
            .. editions.SelectMany(one => Dataset(root, one.Edition, one.Files)),
        ]);
    }

    private static IEnumerable<RdfThing> Dataset(string root, PublishedEdition edition, IReadOnlyList<ArtefactEntry> files)
    {
        var snapshot = edition.Snapshot;
        yield return new(IdOf(root, edition), "dcat:Dataset",
        [
            ("dct:title", new RdfValue.Text(snapshot.Title, "zh")),
            ("dct:title", new RdfValue.Text($"{snapshot.CityEn} Ecological Environment Bulletin {edition.Year}", "en")),
            ("dct:description", new RdfValue.Text(Say(ApiText.ChineseOfData(nameof(DataWords.DatasetDescription)), snapshot), "zh")),
            ("dct:description", new RdfValue.Text(Say(ApiText.EnglishOfData(nameof(DataWords.DatasetDescription)), snapshot), "en")),
            ("dct:identifier", new RdfValue.Text($"{root}/{edition.Year}")),
            ("dct:publisher", new RdfValue.Address($"{root}/#publisher")),
            ("dct:issued", Time(edition.ReleasedAt)),
            ("dcat:version", new RdfValue.Text($"{edition.Year}-{edition.Release}")),
            ("dct:language", Chinese),
            ("dct:accrualPeriodicity", new RdfValue.Address("http://publications.europa.eu/resource/authority/frequency/ANNUAL")),
            ("dcat:theme", new RdfValue.Address("http://publications.europa.eu/resource/authority/data-theme/ENVI")),
            ("dcat:keyword", new RdfValue.Text("生态环境", "zh")),
            ("dcat:keyword", new RdfValue.Text("environment", "en")),
            ("dct:temporal", new RdfValue.Address($"{root}/{edition.Year}#period")),
            ("dcat:landingPage", new RdfValue.Address($"{root}/{edition.Year}/figures")),
            .. files.Select(file => ("dcat:distribution", (RdfValue)new RdfValue.Address(IdOf(root, edition, file)))),
        ]);
        yield return new($"{root}/{edition.Year}#period", "dct:PeriodOfTime",
        [
            ("dcat:startDate", new RdfValue.Typed($"{edition.Year:D4}-01-01", "xsd:date")),
            ("dcat:endDate", new RdfValue.Typed($"{edition.Year:D4}-12-31", "xsd:date")),
        ]);
        foreach (var file in files)
        {
            var address = $"{root}/{edition.Year}/{file.Name}";
            yield return new(IdOf(root, edition, file), "dcat:Distribution",
            [
                ("dct:title", new RdfValue.Text(file.Name)),
                ("dcat:accessURL", new RdfValue.Address($"{root}/{edition.Year}/figures")),
                ("dcat:downloadURL", new RdfValue.Address(address)),
                ("dcat:mediaType", new RdfValue.Address($"https://www.iana.org/assignments/media-types/{file.MediaType}")),
                ("dcat:byteSize", new RdfValue.Typed(file.Size.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger")),
                ("dct:license", new RdfValue.Address($"{root}/about/licence#terms")),
                ("spdx:checksum", new RdfValue.Address($"{address}#checksum")),
                .. file.Name == DataPackage.FileName
                    ? [("dct:conformsTo", new RdfValue.Address("https://datapackage.org/profiles/2.0/datapackage.json"))]
                    : Array.Empty<(string, RdfValue)>(),
            ]);
            yield return new($"{address}#checksum", "spdx:Checksum",
            [
                ("spdx:algorithm", new RdfValue.Address("spdx:checksumAlgorithm_sha256", IsShort: true)),
                ("spdx:checksumValue", new RdfValue.Typed(file.Sha256, "xsd:hexBinary")),
            ]);
        }
    }

    private static RdfValue Chinese => new RdfValue.Address("http://publications.europa.eu/resource/authority/language/ZHO");

    private static string Say(string words, Snapshot snapshot) => string.Format(CultureInfo.InvariantCulture, words, snapshot.Title, snapshot.Figures.Count);

    private static RdfValue.Typed Time(DateTimeOffset time) => new(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), "xsd:dateTime");

    private static string IdOf(string root, PublishedEdition edition) => $"{root}/{edition.Year}/figures#dataset";

    private static string IdOf(string root, PublishedEdition edition, ArtefactEntry file) => $"{root}/{edition.Year}/{file.Name}#distribution";
}
