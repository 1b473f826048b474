using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>What stands behind 其中 is a part: no part, and no sum of different parts, is more than the whole.</summary>
internal sealed class PartsAndWhole : IRule
{
    private const string OfWhich = "其中";

    /// <summary>Parts that nearly make up the whole were meant to make it up.</summary>
    private const decimal NearlyAll = 0.85m;

    public string Id => "parts.whole";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        let text = sentence[0].Sentence
        let cut = text.IndexOf(OfWhich, StringComparison.Ordinal)
        where cut > 0 && cut == text.LastIndexOf(OfWhich, StringComparison.Ordinal)
        let amounts = sentence.Where(IsAmount).ToList()
        from unit in amounts.Select(amount => amount.Unit).Distinct()
        let whole = amounts.LastOrDefault(amount => amount.SentenceStart < cut && amount.Unit == unit)
        // The whole is what was said last; 其中 in a list of other things reaches no further back.
        where whole is not null && !text[whole.SentenceStart..cut].Contains('；', StringComparison.Ordinal) && amounts.Last(amount => amount.SentenceStart < cut) == whole
        let parts = PartsOf(amounts, text, cut, unit)
        where parts.Count > 0
        from finding in Compare(whole, parts)
        select finding;

    private IEnumerable<Finding> Compare(Mention whole, List<Mention> parts)
    {
        foreach (var part in parts.Where(part => Interval.Of(part).Low > Interval.Of(whole).High))
        {
            yield return Finding.Error(this, part, Messages.PartAboveWhole(whole, part));
        }

        var sum = Interval.Sum(parts.Select(Interval.Of));
        var share = whole.Magnitude is > 0 and { } all ? parts.Sum(part => part.Magnitude) / all : 0m;
        if (parts.Count >= 2 && !sum.Meets(Interval.Of(whole)) && share >= NearlyAll && parts.All(part => part.Magnitude <= whole.Magnitude))
        {
            yield return Finding.Of(this, share > 1m ? Severity.Warning : Severity.Question, whole, Messages.PartsSum(whole, parts));
        }
    }

    /// <summary>Days have a rule of their own: <see cref="DayLevels"/>.</summary>
    private static bool IsAmount(Mention mention) =>
        mention is { Kind: MentionKind.Value or MentionKind.Count, Number: not null, Direction: ChangeDirection.None, Qualifier: Qualifier.Exact, Bound: Bound.None, Worded: false, Unit: not "天" };

    /// <summary>Until the end of the list; a total said again behind the parts is none.</summary>
    private static List<Mention> PartsOf(List<Mention> amounts, string text, int cut, string unit)
    {
        var end = text.IndexOf('；', cut) is var stop and >= 0 ? stop : text.Length;
        return [.. amounts.Where(amount => amount.SentenceStart > cut && amount.SentenceStart < end && amount.Unit == unit)
            .TakeWhile(amount => !TotalWords.Any(word => amount.Clause.Contains(word, StringComparison.Ordinal)))];
    }

    private static readonly string[] TotalWords = ["合计", "共计", "总计", "超额", "目标", "全市", "占"];
}
