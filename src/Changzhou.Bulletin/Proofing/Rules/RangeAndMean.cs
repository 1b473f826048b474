using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A mean, and a percentile, lie between the least and the greatest value.</summary>
internal sealed class RangeAndMean : IRule
{
    private static readonly string[] Averages = ["mean", "p90", "p95", "p98"];

    public string Id => "range.mean";

    public string Standard => "HJ 663";

    public IEnumerable<Finding> Check(ProofView view) =>
        from range in view.Figures
        where range is { Kind: MentionKind.Range, Low: not null, High: not null }
        from finding in Crossed(range).Concat(Outside(view, range))
        select finding;

    private IEnumerable<Finding> Crossed(Mention range)
    {
        if (range.Low > range.High)
        {
            yield return Finding.Error(this, range, Messages.RangeCrossed(range));
        }
    }

    private IEnumerable<Finding> Outside(ProofView view, Mention range) =>
        range is not { Indicator: { } code, Region: { } region, Period: { } period } || !code.Contains('.', StringComparison.Ordinal) ? [] :
            from statistic in Averages
            from value in view.Values[new FigureKey($"{code[..code.LastIndexOf('.')]}.{statistic}", region, period, statistic, Basis.Actual)]
                .DistinctBy(value => value.Mention.Number)
            where value.Mention.Unit == range.Unit
            where value.Mention.Number < range.Low || value.Mention.Number > range.High
            select Finding.Error(this, range, Messages.MeanOutsideRange(range, value));
}
