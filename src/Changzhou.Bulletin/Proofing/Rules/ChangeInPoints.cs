using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The change of a rate is said in percentage points, the change of anything else in percent.</summary>
/// <remarks>1.1% more of a rate of 77.0% is 77.8%; 1.1 points more are 78.1%.</remarks>
internal sealed class ChangeInPoints : IRule
{
    private const string Percent = "%";

    private static readonly string[] RateWords = ["率", "比例", "占比", "比重", "百分比", "覆盖度"];

    private static readonly string[] AmountWords =
        ["浓度", "数量", "次数", "密度", "总磷", "总氮", "氨氮", "均值", "总量", "余额", "资金", "投资", "降尘量", "产生量", "排放量"];

    public string Id => "change.points";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        from place in Enumerable.Range(0, sentence.Count)
        let change = sentence[place]
        let of = SubjectOf(view, sentence, place)
        from finding in PercentOfRate(view, change, of).Concat(PointsOfAmount(change, of))
        select finding;

    private IEnumerable<Finding> PercentOfRate(ProofView view, Mention change, Subject of)
    {
        if (change is { Kind: MentionKind.Change, Unit: Percent, Number: not null } && of == Subject.Rate)
        {
            var twin = TwinInPoints(view, change);
            yield return Finding.Of(this, twin is not null || FitsOnlyAsPoints(view, change) ? Severity.Error : Severity.Warning, change, Messages.PercentForPoints(change, twin));
        }
    }

    private IEnumerable<Finding> PointsOfAmount(Mention change, Subject of)
    {
        if (change is { Kind: MentionKind.Points, Number: > 0 } && change.Unit.EndsWith("百分点", StringComparison.Ordinal) && of == Subject.Amount)
        {
            yield return Finding.Error(this, change, Messages.PointsForPercent(change));
        }
    }

    private enum Subject
    {
        Unknown,
        Rate,
        Amount,
    }

    /// <summary>What changed, by the words of the clause; where it has none, 同比上升1.1%, by the value said just before; last by the indicator.</summary>
    private static Subject SubjectOf(ProofView view, IReadOnlyList<Mention> sentence, int place)
    {
        var change = sentence[place];
        var words = change.Clause;
        return Says(words, RateWords) ? Subject.Rate
            : Says(words, AmountWords) ? Subject.Amount
            : sentence.Take(place).LastOrDefault(before => before.Kind != MentionKind.Rank) is { } value && OfValue(value) is var said and not Subject.Unknown ? said
            : view.SubjectIndicator(change) is not { } code ? Subject.Unknown
            : view.Catalogue.FindIndicator(code)?.Unit == Percent ? Subject.Rate : Subject.Amount;
    }

    /// <summary>A count may be followed by the change of its share; a rate of 100 changes little.</summary>
    private static Subject OfValue(Mention value) => value switch
    {
        { Kind: MentionKind.Share, Number: < 100m, Unit: Percent } => Subject.Rate,
        { Kind: MentionKind.Value, Unit: not ("" or Percent or "‰") } => Subject.Amount,
        _ => Subject.Unknown,
    };

    private static bool Says(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.Ordinal));

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
