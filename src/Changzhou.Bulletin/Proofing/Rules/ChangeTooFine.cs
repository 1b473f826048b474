using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A change that is less than half a printed digit of its value cannot be told from the published values.</summary>
/// <remarks>Where the bulletin prints two neighbouring values, the change between them is what was meant: see <see cref="ChangeArithmetic"/>.</remarks>
internal sealed class ChangeTooFine : IRule
{
    public string Id => "change.too-fine";

    public string Standard => "GB/T 8170-2008";

    public IEnumerable<Finding> Check(ProofView view) =>
        from change in view.Changes
        where change is { Stated: not 0m, Mention.Kind: MentionKind.Change }
        let values = view.Values[change.Key].ToList()
        where values.Count > 0 && values.All(value => IsInvisible(change, value))
        where ChangeArithmetic.Neighbours(change, view) is null
        select Finding.Warning(this, change.Mention, Messages.ChangeTooFine(change, values[0]));

    /// <summary>0.06 % of 174 is 0.1, and 174 is printed to 1.</summary>
    internal static bool IsInvisible(StatedChange change, PrintedValue value) =>
        Math.Abs(change.Stated) / 100m * (value.Mention.Number ?? 0m) < Interval.HalfDigit(value.Mention.Decimals) / 2m;
}
