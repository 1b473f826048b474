namespace Changzhou.Bulletin.Editions;

/// <summary>Makes the frame of the next year's edition from the last one: the same texts, tables and charts, with the figures to come.</summary>
public static class NextEdition
{
    public static NextEditionResult Of(Edition last, Catalogue catalogue, History history)
    {
        var known = NextHistory.With(history, last, catalogue);
        var figures = NextFigures.Of(last, catalogue, known);
        var texts = new NextTexts(last, new FigureLookup(last.Year + 1, figures, catalogue, known), catalogue);
        var edition = last with
        {
            Year = last.Year + 1,
            Title = texts.Title,
            Issued = texts.Issued(),
            LegalBasis = texts.Of("edition", last.LegalBasis),
            Narrative = texts.Of("edition", last.Narrative),
            Highlights = [.. last.Highlights.Select(card => texts.Of("edition", card))],
            Summary = texts.Of(Catalogue.SummaryTopic, last.Summary),
            Parts = [.. last.Parts.Select(part => part with { Title = texts.Of("edition", part.Title), Chapters = [.. part.Chapters.Select(chapter => Chapter(chapter, texts))] })],
            Figures = figures,
            // A waiver is of what one year said.
            Waivers = [],
        };
        return new(edition, known, texts.Reviews);
    }

    private static Chapter Chapter(Chapter chapter, NextTexts texts) => chapter with
    {
        Title = texts.Of(chapter.Topic, chapter.Title),
        Lead = texts.Of(chapter.Topic, chapter.Lead),
        Sections =
        [
            .. chapter.Sections.Select(section => section with
            {
                Title = texts.Of($"{chapter.Topic}/{section.Key}", section.Title),
                Blocks = texts.Of($"{chapter.Topic}/{section.Key}", section.Blocks),
            }),
        ],
    };
}

/// <param name="History">With the figures of the last edition.</param>
/// <param name="Reviews">In reading order.</param>
public sealed record NextEditionResult(Edition Edition, History History, IReadOnlyList<Review> Reviews);
