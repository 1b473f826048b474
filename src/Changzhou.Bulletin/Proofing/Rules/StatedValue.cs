namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>What a text states must be what is stored.</summary>
internal sealed class StatedValue : IRule
{
    public string Id => "stated.value";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from shown in view.Printed?.Shown ?? []
        where shown.Text != shown.Stored
        select Finding.At(this, Severity.Error, new(shown.Line, shown.Start, shown.Text.Length, shown.Text), view.Document.Blocks[shown.Block].Place, Messages.StatedValue(shown));
}
