using System.Globalization;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The addresses of the public side, in one place.</summary>
public static class Addresses
{
    public const string Governance = "governance";

    /// <summary>The chapters that share the page /{year}/governance.</summary>
    public static IReadOnlyList<string> GovernanceTopics { get; } = ["enforcement", "safety", "monitoring", "service"];

    public static string Edition(int year) => string.Create(CultureInfo.InvariantCulture, $"/{year}");

    public static string Chapter(int year, string topic) => $"{Edition(year)}/{topic}";

    public static string Section(int year, string topic, string key) => $"{Chapter(year, topic)}#{Uri.EscapeDataString(key)}";

    public static string Figures(int year) => $"{Edition(year)}/figures";

    public static string Figure(int year, string id) => $"{Figures(year)}#{Uri.EscapeDataString(FigureAnchor(id))}";

    public static string Pdf(int year) => $"{Edition(year)}/bulletin.pdf";

    public static string Data(int year, string extension) => $"{Figures(year)}.{extension}";

    /// <summary>The id of a figure's row: a # cannot stand in a fragment, nor a space in an id.</summary>
    public static string FigureAnchor(string id) => id.Replace('#', '.').Replace(' ', '_');

    /// <summary>Where a release's own file is: the release in the query lets it be kept for good.</summary>
    public static string Artefact(PublishedEdition edition, string name) => $"{Edition(edition.Year)}/{name}?r={ShortSha(edition)}";

    public static string ChartArtefact(string topic, string key, string variant) => $"charts/{topic}/{key}-{variant}.svg";

    public static string ShortSha(PublishedEdition edition) => edition.Sha256[..Math.Min(12, edition.Sha256.Length)];

    public static IEnumerable<string> Of(Snapshot snapshot) =>
        snapshot.Chapters.Select(chapter => Chapter(snapshot.Year, chapter.Topic)).Prepend(Edition(snapshot.Year))
            .Append(Chapter(snapshot.Year, Governance)).Append(Figures(snapshot.Year));
}
