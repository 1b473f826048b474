using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The same figure must not be stated with different values.</summary>
/// <remarks>34 and 34.2 may be the same value, printed with fewer and with more digits; 174 and 175 may not.</remarks>
internal sealed class ValueDiffers : IRule
{
    public string Id => "value.differs";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from figure in view.Values.All
        from value in figure
        let others = figure.Where(other => SpeaksOfTheSame(value, other) && !other.AgreesWith(value)).ToList()
        where others.Count > 0 && !IsInTheMajority(value, figure)
        select Finding.Of(this, SeverityOf(value, others), value.Mention, Messages.ValueDiffers(value, others));

    private static bool SpeaksOfTheSame(PrintedValue one, PrintedValue other) =>
        PrintedValues.PlaceOf(one.Mention) != PrintedValues.PlaceOf(other.Mention)
        && Units.Scale(one.Mention.Unit).Base == Units.Scale(other.Mention.Unit).Base;

    private static bool IsInTheMajority(PrintedValue value, IEnumerable<PrintedValue> figure)
    {
        var (with, against) = (0, 0);
        foreach (var other in figure)
        {
            _ = other.AgreesWith(value) ? with++ : against++;
        }

        return with > against;
    }

    /// <summary>What is counted depends on words that an indicator's name may not hold.</summary>
    private static Severity SeverityOf(PrintedValue value, List<PrintedValue> others) =>
        value.Mention.Kind == MentionKind.Count && others.All(other => other.Mention.Subject != value.Mention.Subject) ? Severity.Question : Severity.Error;
}
