using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Good days over valid days must give the stated rate, this year and, by the stated changes, last year.</summary>
/// <remarks>A year is valid with at least 324 daily values (GB 3095-2012, table 4), and has 365 or 366.</remarks>
internal sealed partial class DaysAndRate : IRule
{
    private const string Days = "air.good-days.count";
    private const string Rate = "air.good-days.rate";
    private const int LeastValidDays = 324;

    public string Id => "days.rate";

    public string Standard => "GB 3095-2012 表4";

    public IEnumerable<Finding> Check(ProofView view) => ThisYear(view).Concat(YearBefore(view)).Concat(InOneSentence(view)).Concat(ChangesInOneSentence(view)).DistinctBy(finding => finding.Span);

    private IEnumerable<Finding> ThisYear(ProofView view) =>
        from pair in Pairs(view)
        let valid = ValidDays(pair.Days.Mention.Number ?? 0m, pair.Rate.Range)
        let whole = ProofView.DaysOf(pair.Days.Key.Period.LastYear)
        where valid is not null && !FitsAllYear(pair.Days.Mention.Number ?? 0m, whole, pair.Rate.Range)
        select Finding.Of(this, HoldsWhole(valid.Value, whole) ? Severity.Question : Severity.Error, pair.Rate.Mention,
            Messages.DaysAndRate(pair.Days.Mention.Number ?? 0m, new(pair.Rate.Mention.Number ?? 0m, pair.Rate.Mention.Decimals), valid.Value, whole));

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

    /// <summary>达标天数339天，达标率92.6%: said together they belong together, whatever they are called.</summary>
    private IEnumerable<Finding> InOneSentence(ProofView view) =>
        from sentence in view.Prose
        where view.Year is not null && !sentence.Text.Contains('月', StringComparison.Ordinal)
        from Match match in Together().Matches(sentence.Text)
        let days = WrittenNumber.Of(match.Groups["days"]).Value
        let rate = WrittenNumber.Of(match.Groups["rate"])
        let valid = ValidDays(days, rate.Range)
        let whole = ProofView.DaysOf(view.Year!.Value)
        where valid is not null && !FitsAllYear(days, whole, rate.Range)
        select Finding.At(this, HoldsWhole(valid.Value, whole) ? Severity.Question : Severity.Error, sentence.Locate(match.Groups["rate"].Index, match.Groups["rate"].Length + 1), sentence.Place,
            Messages.DaysAndRate(days, rate, valid.Value, whole));

    /// <summary>291天，同比减少9天，达标率为79.7%，同比下降2.5个百分点: days and rate go the same way, to a possible year.</summary>
    private IEnumerable<Finding> ChangesInOneSentence(ProofView view) =>
        from sentence in view.Prose
        where view.Year is not null
        from Match match in TogetherWithChanges().Matches(sentence.Text)
        let days = WrittenNumber.Of(match.Groups["days"]).Value - Signed(match, "daysWay", "daysChange").Value
        let points = Signed(match, "rateWay", "points")
        let rate = WrittenNumber.Of(match.Groups["rate"]).Range - Interval.OfPrinted(points.Value, points.Decimals)
        let valid = ValidDays(days, rate)
        let whole = ProofView.DaysOf(view.Year!.Value - 1)
        where valid is not null && !HoldsWhole(valid.Value, whole)
        select Finding.At(this, Severity.Error, sentence.Locate(match.Groups["points"].Index, match.Groups["points"].Length + "个百分点".Length), sentence.Place,
            Messages.DaysAndRateBefore(match, days, rate, valid.Value, whole));

    private static WrittenNumber Signed(Match match, string way, string change)
    {
        var number = WrittenNumber.Of(match.Groups[change]);
        return match.Groups[way].Value[0] is '减' or '下' or '降' ? number with { Value = -number.Value } : number;
    }

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

    [GeneratedRegex(@"(?:优良|达标|二级标准)的?天数?(?:为|共|达|有)?(?<days>[123][0-9][0-9])天[^。；率%]{0,30}?(?:优良|达标)(?:天数)?(?:比?率|比例)(?:为|达)?(?<rate>[0-9][0-9](?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Together();

    [GeneratedRegex(@"(?<days>[123][0-9][0-9])天，(?:同比|较上年|比上年)(?<daysWay>增加|减少|上升|下降)(?<daysChange>[0-9]+)天，[^。；，%]{0,12}?率为?(?<rate>[0-9][0-9](?:\.[0-9]+)?)%，(?:同比|较上年|比上年)(?<rateWay>上升|下降|提高|降低|增加|减少)(?<points>[0-9]+(?:\.[0-9]+)?)个百分点", RegexOptions.CultureInvariant)]
    private static partial Regex TogetherWithChanges();
}
