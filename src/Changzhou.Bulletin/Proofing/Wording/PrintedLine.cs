using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Wording;

/// <summary>A line as the file has it, for what normalising the text hides: widths, spaces, units and marks.</summary>
internal sealed record PrintedLine(int Number, string Text, DocumentPlace Place, DocumentBlock Block)
{
    public DocumentSpan Span(Capture words) => new(Number, words.Index, words.Length, words.Value);

    /// <summary>All lines but page furniture, each once.</summary>
    public static IEnumerable<PrintedLine> In(OfficialDocument document) =>
        (from block in document.Blocks
         from line in LinesOf(block)
         where line >= 1 && line <= document.Lines.Count
         select new PrintedLine(line, document.Lines[line - 1], block.Place, block)).DistinctBy(line => line.Number);

    private static IEnumerable<int> LinesOf(DocumentBlock block) => block switch
    {
        DocumentBlock.Heading heading => Lines(heading.Text),
        DocumentBlock.Paragraph paragraph => Lines(paragraph.Text),
        DocumentBlock.Note note => Lines(note.Text),
        DocumentBlock.Caption caption => Lines(caption.Text),
        DocumentBlock.Table table => table.Cells.Select(cell => cell.Text.Line).Distinct(),
        _ => [],
    };

    private static IEnumerable<int> Lines(LocatedText text) => Enumerable.Range(text.Line, text.LastLine - text.Line + 1);
}
