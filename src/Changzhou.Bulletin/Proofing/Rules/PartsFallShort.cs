using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>共165个，其中A 70个、B 62个、C 33个: a list that nearly gives the whole is meant to give it.</summary>
/// <remarks>Parts that are more than the whole are the matter of another rule.</remarks>
internal sealed partial class PartsFallShort : IRule
{
    private const decimal Nearly = 0.85m;

    public string Id => "sum.short";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        let text = sentence[0].Sentence
        from Match among in Among().Matches(text)
        let stop = text.IndexOfAny(['；', '。', '('], among.Index) is var at and >= 0 ? at : text.Length
        let whole = sentence.LastOrDefault(mention => mention.SentenceStart < among.Index && IsAmount(mention))
        where whole is not null && text.AsSpan(whole.SentenceStart, among.Index - whole.SentenceStart).IndexOfAny("；。") < 0
        let parts = sentence.Where(mention => mention.SentenceStart > among.Index && mention.SentenceStart < stop && IsAmount(mention) && mention.Unit == whole.Unit).ToList()
        where parts.Count >= 2 && AreListed(text, parts)
        let sum = parts.Sum(part => part.Number!.Value)
        let range = Interval.Sum(parts.Select(Interval.Of))
        where sum < whole.Number && sum >= whole.Number * Nearly && !range.Meets(Interval.Of(whole))
        select Finding.Warning(this, whole, Messages.PartsFallShort(whole, parts, sum));

    private static bool IsAmount(Mention mention) => mention is { Number: > 0, Direction: ChangeDirection.None, Bound: Bound.None, Worded: false, Unit.Length: > 0 } && mention.Kind is MentionKind.Value or MentionKind.Count;

    /// <summary>A、B、C without a comma between them, and without 等.</summary>
    private static bool AreListed(string text, List<Mention> parts) =>
        text.AsSpan(parts[0].SentenceStart, parts[^1].SentenceStart - parts[0].SentenceStart).IndexOfAny("，：") < 0
        && parts.Zip(parts.Skip(1)).All(pair => text.AsSpan(pair.First.SentenceStart, pair.Second.SentenceStart - pair.First.SentenceStart).IndexOf('、') >= 0)
        && !text[parts[^1].SentenceStart..].Contains('等', StringComparison.Ordinal);

    [GeneratedRegex("其中", RegexOptions.CultureInvariant)]
    private static partial Regex Among();
}
