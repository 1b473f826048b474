using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A digit in an edition's prose belongs to a reference, or to a date, a standard or a name.</summary>
internal sealed class UnboundDigit : IRule
{
    public string Id => "unbound.digit";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from text in view.Printed?.Written ?? []
        from digits in WrittenDigits.Unbound(text.Text)
        select Finding.At(this, Severity.Warning, new(text.Line, text.Start + digits.Index, digits.Length, digits.Value), view.Document.Blocks[text.Block].Place, Messages.UnboundDigit(digits.Value));
}
