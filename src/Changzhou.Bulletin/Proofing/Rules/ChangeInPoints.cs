using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The change of a rate is said in percentage points, the change of anything else in percent.</summary>
/// <remarks>1.1% more of a rate of 77.0% is 77.8%; 1.1 points more are 78.1%.</remarks>
internal sealed class ChangeInPoints : IRule
{
    private const string Percent = "%";

    private static readonly string[] RateWords = ["率", "比例", "占比", "比重", "百分比", "覆盖度"];
    private static readonly string[] AmountWords = ["浓度", "数量", "次数", "密度", "总磷", "总氮", "氨氮", "均值", "总量", "余额", "资金", "投资", "天数"];

    public string Id => "change.points";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => PercentOfRates(view).Concat(PointsOfAmounts(view));

    private IEnumerable<Finding> PercentOfRates(ProofView view) =>
        from mention in view.Figures
        where mention is { Kind: MentionKind.Change, Unit: Percent, Cell: null, Direction: not ChangeDirection.None, Number: not null } && IsRate(view, mention)
        select TwinInPoints(view, mention) is { } twin
            ? Finding.Error(this, mention, Messages.PercentForPoints(mention, twin))
            : Finding.Of(this, FitsOnlyAsPoints(view, mention) ? Severity.Error : Severity.Warning, mention, Messages.PercentForPoints(mention, null));

    private IEnumerable<Finding> PointsOfAmounts(ProofView view) =>
        from mention in view.Figures
        where mention is { Kind: MentionKind.Points, Number: > 0, Cell: null } && mention.Unit.EndsWith("百分点", StringComparison.Ordinal)
        let unit = UnitOf(view, mention)
        where unit is not null ? unit != Percent : LooksLikeAnAmount(mention)
        select Finding.Of(this, unit is null ? Severity.Warning : Severity.Error, mention, Messages.PointsForPercent(mention));

    private static bool IsRate(ProofView view, Mention mention) =>
        UnitOf(view, mention) is { } unit ? unit == Percent : LooksLikeARate(mention.Subject);

    private static string? UnitOf(ProofView view, Mention mention) =>
        view.SubjectIndicator(mention) is { } code ? view.Catalogue.FindIndicator(code)?.Unit : null;

    private static bool LooksLikeARate(string subject) =>
        RateWords.Any(word => subject.EndsWith(word, StringComparison.Ordinal));

    private static bool LooksLikeAnAmount(Mention mention) =>
        AmountWords.Any(word => mention.Subject.EndsWith(word, StringComparison.Ordinal)) && !RateWords.Any(word => mention.Clause.Contains(word, StringComparison.Ordinal));

    private static StatedChange? TwinInPoints(ProofView view, Mention mention) =>
        PrintedValues.KeyOf(view, mention) is { } key
            ? view.Changes.FirstOrDefault(change => change.Key == key && change.Mention.Kind == MentionKind.Points && change.Stated == mention.WithSign)
            : null;

    /// <summary>The values known of both years give the stated number as a difference and not as a ratio.</summary>
    private static bool FitsOnlyAsPoints(ProofView view, Mention mention) =>
        view.Changes.Where(change => ReferenceEquals(change.Mention, mention)).SelectMany(change => ValuePairs.Of(change, view)).Any(pair =>
            pair.IsCertain && pair.CanBeCompared(MentionKind.Change)
            && Interval.OfPrinted(mention.WithSign ?? 0m, mention.Decimals) is var printed
            && pair.Possible(MentionKind.Points).Meets(printed) && !pair.Possible(MentionKind.Change).Meets(printed));
}
