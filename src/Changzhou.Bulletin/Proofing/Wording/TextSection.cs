using System.Text;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Wording;

/// <summary>All that stands under one heading, as one text.</summary>
/// <param name="Text">Title, paragraphs, notes and table cells, without captions.</param>
internal sealed record TextSection(DocumentPlace Place, DocumentBlock.Heading? Heading, string Text, string Prose, IReadOnlyList<DocumentBlock.Caption> Captions, IReadOnlyList<DocumentBlock.Table> Tables)
{
    public string Title => Place.Section ?? Place.Chapter ?? Place.Part ?? "";

    public static IReadOnlyList<TextSection> In(OfficialDocument document) =>
    [
        .. document.Blocks.Where(block => block is not DocumentBlock.Furniture)
            .GroupBy(block => (block.Place.Part, block.Place.Chapter, block.Place.Section))
            .Select(blocks => Of([.. blocks])),
    ];

    private static TextSection Of(IReadOnlyList<DocumentBlock> blocks)
    {
        var (text, prose) = (new StringBuilder(), new StringBuilder());
        foreach (var block in blocks)
        {
            switch (block)
            {
                case DocumentBlock.Heading heading:
                    text.AppendLine(heading.Title);
                    break;
                case DocumentBlock.Paragraph paragraph:
                    text.AppendLine(paragraph.Text.Text);
                    prose.AppendLine(paragraph.Text.Text);
                    break;
                case DocumentBlock.Note note:
                    text.AppendLine(note.Text.Text);
                    break;
                case DocumentBlock.Table table:
                    table.Cells.ToList().ForEach(cell => text.Append(cell.Text.Text).Append(' '));
                    break;
            }
        }

        return new(
            blocks[0].Place with { Item = null }, blocks.OfType<DocumentBlock.Heading>().FirstOrDefault(), text.ToString(), prose.ToString(),
            [.. blocks.OfType<DocumentBlock.Caption>().Concat(blocks.OfType<DocumentBlock.Table>().Select(table => table.Title).OfType<DocumentBlock.Caption>()).DistinctBy(caption => caption.Line)], [.. blocks.OfType<DocumentBlock.Table>()]);
    }
}
