using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Where in the edition each block of the document stands.</summary>
internal sealed class DraftPlaces
{
    private readonly Dictionary<int, Spot> spots = [];

    public DraftPlaces(Outline outline)
    {
        foreach (var chapter in outline.Chapters)
        {
            Add(chapter.Lead, new(chapter.Topic, chapter.Topic, chapter.Title, null));
            foreach (var section in chapter.Sections)
            {
                var spot = new Spot(chapter.Topic, $"{chapter.Topic}/{section.Key}", chapter.Title, section.Title);
                Add(section.Heading is { } heading ? section.Blocks.Prepend(heading) : section.Blocks, spot);
            }
        }
    }

    public string PlaceOf(int block) => spots.TryGetValue(block, out var spot) ? spot.Place : Catalogue.EditionTopic;

    /// <summary>Chapter and section in words, for the source of a figure.</summary>
    public string WordsOf(int block) => !spots.TryGetValue(block, out var spot) ? DraftWords.Summary
        : spot.Section is null ? spot.Chapter : $"{spot.Chapter}·{spot.Section}";

    /// <summary>How much a place owns a figure: its own section before its chapter, that before any other, and the summary last.</summary>
    public int OwnershipOf(MentionFigure figure)
    {
        var mention = figure.Mention;
        var said = (mention.Worded ? -3 : 0) + (figure.HasOwnUnit ? 5 : 0);
        if (!spots.TryGetValue(mention.Block, out var spot))
        {
            return said - 16;
        }

        return said
            + (spot.Topic == figure.Indicator.Topic ? 8 : 0)
            + (spot.Section is { } section && Names(section, figure.Indicator) ? 4 : 0)
            + (spot.Section is not null ? 2 : 0)
            + (mention.Cell is null ? 1 : 0);
    }

    private static bool Names(string section, Indicator indicator)
    {
        var title = TextNormaliser.Line(section).Text;
        return indicator.Aliases.Append(indicator.ShortName).Any(name => name.Length >= 2 && title.Contains(TextNormaliser.Line(name).Text, StringComparison.Ordinal));
    }

    private void Add(IEnumerable<int> blocks, Spot spot)
    {
        foreach (var block in blocks)
        {
            spots[block] = spot;
        }
    }

    private sealed record Spot(string Topic, string Place, string Chapter, string? Section);
}
