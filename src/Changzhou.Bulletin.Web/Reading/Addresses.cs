using System.Globalization;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The addresses of the public side, in one place: those of pages in the language of the page that is being made, those of files in none.</summary>
/// <remarks>By year they are the ones that the public knows; by edition they lie where that edition is shown, which may be an earlier release or a private preview.</remarks>
public static class Addresses
{
    public const string Governance = "governance";
    public const string Feed = "/feed.xml";

    /// <summary>Below an edition: the picture that stands for it where it is passed on, 1200 × 630.</summary>
    public const string ShareImage = "share.png";

    public static string Errata => $"{Tongue.Prefix}/errata";

    public static string Indicators => $"{Tongue.Prefix}/indicators";

    public static string Compare => $"{Tongue.Prefix}/compare";

    public static string Search => $"{Tongue.Prefix}/search";

    public static string OpenData => $"{Tongue.Prefix}/data";

    public static string Api => $"{Tongue.Prefix}/api";

    public static string SiteMap => $"{Tongue.Prefix}/sitemap";

    /// <summary>The site's front page, in the language of the page.</summary>
    public static string Home => Tongue.IsEnglish ? Tongue.EnglishPrefix : "/";

    /// <summary>The chapters that share the page /{year}/governance.</summary>
    public static IReadOnlyList<string> GovernanceTopics { get; } = ["enforcement", "safety", "monitoring", "service"];

    public static string Edition(int year) => string.Create(CultureInfo.InvariantCulture, $"{Tongue.Prefix}/{year}");

    public static string Chapter(int year, string topic) => $"{Edition(year)}/{topic}";

    public static string Figures(int year) => $"{Edition(year)}/figures";

    public static string Figure(int year, string id) => $"{Figures(year)}#{Uri.EscapeDataString(FigureAnchor(id))}";

    public static string Releases(int year) => $"{Edition(year)}/releases";

    public static string Release(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{Tongue.Prefix}/{year}/releases/{number}");

    /// <param name="from">Number of the earlier release.</param>
    public static string Difference(int year, int from, int to) => string.Create(CultureInfo.InvariantCulture, $"{Edition(year)}/difference/{from}/{to}");

    public static string Erratum(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{Errata}#{year}-{number}");

    /// <param name="name">checks, licence, accessibility or contact</param>
    public static string About(string name) => $"{Tongue.Prefix}/about/{name}";

    public static string Indicator(string code) => $"{Indicators}/{code}";

    /// <summary>The edition's front page. Private editions are read in Chinese only.</summary>
    public static string Front(PublishedEdition edition) => edition.IsPrivate ? edition.Root : Tongue.Prefix + edition.Root;

    public static string Chapter(PublishedEdition edition, string topic) => $"{Front(edition)}/{topic}";

    public static string Section(PublishedEdition edition, string topic, string key) => $"{Chapter(edition, topic)}#{Uri.EscapeDataString(key)}";

    public static string Figures(PublishedEdition edition) => $"{Front(edition)}/figures";

    public static string Pdf(PublishedEdition edition) => $"{edition.Root}/bulletin.pdf";

    public static string Data(PublishedEdition edition, string extension) => $"{edition.Root}/figures.{extension}";

    /// <summary>The id of a figure's row: a # cannot stand in a fragment, nor a space in an id.</summary>
    public static string FigureAnchor(string id) => id.Replace('#', '.').Replace(' ', '_');

    /// <summary>Where a release's own file is: the release in the query lets it be kept for good.</summary>
    public static string Artefact(PublishedEdition edition, string name) => $"{edition.Root}/{name}?r={ShortSha(edition)}";

    public static string ChartArtefact(string topic, string key, string variant) => $"charts/{topic}/{key}-{variant}.svg";

    /// <summary>The chart to take away: with its caption, source and address around it.</summary>
    public static string ChartSheet(string topic, string key) => $"charts/{topic}/{key}.svg";

    public static string ChartPng(string topic, string key) => $"charts/{topic}/{key}.png";

    /// <summary>Where the marks of a chart stand, for the page that shows it.</summary>
    public static string ChartMarks(string topic, string key) => $"charts/{topic}/{key}.json";

    public static string ChartCsv(PublishedEdition edition, string topic, string key) => $"{edition.Root}/charts/{topic}/{key}.csv";

    public static string TableCsv(PublishedEdition edition, string topic, string key) => $"{edition.Root}/tables/{topic}/{key}.csv";

    public static string ShortSha(PublishedEdition edition) => edition.Sha256[..Math.Min(12, edition.Sha256.Length)];

    public static IEnumerable<string> Of(Snapshot snapshot) =>
        snapshot.Chapters.Select(chapter => Chapter(snapshot.Year, chapter.Topic)).Prepend(Edition(snapshot.Year))
            .Append(Chapter(snapshot.Year, Governance)).Append(Figures(snapshot.Year)).Append(Releases(snapshot.Year));

    /// <param name="extension">csv, json or svg</param>
    public static string IndicatorFile(string code, string extension) => $"/indicators/{code}.{extension}";

    public static string CompareOf(IEnumerable<int> years, IEnumerable<string> indicators) => Compare + CompareQuery(years, indicators);

    /// <param name="extension">csv or svg</param>
    public static string CompareFile(string extension) => $"/compare.{extension}";

    public static string CompareQuery(IEnumerable<int> years, IEnumerable<string> indicators) =>
        $"?years={string.Join(',', years)}&indicators={string.Join(',', indicators.Select(Uri.EscapeDataString))}";

    /// <summary>?q=PM2.5&amp;topic=air of what was asked for; empty where nothing was.</summary>
    public static string Asked(params (string Name, string Value)[] asked) =>
        QueryString.Create(asked.Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).ToString();

    /// <summary>The pages about all editions, for the site map.</summary>
    public static IEnumerable<string> OfSite(IEnumerable<PublishedEdition> editions) =>
        [
            Home, Indicators, .. editions.SelectMany(edition => edition.Snapshot.Indicators).Select(indicator => Indicator(indicator.Code)).Distinct(),
            Compare, Search, OpenData, Api, Errata, About("checks"), About("licence"), About("accessibility"), About("contact"), SiteMap,
        ];

    public static string LastingFigure(PublishedEdition edition, string id) => Lasting(edition, $"f/{LastingCodes.Of(edition.Snapshot).OfFigure(id)}");

    public static string LastingTable(PublishedEdition edition, string topic, string key) => Lasting(edition, $"t/{LastingCodes.Of(edition.Snapshot).OfTable(topic, key)}");

    public static string LastingChart(PublishedEdition edition, string topic, string key) => Lasting(edition, $"c/{LastingCodes.Of(edition.Snapshot).OfChart(topic, key)}");

    /// <summary>A thing of a release, at the address that names this release for good: /f/2023.1/5m0ptv for f/5m0ptv.</summary>
    public static string Pinned(int year, int release, string thing) => string.Create(CultureInfo.InvariantCulture, $"/{thing[..1]}/{year}.{release}{thing[1..]}");

    /// <summary>A thing of the year's current release: /f/2023/5m0ptv for f/5m0ptv.</summary>
    public static string Current(int year, string thing) => string.Create(CultureInfo.InvariantCulture, $"/{thing[..1]}/{year}{thing[1..]}");

    /// <summary>Of the edition as it is shown: an earlier release's things are pinned to it, and a private edition's stay private.</summary>
    public static string Lasting(PublishedEdition edition, string thing) => edition.IsPrivate ? LastingFile(edition, thing) : Tongue.Prefix + LastingFile(edition, thing);

    /// <param name="thing">f/5m0ptv.json</param>
    public static string LastingFile(PublishedEdition edition, string thing) => edition.Standing switch
    {
        EditionStanding.Release => Pinned(edition.Year, edition.Release, thing),
        EditionStanding.Confidential => $"{edition.Root}/{thing}",
        _ => Current(edition.Year, thing),
    };
}
