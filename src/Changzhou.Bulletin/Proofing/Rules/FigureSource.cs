using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A figure that was awaited gets its source with its value.</summary>
internal sealed class FigureSource : IRule
{
    public string Id => "figure.source";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from printed in new[] { view.Printed }
        where printed is not null
        from figure in printed.Edition.Figures
        where !figure.IsPending && figure.Source == FigureValue.Pending.Word
        let shown = printed.Shown.FirstOrDefault(shown => shown.Key == figure.Key)
        select Finding.At(
            this, Severity.Error, shown?.Span ?? printed.HeadOf(figure.Place), view.Document.Blocks[shown?.Block ?? 0].Place,
            Messages.FigureSource(view.Catalogue.FindIndicator(figure.Indicator)?.Name ?? figure.Indicator, figure.Key));
}
