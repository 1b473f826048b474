namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Where the 90th percentile is above the limit, fewer than 90 in 100 days comply; where it is below, at least so many do.</summary>
/// <remarks>The percentile of n days lies between two of them (HJ 663-2013, annex A), so one day either side is allowed for.</remarks>
internal sealed class PercentileAndCompliance : IRule
{
    /// <summary>One of the fewest days that make a valid year, in percent.</summary>
    private const decimal OneDay = 100m / 324m;

    private static readonly (string Statistic, decimal Percent)[] Percentiles = [("p90", 90m), ("p95", 95m), ("p98", 98m)];

    public string Id => "limit.percentile";

    public string Standard => "HJ 663";

    public IEnumerable<Finding> Check(ProofView view) =>
        from figure in view.Values.All
        from percentile in Percentiles
        where figure.Key.Statistic == percentile.Statistic && figure.Key.Indicator.EndsWith("." + percentile.Statistic, StringComparison.Ordinal)
        let limit = view.Catalogue.StandardLimitOf(figure.Key.Indicator, figure.Key.Period.LastYear)
        where limit is not null
        from value in figure.DistinctBy(value => value.Mention.Number)
        from rate in view.Values[figure.Key with { Indicator = figure.Key.Indicator[..^4] + ".compliance", Statistic = "rate" }].DistinctBy(rate => rate.Mention.Number)
        where value.Range.Low > limit ? rate.Mention.Number > percentile.Percent + OneDay : value.Range.High < limit && rate.Mention.Number < percentile.Percent - OneDay
        select Finding.Error(this, rate.Mention, Messages.PercentileAndCompliance(value, rate, limit.Value, percentile.Percent));
}
