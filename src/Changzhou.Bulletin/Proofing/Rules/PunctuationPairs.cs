using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Brackets and quotation marks open and close.</summary>
internal sealed class PunctuationPairs : IRule
{
    private const string Opening = "(《“〔[";
    private const string Closing = ")》”〕]";

    public string Id => "punctuation.pairs";

    public string Standard => "GB/T 15834-2011";

    public IEnumerable<Finding> Check(ProofView view) =>
        from block in view.Document.Blocks
        let text = block switch { DocumentBlock.Paragraph paragraph => paragraph.Text, DocumentBlock.Note note => note.Text, DocumentBlock.Caption caption => caption.Text, DocumentBlock.Heading heading => heading.Text, _ => null }
        where text is not null
        let at = Unpaired(text.Text)
        where at is not null
        select Finding.At(this, Severity.Warning, text.Locate(at.Value, 1), block.Place, Messages.Unpaired(text.Text[at.Value], Opening.Contains(text.Text[at.Value], StringComparison.Ordinal)));

    /// <summary>The first mark without its other half; null where all have it.</summary>
    private static int? Unpaired(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Opening.Contains(text[i], StringComparison.Ordinal))
            {
                open.Push(i);
            }
            else if (Closing.IndexOf(text[i], StringComparison.Ordinal) is var kind and >= 0)
            {
                // 1) at the head of an item opens nothing.
                if (open.Count == 0 || text[open.Peek()] != Opening[kind])
                {
                    return open.Count > 0 ? open.Peek() : i is 1 or 2 && char.IsAsciiDigit(text[i - 1]) ? null : i;
                }

                open.Pop();
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }
}
