using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>What an import would change in an edition.</summary>
/// <param name="Place">Such as air/pm25, figures or edition.</param>
/// <param name="What">The thing that changed: a figure's key, a block's place, a field of edition.yaml.</param>
/// <param name="Before">Null for what is added.</param>
/// <param name="After">Null for what is removed.</param>
public sealed record Change(ChangeKind Kind, string Place, string What, string? Before, string? After)
{
    /// <summary>In one line, for --dry-run.</summary>
    public override string ToString() => FaultMessages.Change(this);
}

public enum ChangeKind
{
    Edition,
    Chapter,
    Section,
    Block,
    Figure,
    Waiver,
    Picture,
}

/// <summary>Compares two states of an edition; nothing differs exactly when both write the same folder.</summary>
public static class EditionDifference
{
    /// <param name="before">Null where the edition is new.</param>
    public static IReadOnlyList<Change> Between(Edition? before, Edition after) =>
    [
        .. Pairs(ChangeKind.Edition, Catalogue.EditionTopic, before is null ? [] : Fields(before), Fields(after)),
        .. Pairs(ChangeKind.Chapter, Catalogue.EditionTopic, before is null ? [] : Chapters(before), Chapters(after)),
        .. Pairs(ChangeKind.Section, Catalogue.EditionTopic, before is null ? [] : Sections(before), Sections(after)),
        .. Pairs(ChangeKind.Block, null, before is null ? [] : Blocks(before), Blocks(after)),
        .. Pairs(ChangeKind.Figure, "figures", before is null ? [] : Figures(before), Figures(after)),
        .. OrderOf("figures", before?.Figures.Select(figure => figure.Key.ToString()), after.Figures.Select(figure => figure.Key.ToString())),
        .. Pairs(ChangeKind.Waiver, Catalogue.EditionTopic, before is null ? [] : Waivers(before), Waivers(after)),
        .. Pairs(ChangeKind.Picture, "pictures", before is null ? [] : Pictures(before), Pictures(after)),
    ];

    private static IEnumerable<(string, string)> Fields(Edition edition) =>
    [
        ("year", Text(edition.Year)), ("title", edition.Title), ("city", edition.City), ("cityEn", edition.CityEn), ("publisher", edition.Publisher),
        ("signatoryOffice", edition.SignatoryOffice), ("signatoryName", edition.SignatoryName), ("issued", edition.Issued.ToString()),
        ("legalBasis", edition.LegalBasis), ("narrative", edition.Narrative), ("highlights", string.Join(' ', edition.Highlights)),
        ("parts", string.Join(' ', edition.Parts.Select(part => $"{part.Number} {part.Title}"))),
    ];

    private static IEnumerable<(string, string)> Chapters(Edition edition) => edition.Parts.SelectMany(part =>
        part.Chapters.Select(chapter => (chapter.Topic, $"{part.Number}-{Text(chapter.Number)} {chapter.Title}")));

    private static IEnumerable<(string, string)> Sections(Edition edition) => edition.Chapters.SelectMany(chapter =>
        chapter.Sections.Select((section, index) => ($"{chapter.Topic}/{section.Key}", $"{Text(index + 1)} {section.Title}")));

    /// <summary>A block with a key is known by it, any other by its number in its section.</summary>
    private static IEnumerable<(string, string)> Blocks(Edition edition) => Numbered("summary", edition.Summary).Concat(
        edition.Chapters.SelectMany(chapter => Numbered(chapter.Topic, chapter.Lead).Concat(
            chapter.Sections.SelectMany(section => Numbered($"{chapter.Topic}/{section.Key}", section.Blocks)))));

    private static IEnumerable<(string, string)> Numbered(string place, IReadOnlyList<Block> blocks) =>
        blocks.Select((block, index) => ($"{place} {Text(index + 1)}", ChapterText.Write([block], []).TrimEnd('\n')));

    private static IEnumerable<(string, string)> Figures(Edition edition) => edition.Figures.Select(figure => (figure.Key.ToString(), Written(figure)));

    /// <summary>All of a figure that is not its key, in one line.</summary>
    internal static string Written(Figure figure) => string.Join(' ',
        new[]
        {
            figure.IsPending ? FigureValue.Pending.Word : $"{figure.Qualifier.Name()}{figure.Value}{figure.Unit}", figure.Decimals is { } decimals ? $"({Text(decimals)})" : "",
            figure.Place, figure.Source, figure.Note ?? "",
        }.Where(part => part.Length > 0));

    private static IEnumerable<(string, string)> Waivers(Edition edition) => edition.Waivers.Select((waiver, index) =>
        (Text(index + 1), $"{waiver.Rule} {waiver.Place} {waiver.Reference} {waiver.Reason} {waiver.By}"));

    private static IEnumerable<(string, string)> Pictures(Edition edition) => edition.Pictures.Select(picture =>
        (picture.Key, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture.Value))));

    private static IEnumerable<Change> Pairs(ChangeKind kind, string? place, IEnumerable<(string What, string Value)> before, IEnumerable<(string What, string Value)> after)
    {
        var old = before.ToDictionary(pair => pair.What, pair => pair.Value, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (what, value) in after)
        {
            seen.Add(what);
            if (old.GetValueOrDefault(what) != value)
            {
                yield return new(kind, place ?? what.Split(' ')[0], what, old.GetValueOrDefault(what), value);
            }
        }

        foreach (var (what, value) in old.Where(pair => !seen.Contains(pair.Key)))
        {
            yield return new(kind, place ?? what.Split(' ')[0], what, value, null);
        }
    }

    private static IEnumerable<Change> OrderOf(string what, IEnumerable<string>? before, IEnumerable<string> after)
    {
        var (old, now) = (before?.ToList() ?? [], after.ToList());
        return old.Intersect(now).SequenceEqual(now.Intersect(old)) ? [] : [new(ChangeKind.Edition, Catalogue.EditionTopic, what, string.Join(' ', old), string.Join(' ', now))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
