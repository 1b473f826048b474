using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A stated change must be reachable from the printed values.</summary>
/// <remarks>A printed value stands for an interval of half a last digit either side, so the change is judged against an interval too.</remarks>
internal sealed class ChangeArithmetic : IRule
{
    public string Id => "change.arithmetic";

    public string Standard => "GB/T 8170-2008";

    public IEnumerable<Finding> Check(ProofView view) =>
        from change in view.Changes
        from pair in ValuePairs.Of(change, view)
        where pair.CanBeCompared(change.Mention.Kind)
        where !pair.Possible(change.Mention.Kind).Meets(Printed(change))
        select Finding.Of(this, pair.IsCertain ? Severity.Error : Severity.Question, change.Mention, Messages.ChangeUnreachable(change, pair));

    private static Interval Printed(StatedChange change) => change.Mention.Kind == MentionKind.Difference
        ? Interval.Of(change.Mention)
        : Interval.OfPrinted(change.Stated, change.Decimals);
}
