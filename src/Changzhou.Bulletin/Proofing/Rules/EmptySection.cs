using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Something stands below each heading.</summary>
internal sealed class EmptySection : IRule
{
    public string Id => "structure.empty";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var blocks = view.Document.Blocks.Where(block => block is not DocumentBlock.Furniture).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            // An unnumbered heading without text may be the title of a picture that the file no longer has.
            if (blocks[i] is DocumentBlock.Heading { Level: not HeadingLevel.Title } heading && (heading.Number.Length > 0 || heading.Level <= HeadingLevel.Chapter)
                && (i + 1 == blocks.Count || (blocks[i + 1] is DocumentBlock.Heading next && next.Level <= heading.Level)))
            {
                yield return Finding.At(this, Severity.Warning, Messages.Whole(heading.Text), heading.Place, Messages.EmptySection(heading.Text.Text));
            }
        }
    }
}
