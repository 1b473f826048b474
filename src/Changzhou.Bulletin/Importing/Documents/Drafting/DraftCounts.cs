using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <param name="Mentions">Measured figures that were found in the document.</param>
/// <param name="Figures">Figures stored.</param>
/// <param name="References">Places that show a stored figure.</param>
/// <param name="Unbound">Measured figures whose digits stay as typed.</param>
public sealed record DraftCounts(int Chapters, int Sections, int Paragraphs, int Tables, int Mentions, int Figures, int References, int Unbound)
{
    internal static DraftCounts Of(Edition edition, SentenceWriter writer, IReadOnlyList<Mention> mentions)
    {
        var blocks = edition.Summary.Concat(edition.Chapters.SelectMany(chapter => chapter.Lead.Concat(chapter.Sections.SelectMany(section => section.Blocks)))).ToList();
        return new(
            edition.Chapters.Count(), edition.Chapters.Sum(chapter => chapter.Sections.Count), blocks.OfType<Block.Paragraph>().Count(), blocks.OfType<Block.Table>().Count(),
            mentions.Where(mention => mention.IsMeasured).Select(mention => (mention.Span.Line, mention.Span.Start)).Distinct().Count(),
            edition.Figures.Count, writer.Bound, writer.Unbound);
    }
}
