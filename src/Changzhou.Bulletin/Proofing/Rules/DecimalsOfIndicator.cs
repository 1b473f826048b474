using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>An indicator is printed with the same decimals everywhere: 0.05 and 0.074 of total phosphorus are not.</summary>
internal sealed class DecimalsOfIndicator : IRule
{
    public string Id => "decimals.indicator";

    public string Standard => "HJ 663, GB/T 8170-2008";

    public IEnumerable<Finding> Check(ProofView view) =>
        from figures in view.Values.All.SelectMany(figure => figure).Where(value => value.Mention is { Kind: MentionKind.Value, Number: not 0m } && view.IsOfQuality(value.Key.Indicator)).GroupBy(value => (value.Key.Indicator, value.Mention.Unit))
        let most = figures.Max(value => value.Mention.Decimals)
        from value in figures
        where value.Mention.Decimals < most
        select Finding.Question(this, value.Mention, Messages.FewerDecimals(value.Mention, most, figures.First(other => other.Mention.Decimals == most).Mention));
}
