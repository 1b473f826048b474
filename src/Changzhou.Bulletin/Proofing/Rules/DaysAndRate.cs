using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Good days over valid days must give the stated rate, this year and, by the stated changes, last year.</summary>
/// <remarks>A year is valid with at least 324 daily values (GB 3095-2012, table 4), and has 365 or 366.</remarks>
internal sealed class DaysAndRate : IRule
{
    private const string Days = "air.good-days.count";
    private const string Rate = "air.good-days.rate";
    private const int LeastValidDays = 324;

    public string Id => "days.rate";

    public string Standard => "GB 3095-2012 表4";

    public IEnumerable<Finding> Check(ProofView view) => ThisYear(view).Concat(YearBefore(view));

    private IEnumerable<Finding> ThisYear(ProofView view) =>
        from pair in Pairs(view)
        let valid = ValidDays(pair.Days.Mention.Number ?? 0m, pair.Rate.Range)
        let whole = ProofView.DaysOf(pair.Days.Key.Period.LastYear)
        where valid is not null && !FitsAllYear(pair.Days.Mention.Number ?? 0m, whole, pair.Rate.Range)
        select Finding.Of(this, HoldsWhole(valid.Value, whole) ? Severity.Question : Severity.Error, pair.Rate.Mention,
            Messages.DaysAndRate(pair.Days, pair.Rate, valid.Value, whole));

    private IEnumerable<Finding> YearBefore(ProofView view) =>
        from pair in Pairs(view)
        from days in view.Changes.Where(change => change.Key == pair.Days.Key && change.Mention.Kind == MentionKind.Difference).Take(1)
        from points in view.Changes.Where(change => change.Key == pair.Rate.Key && change.Mention.Kind == MentionKind.Points).Take(1)
        where days.Before == points.Before && days.Before == pair.Days.Key.Period.YearBefore()
        let daysBefore = (pair.Days.Mention.Number ?? 0m) - days.Stated
        let rateBefore = pair.Rate.Range - Interval.OfPrinted(points.Stated, points.Decimals)
        let valid = ValidDays(daysBefore, rateBefore)
        let whole = ProofView.DaysOf(days.Before.LastYear)
        where valid is not null && !HoldsWhole(valid.Value, whole)
        select Finding.Error(this, points.Mention, Messages.DaysAndRateBefore(pair.Days, days, pair.Rate, points, valid.Value, whole));

    private static IEnumerable<(PrintedValue Days, PrintedValue Rate)> Pairs(ProofView view) =>
        from figure in view.Values.All
        where figure.Key is { Indicator: Days, Period.IsYear: true }
        from days in figure.DistinctBy(value => value.Mention.Number)
        from rate in view.Values[figure.Key with { Indicator = Rate, Statistic = view.Catalogue.FindIndicator(Rate)?.Statistic ?? "rate" }].DistinctBy(value => value.Mention.Number)
        select (days, rate);

    /// <summary>The numbers of valid days with which the days give the rate.</summary>
    private static Interval? ValidDays(decimal days, Interval rate) =>
        days > 0 && rate.Low > 0 ? new(days * 100m / rate.High, days * 100m / rate.Low) : null;

    private static bool FitsAllYear(decimal days, int whole, Interval rate) => rate.Contains(days * 100m / whole);

    private static bool HoldsWhole(Interval valid, int most) =>
        Math.Ceiling(valid.Low) <= Math.Floor(valid.High) && Math.Ceiling(valid.Low) <= most && Math.Floor(valid.High) >= LeastValidDays;
}
