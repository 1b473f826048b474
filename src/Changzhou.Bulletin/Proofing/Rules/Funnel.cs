using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>1535家编制方案，837家完成整治，590家通过验收: no later stage can hold more than an earlier one.</summary>
internal sealed class Funnel : IRule
{
    /// <summary>What the later stage says, and the earlier ones that it needs.</summary>
    private static readonly (string Later, string[] Earlier)[] Stages =
    [
        ("通过验收", ["完成整治", "完成整改", "方案编制", "编制方案", "排查", "建成", "开工"]),
        ("完成整治", ["方案编制", "编制方案", "排查", "建立诊断清单", "列入"]),
        ("完成整改", ["方案编制", "编制方案", "排查", "发现问题", "交办"]),
        ("全部完成整治", ["建立诊断清单", "方案编制"]),
        ("上牌", ["申报登记", "编码登记", "登记"]),
        ("审结", ["立案"]),
        ("办结", ["受理", "立案", "交办"]),
        ("竣工", ["开工"]),
    ];

    public string Id => "funnel.order";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        from stage in Stages
        from later in sentence.Where(mention => IsCount(mention) && Says(mention, stage.Later))
        from earlier in sentence.Where(mention => IsCount(mention) && mention.SentenceStart < later.SentenceStart && mention.Unit == later.Unit)
        where stage.Earlier.Any(word => Says(earlier, word)) && !Says(earlier, stage.Later)
        where later.Number > earlier.Number
        select Finding.Error(this, later, Messages.LaterStageIsMore(earlier, later, stage.Later));

    private static bool IsCount(Mention mention) =>
        mention is { Kind: MentionKind.Count, Number: not null, Direction: ChangeDirection.None, Worded: false, Qualifier: Qualifier.Exact };

    private static bool Says(Mention mention, string words) => mention.Clause.Contains(words, StringComparison.Ordinal);
}
