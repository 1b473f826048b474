using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>A draft edition made of an official document: its words, with the figures that were recognised in them stored and referred to.</summary>
/// <remarks>The draft prints what the document said: a reference that would print anything else is not written, and the digits stay as typed.</remarks>
public sealed class DocumentDraft
{
    private DocumentDraft(Edition edition, DraftCounts counts, IReadOnlyList<string> notices) =>
        (Edition, Counts, Notices) = (edition, counts, notices);

    public Edition Edition { get; }

    public DraftCounts Counts { get; }

    /// <summary>What an editor should look at, in Chinese.</summary>
    public IReadOnlyList<string> Notices { get; }

    /// <param name="document">One whose year is known.</param>
    /// <param name="mentions">Those of the document, by <see cref="MentionFinder"/>.</param>
    public static DocumentDraft From(OfficialDocument document, IReadOnlyList<Mention> mentions, Catalogue catalogue, History history)
    {
        var year = document.Year ?? throw new ArgumentException("The year of the document is not known.", nameof(document));
        var title = document.Title ?? DraftWords.Title(year, document.City ?? "");
        var notices = catalogue.Indicators.Count == 0 ? [DraftWords.NoIndicators] : new List<string>();
        var outline = OutlineReader.Read(document);
        TopicAssignment.Assign(outline, notices);
        var front = FrontPages.Read(document, year, outline.Front, notices);
        outline.Summary.InsertRange(0, outline.Front.Where(block => !front.Used.Contains(block)));

        var byBlock = mentions.ToLookup(mention => mention.Block);
        SectionKeys.Give(outline, byBlock);
        var ours = outline.Summary.Concat(outline.Chapters.SelectMany(chapter => chapter.Blocks.Concat(chapter.Sections.Select(section => section.Heading).OfType<int>()))).ToHashSet();
        var figures = DraftFigures.From(
            mentions.Where(mention => ours.Contains(mention.Block)).Select(mention => MentionFigure.Of(mention, catalogue)).OfType<MentionFigure>(), new(outline), title, notices);
        var lookup = new FigureLookup(year, figures.All, catalogue, history);
        var writer = new SentenceWriter(
            new(new(year, catalogue, lookup, figures)), new(new ReferencePrinter(catalogue, lookup), new Notation(catalogue.Terms)), notices);
        var blocks = new BlockDrafts(document, writer, byBlock, notices);
        var edition = new Edition
        {
            Year = year,
            Title = title,
            City = document.City ?? "",
            CityEn = DraftWords.EnglishCity(catalogue, document.City),
            Publisher = front.Publisher,
            SignatoryOffice = front.SignatoryOffice,
            SignatoryName = front.SignatoryName,
            Issued = front.Issued,
            LegalBasis = front.LegalBasis,
            Narrative = DraftWords.Narrative(document.Name),
            Highlights = [],
            Summary = blocks.Write(outline.Summary, title),
            Parts = [.. outline.Parts.Select(part => new Part(part.Number, part.Title, [.. part.Chapters.Select((chapter, index) => Chapter(chapter, index + 1, blocks))]))],
            Figures = figures.All,
            Waivers = [],
            Pictures = new Dictionary<string, byte[]>(),
        };
        return new(edition, DraftCounts.Of(edition, writer, mentions), notices);
    }

    private static Chapter Chapter(OutlineChapter chapter, int number, BlockDrafts blocks) => new(
        chapter.Topic, number, MarkdownText.Escape(chapter.Title), blocks.Write(chapter.Lead, chapter.Title),
        [.. chapter.Sections.Select(section => new Section(section.Key, blocks.Title(section), blocks.Write(section.Blocks, section.Title)))]);
}
