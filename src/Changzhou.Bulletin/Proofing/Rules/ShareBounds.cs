using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A part is not greater than its whole.</summary>
internal sealed partial class ShareBounds : IRule
{
    public string Id => "share.bounds";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from mention in view.Figures
        where mention is { Kind: MentionKind.Share, Unit: "%", Number: > 100, Direction: ChangeDirection.None } && Part().IsMatch(mention.Subject + mention.Clause) && !MayExceed().IsMatch(mention.Subject + mention.Clause + (mention.Cell is null ? "" : mention.Sentence))
        select Finding.Error(this, mention, Messages.ShareAboveWhole(mention));

    [GeneratedRegex("达标率|合格率|优良率|优良天数|占|比例|占比|利用率|处置率|处理率|覆盖率|频率|收集率|回收率|超标率", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("完成率|限值|标准|指数|倍|增长|增幅|负荷|产能|目标任务|任务的|目标的|计划的|综合利用率.{0,12}往年|往年贮存", RegexOptions.CultureInvariant)]
    private static partial Regex MayExceed();
}
