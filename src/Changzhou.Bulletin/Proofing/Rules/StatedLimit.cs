using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>2.2, 低于考核标准(2.3): a value that is held against a printed limit must stand on the side that the word says.</summary>
internal sealed partial class StatedLimit : IRule
{
    public string Id => "limit.stated";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        from limit in sentence
        where limit is { Kind: MentionKind.Limit, Number: not null, SentenceStart: > 0 }
        let value = sentence.LastOrDefault(mention => mention.SentenceStart < limit.SentenceStart && IsValue(mention) && mention.Unit == limit.Unit)
        where value is not null && !sentence.Any(mention => mention != value && mention.SentenceStart > value.SentenceStart && mention.SentenceStart < limit.SentenceStart && mention.IsMeasured)
        let between = value.Sentence[value.SentenceStart..limit.SentenceStart]
        let words = Words().Matches(between)
        where words.Count == 1
        let isBelow = BelowOf(words[0].Value, view.Catalogue.FindIndicator(value.Indicator ?? "")?.Better)
        where isBelow is not null && (isBelow.Value ? value.Number > limit.Number : value.Number < limit.Number)
        select Finding.Error(this, value, Messages.ValueAgainstStatedLimit(value, limit, words[0].Value));

    private static bool IsValue(Mention mention) =>
        mention is { Kind: MentionKind.Value or MentionKind.Count or MentionKind.Share, Number: not null, Direction: ChangeDirection.None, Qualifier: Qualifier.Exact };

    /// <summary>Better is below for a concentration and above for a rate.</summary>
    private static bool? BelowOf(string word, Direction? better) => word switch
    {
        "低于" or "小于" or "不超过" or "未超过" or "不高于" => true,
        "高于" or "大于" or "超过" or "超额完成" or "不低于" or "超出" => false,
        _ => better switch { Direction.Lower => true, Direction.Higher => false, _ => null },
    };

    [GeneratedRegex("不低于|不高于|低于|小于|不超过|未超过|高于|大于|超额完成|超过|超出|好于|优于|满足|符合", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
