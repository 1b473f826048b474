using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Writes blocks of the document as blocks of the edition.</summary>
internal sealed class BlockDrafts(OfficialDocument document, SentenceWriter writer, ILookup<int, Mention> mentions, List<string> notices)
{
    private readonly TableDraft tables = new(writer, notices);
    private readonly HashSet<DocumentBlock> titles = new(document.Tables.Select(table => table.Title).OfType<DocumentBlock>(), ReferenceEqualityComparer.Instance);
    private int tableCount;

    /// <summary>The blocks of one place; captions of pictures become remarks, since the picture is not in the text.</summary>
    public IReadOnlyList<Block> Write(IEnumerable<int> blocks, string heading) => [.. blocks.SelectMany(block => Write(block, heading))];

    public string Title(OutlineSection section) => section.Heading is { } block && document.Blocks[block] is DocumentBlock.Heading heading
        ? writer.Write(heading.Text, mentions[block]) : MarkdownText.Escape(section.Title);

    private IEnumerable<Block> Write(int index, string heading)
    {
        switch (document.Blocks[index])
        {
            case DocumentBlock.Paragraph paragraph:
                return [new Block.Paragraph(Opening(paragraph.Text, index))];
            case DocumentBlock.Heading item:
                return [new Block.Paragraph($"**{writer.Write(item.Text, mentions[index])}**")];
            case DocumentBlock.Note note:
                return [new Block.Remark(Opening(note.Text, index))];
            case DocumentBlock.Table table:
                return tables.Write(table, string.Create(CultureInfo.InvariantCulture, $"t{++tableCount}"), Caption(table, heading), [.. mentions[index]]);
            case DocumentBlock.Caption caption when titles.Contains(caption) || CaptionWords.IsUnitLine(caption.Text.Text):
                return [];
            case DocumentBlock.Caption { Repeats: { } line } caption:
                notices.Add(DraftWords.CaptionRepeated(caption.Text.Text, caption.Line, line));
                return [];
            case DocumentBlock.Caption caption:
                return [new Block.Remark(DraftWords.CaptionMark(caption.Kind) + writer.Write(caption.Text, mentions[index]))];
            default:
                return [];
        }
    }

    private string Opening(LocatedText text, int block) => writer.Write(text, mentions[block], opensBlock: true);

    /// <summary>Without its number, which is given anew, and without the unit, which has its own place.</summary>
    private string Caption(DocumentBlock.Table table, string heading)
    {
        if (table.Title is not { } title)
        {
            return MarkdownText.Escape(heading);
        }

        var text = title.Text.Text;
        var index = Enumerable.Range(0, document.Blocks.Count).FirstOrDefault(i => ReferenceEquals(document.Blocks[i], title), -1);
        var unit = table.Unit.Length == 0 ? -1 : text.LastIndexOf(DraftWords.UnitMark, StringComparison.Ordinal);
        var ends = unit > 0 && text[(unit + DraftWords.UnitMark.Length)..].Trim('(', ')') == table.Unit.Trim('(', ')');
        var to = ends ? text.AsSpan(0, unit).TrimEnd("(， ").Length : text.Length;
        var from = title.Number.Length > 0 && text.StartsWith(title.Number, StringComparison.Ordinal)
            ? to - text.AsSpan(title.Number.Length, Math.Max(0, to - title.Number.Length)).TrimStart(" ：:").Length : 0;
        return writer.Write(title.Text, index < 0 ? [] : mentions[index], Math.Min(from, to), to);
    }
}
