namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A day is good only if every pollutant complies, so there are no more good days than the worst pollutant allows.</summary>
internal sealed class GoodDaysAndCompliance : IRule
{
    /// <summary>Days without a valid value differ from pollutant to pollutant.</summary>
    private const decimal Slack = 1m;

    private static readonly string[] Pollutants = ["air.pm25", "air.pm10", "air.so2", "air.no2", "air.co", "air.o3"];

    public string Id => "days.compliance";

    public string Standard => "HJ 633";

    public IEnumerable<Finding> Check(ProofView view) =>
        from figure in view.Values.All
        where figure.Key is { Indicator: "air.good-days.rate", Period.IsYear: true }
        let rate = figure.First()
        let compliance = Pollutants.Select(pollutant => view.Values[figure.Key with { Indicator = pollutant + ".compliance" }].FirstOrDefault()).OfType<PrintedValue>().ToList()
        where compliance.Count > 0
        let worst = compliance.MinBy(value => value.Mention.Number)!
        let least = 100m - compliance.Sum(value => 100m - (value.Mention.Number ?? 100m))
        where rate.Mention.Number > worst.Mention.Number + Slack || (compliance.Count == Pollutants.Length && rate.Mention.Number < least - Slack)
        select Finding.Warning(this, rate.Mention, Messages.GoodDaysAndCompliance(rate, worst, least));
}
