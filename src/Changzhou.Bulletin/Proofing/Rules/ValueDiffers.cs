using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>The same figure must not be stated with different values.</summary>
/// <remarks>34 and 34.2 may be the same value, printed with fewer and with more digits; 174 and 175 may not.</remarks>
internal sealed class ValueDiffers : IRule
{
    /// <summary>处置量 may be of anything, 危险废物处置量 not.</summary>
    private const int FullName = 5;

    public string Id => "value.differs";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from figure in view.Values.All
        from value in figure
            // What an edition's references show is one stored figure; see StatedValue.
        where view.Printed?.At(value.Mention.Span) is null
        let others = figure.Where(other => SpeaksOfTheSame(view, value, other) && !other.AgreesWith(value)).ToList()
        where others.Count > 0 && !IsInTheMajority(value, figure)
        select Finding.Error(this, value.Mention, Messages.ValueDiffers(value, others));

    /// <summary>Two values in one sentence or table are of two things, even where no difference between them was found.</summary>
    private static bool SpeaksOfTheSame(ProofView view, PrintedValue one, PrintedValue other) =>
        PrintedValues.PlaceOf(one.Mention) != PrintedValues.PlaceOf(other.Mention)
        && Units.Scale(one.Mention.Unit).Base == Units.Scale(other.Mention.Unit).Base
        && ((one.Mention.Subject == other.Mention.Subject && one.Mention.Subject.Length >= FullName) || IsOfQuality(view, one) || (one.Mention.Cell is null) != (other.Mention.Cell is null));

    /// <summary>What a campaign counts depends on words that the indicator's name may not hold; what is monitored, or stands in a table, does not.</summary>
    private static bool IsOfQuality(ProofView view, PrintedValue value) => view.IsOfQuality(value.Key.Indicator);

    private static bool IsInTheMajority(PrintedValue value, IEnumerable<PrintedValue> figure)
    {
        var (with, against) = (0, 0);
        foreach (var other in figure)
        {
            _ = other.AgreesWith(value) ? with++ : against++;
        }

        return with > against;
    }
}
