using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Each picture and table has a title of its own, once.</summary>
/// <remarks>Extraction from PDF often doubles a caption, so the same one twice in a row is only asked about.</remarks>
internal sealed class CaptionRepeated : IRule
{
    private const int ShortestTitle = 8;

    public string Id => "caption.repeated";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var seen = new Dictionary<string, DocumentBlock.Caption>(StringComparer.Ordinal);
        foreach (var caption in view.Document.Blocks.OfType<DocumentBlock.Caption>().Where(caption => caption.Text.Text.Length >= ShortestTitle && !CaptionWords.IsUnitLine(caption.Text.Text) && !CaptionWords.Continues(caption.Text.Text)))
        {
            if (!seen.TryAdd(caption.Text.Text, caption))
            {
                var first = seen[caption.Text.Text];
                var adjacent = first.Place == caption.Place;
                yield return Finding.At(this, adjacent ? Severity.Question : Severity.Warning, Messages.Whole(caption.Text), caption.Place, Messages.CaptionRepeated(caption.Text.Text, first.Line, adjacent));
            }
        }
    }
}
