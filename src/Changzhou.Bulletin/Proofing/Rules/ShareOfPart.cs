using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>投诉9120件，其中噪声4350件，占47.7%: a part and its share must belong to one whole.</summary>
/// <remarks>Where none of several shares fits the whole, the whole is another one, and nothing is said.</remarks>
internal sealed partial class ShareOfPart : IRule
{
    public string Id => "share.of-part";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => Pairs(view).Concat(Lists(view)).Concat(Targets(view));

    private IEnumerable<Finding> Pairs(ProofView view) =>
        from sentence in view.Prose
        let pairs = Part().Matches(sentence.Text)
        where pairs.Count > 0
        let unit = pairs[0].Groups["unit"].Value
        let whole = Whole().Matches(sentence.Text[..pairs[0].Index]).LastOrDefault(match => match.Groups["unit"].Value == unit)
        where whole is not null
        let number = WrittenNumber.Of(whole.Groups["whole"])
        let judged = pairs.Where(pair => pair.Groups["unit"].Value == unit).Select(pair => (Pair: pair, Fits: Fits(WrittenNumber.Of(pair.Groups["part"]), number, pair))).ToList()
        where judged.Count == 1 || judged.Any(pair => pair.Fits)
        from pair in judged
        where !pair.Fits && WrittenNumber.Of(pair.Pair.Groups["part"]).Value <= number.Value
        select Finding.At(this, judged.Count == 1 ? Severity.Warning : Severity.Error, sentence.Locate(pair.Pair.Groups["share"]), sentence.Place,
            Messages.ShareOfOther(number.Value, WrittenNumber.Of(pair.Pair.Groups["part"]).Value, WrittenNumber.Of(pair.Pair.Groups["share"])));

    /// <summary>分别为1个、9个、5个和1个，占比分别为6.2%、56.2%、31.2%和6.2%.</summary>
    private IEnumerable<Finding> Lists(ProofView view) =>
        from sentence in view.Sentences
        let groups = sentence.Where(mention => mention is { Group: not null, Number: not null }).GroupBy(mention => mention.Group).Select(list => list.ToList()).ToList()
        from counts in groups.Where(list => list.All(mention => mention.Kind == MentionKind.Count))
        from shares in groups.Where(list => list.Count == counts.Count && list.Count >= 3 && list.All(mention => mention.Kind == MentionKind.Share))
        let whole = counts.Sum(count => count.Number ?? 0m)
        where whole > 0 && Math.Abs(shares.Sum(share => share.Number ?? 0m) - 100m) <= 5m
        let wrong = Enumerable.Range(0, counts.Count).Where(place => !Interval.OfPrinted(shares[place].Number ?? 0m, shares[place].Decimals).Contains((counts[place].Number ?? 0m) * 100m / whole)).ToList()
        where wrong.Count < counts.Count
        from place in wrong
        select Finding.Error(this, shares[place], Messages.ShareOfOther(whole, counts[place].Number ?? 0m, new(shares[place].Number ?? 0m, shares[place].Decimals)));

    /// <summary>3215辆，完成年度目标任务3000辆的107.2%.</summary>
    private IEnumerable<Finding> Targets(ProofView view) =>
        from sentence in view.Prose
        from Match match in Target().Matches(sentence.Text)
        let part = WrittenNumber.Of(match.Groups["part"])
        let whole = WrittenNumber.Of(match.Groups["whole"])
        where !Fits(part, whole, match)
        select Finding.At(this, Severity.Error, sentence.Locate(match.Groups["share"]), sentence.Place, Messages.ShareOfOther(whole.Value, part.Value, WrittenNumber.Of(match.Groups["share"])));

    private static bool Fits(WrittenNumber part, WrittenNumber whole, Match match)
    {
        var counted = Units.IsCounter(match.Groups["unit"].Value);
        var (some, all) = counted ? (Interval.Point(part.Value), Interval.Point(whole.Value)) : (part.Range, whole.Range);
        return all.Low <= 0m || (some / all * 100m).Meets(WrittenNumber.Of(match.Groups["share"]).Range);
    }

    [GeneratedRegex(@"(?<![0-9.])(?<part>[0-9]+(?:\.[0-9]+)?)(?<unit>[^0-9，。；、()%\s]{1,4})(?:，|\()占(?:总数|全部|总量|监测总长度|总长度)?的?(?<share>[0-9]+(?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<![0-9.])(?<whole>[0-9]+(?:\.[0-9]+)?)(?<unit>[^0-9，。；、()%\s]{1,4}?)(?=[，。；、(]|其中)", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![0-9.])(?<part>[0-9]+(?:\.[0-9]+)?)(?<unit>[^0-9，。；、()%\s]{1,4})，完成(?:年度|全年)?目标(?:任务)?(?<whole>[0-9]+(?:\.[0-9]+)?)\k<unit>的(?<share>[0-9]+(?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
