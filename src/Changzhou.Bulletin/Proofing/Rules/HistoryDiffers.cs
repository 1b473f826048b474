using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A figure of an earlier year must be the one that was published then; one of this year, the one that is known elsewhere.</summary>
internal sealed class HistoryDiffers : IRule
{
    public string Id => "history.differs";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from figure in view.Values.All
        from fact in view.Values.Known(figure.Key)
        where fact.Preferred && figure.Key.Basis == Basis.Actual && figure.Key.Period.IsYear
        let known = ((FigureValue.Number)fact.Value).Value
        let scale = Mentions.Units.Scale(fact.Unit).Factor
        let range = Interval.OfPrinted(known, Rounding.Decimals(known)) * scale
        from value in figure.DistinctBy(value => value.Mention.Number)
        where view.Printed?.At(value.Mention.Span) is null
        where !range.Contains(value.Mention.Magnitude ?? 0m) && !value.Range.Contains(known * scale)
        select Finding.Of(this, figure.Key.Period.LastYear < view.Year ? Severity.Warning : Severity.Question, value.Mention, Messages.HistoryDiffers(value, fact));
}
