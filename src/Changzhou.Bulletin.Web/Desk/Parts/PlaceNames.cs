using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Desk.Parts;

/// <summary>Chapters and sections of a draft as people call them.</summary>
public sealed partial class PlaceNames
{
    public static readonly PlaceNames None = new([]);

    private readonly Dictionary<string, string> names;

    private PlaceNames(Dictionary<string, string> names) => this.names = names;

    /// <summary>In reading order.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => names;

    /// <summary>Chapters alone.</summary>
    public IEnumerable<KeyValuePair<string, string>> Chapters => names.Where(place => !place.Key.Contains('/', StringComparison.Ordinal));

    public static PlaceNames Of(DraftView view)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [Catalogue.EditionTopic] = PartWords.FrontMatter, [Catalogue.SummaryTopic] = PartWords.Summary };
        foreach (var chapter in view.Chapters)
        {
            var title = Plain(chapter.Title, chapter.Topic);
            names[chapter.Topic] = title;
            foreach (var section in chapter.Sections)
                names[section.Place] = $"{title} › {Plain(section.Title, section.Key)}";
        }

        return new(names);
    }

    public string NameOf(string place) => Find(place) ?? place;

    /// <returns>Null for a place that the draft does not have.</returns>
    public string? Find(string place) => names.GetValueOrDefault(place);

    /// <summary>Where a place is edited.</summary>
    public static string Address(int year, string place, Guid? block = null) =>
        $"/desk/{year}{(place.Split('/')[0] is var topic && topic == Catalogue.EditionTopic ? "" : "/" + topic)}{(block is null ? "" : $"?block={block}")}";

    /// <summary>A title with a reference in it is told by its topic, or without the reference.</summary>
    private static string Plain(string title, string topic) => title.Contains('{', StringComparison.Ordinal) ? Topic.Find(topic)?.Name ?? Reference().Replace(title, "…") : title;

    [GeneratedRegex(@"\{[^}]*\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
