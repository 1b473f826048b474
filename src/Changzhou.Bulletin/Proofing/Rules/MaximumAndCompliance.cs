using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>All days comply just where the greatest daily value is within the daily limit.</summary>
internal sealed class MaximumAndCompliance : IRule
{
    private const decimal AllDays = 100m;

    public string Id => "limit.maximum";

    public string Standard => "GB 3095";

    public IEnumerable<Finding> Check(ProofView view) =>
        from range in view.Figures
        where range is { Kind: MentionKind.Range, High: not null, Indicator: not null, Region: not null, Period: not null }
        where range.Indicator!.EndsWith(".daily", StringComparison.Ordinal)
        let limit = view.Catalogue.GradesOf(range.Indicator!, range.Period!.LastYear).LastOrDefault(grade => grade.Met)
        where limit?.UpTo is not null
        from rate in view.Values[new FigureKey(range.Indicator![..^".daily".Length] + ".compliance", range.Region!, range.Period!, "rate", Basis.Actual)]
            .DistinctBy(value => value.Mention.Number)
        where range.High > limit.UpTo ? rate.Mention.Number == AllDays : rate.Mention.Number < AllDays
        select Finding.Error(this, rate.Mention, Messages.MaximumAndCompliance(range, rate, limit));
}
