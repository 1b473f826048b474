using System.Globalization;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The addresses of the public side, in one place: those of pages in the language of the page that is being made, those of files in none.</summary>
/// <remarks>By year they are the ones that the public knows; by edition they lie where that edition is shown, which may be an earlier release or a private preview.</remarks>
public static class Addresses
{
    public const string Governance = "governance";
    public const string Feed = "/feed.xml";

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

    public static string ShortSha(PublishedEdition edition) => edition.Sha256[..Math.Min(12, edition.Sha256.Length)];

    public static IEnumerable<string> Of(Snapshot snapshot) =>
        snapshot.Chapters.Select(chapter => Chapter(snapshot.Year, chapter.Topic)).Prepend(Edition(snapshot.Year))
            .Append(Chapter(snapshot.Year, Governance)).Append(Figures(snapshot.Year)).Append(Releases(snapshot.Year));
}
