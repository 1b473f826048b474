using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Printed;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>No figure is awaited any more when a bulletin is released, and nothing that is worked out from figures.</summary>
internal sealed class FigurePending : IRule
{
    public string Id => "figure.pending";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        if (view.Printed is not { } printed)
        {
            return [];
        }

        var awaited = printed.Edition.Figures.Where(figure => figure.IsPending).ToList();
        var keys = awaited.Select(figure => figure.Key).ToHashSet();
        return
        [
            .. awaited.Select(figure => Missing(view, printed, figure)),
            .. from shown in printed.Shown
               where shown.IsPending && !keys.Contains(shown.Key) && !IsPartOf(shown, keys)
               select Finding.At(this, Severity.Error, shown.Span, view.Document.Blocks[shown.Block].Place, Messages.LimitPending(shown)),
        ];
    }

    /// <summary>Where the figure is first shown; where nothing shows it, at the head of its own section.</summary>
    private Finding Missing(ProofView view, PrintedEdition printed, Figure figure)
    {
        var name = view.Catalogue.FindIndicator(figure.Indicator)?.Name ?? figure.Indicator;
        var (span, block) = printed.Shown.FirstOrDefault(shown => shown.Key == figure.Key) is { } shown ? (shown.Span, shown.Block) : (printed.HeadOf(figure.Place), 0);
        return Finding.At(this, Severity.Error, span, view.Document.Blocks[block].Place, Messages.FigurePending(name, figure.Key));
    }

    /// <summary>A share waits for its whole, a computed change for the year before: those have their own findings.</summary>
    private static bool IsPartOf(ShownReference shown, HashSet<FigureKey> awaited) =>
        Reference.TryParse(shown.Written, out var reference)
        && ((reference.Argument is { } whole && awaited.Any(key => key.Indicator == whole && (key.Region, key.Period) == (shown.Key.Region, shown.Key.Period)))
            || (ReferenceForms.ChangeStatistic(reference.Form) is not null && awaited.Contains(shown.Key with { Period = shown.Key.Period.YearBefore() })));
}
