using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A stated change must be reachable from the printed values.</summary>
/// <remarks>A printed value stands for an interval of half a last digit either side, so the change is judged against an interval too.</remarks>
internal sealed class ChangeArithmetic : IRule
{
    public string Id => "change.arithmetic";

    public string Standard => "GB/T 8170-2008";

    public IEnumerable<Finding> Check(ProofView view) => Unreachable(view).Concat(BetweenNeighbours(view));

    private IEnumerable<Finding> Unreachable(ProofView view) =>
        from change in view.Changes
        where Neighbours(change, view) is null
        let misses = (from pair in ValuePairs.Of(change, view)
                      where pair.CanBeCompared(change.Mention.Kind)
                      where !pair.Possible(change.Mention.Kind).Meets(Printed(change))
                      select pair).ToList()
        where misses.Count > 0
        select Finding.Of(this, misses[0].IsCertain ? Severity.Error : Severity.Question, change.Mention, Messages.ChangeUnreachable(change, misses[0]));

    /// <summary>A change too small for the printed digits, of a figure that the bulletin prints with two neighbouring values: one of them is last year's.</summary>
    private IEnumerable<Finding> BetweenNeighbours(ProofView view) =>
        from change in view.Changes
        let pair = Neighbours(change, view)
        where pair is not null
        select Finding.Error(this, change.Mention, Messages.ChangeUnreachable(change, pair));

    internal static ValuePair? Neighbours(StatedChange change, ProofView view)
    {
        var values = view.Values[change.Key].DistinctBy(value => value.Mention.Number).OrderBy(value => value.Mention.Number).ToList();
        if (change is not { Stated: not 0m, Mention.Kind: MentionKind.Change } || values.Count != 2 || !values.All(value => ChangeTooFine.IsInvisible(change, value)))
        {
            return null;
        }

        var (now, before) = change.Stated < 0 ? (values[0], values[1]) : (values[1], values[0]);
        return new(now.Mention.Number!.Value, now.Range, Messages.PrintedAt(now), before.Mention.Number!.Value, before.Range, Messages.PrintedAt(before), IsCertain: true);
    }

    private static Interval Printed(StatedChange change) => change.Mention.Kind == MentionKind.Difference
        ? Interval.Of(change.Mention)
        : Interval.OfPrinted(change.Stated, change.Decimals);
}
