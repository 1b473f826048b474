using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>焚烧处置能力36.099万吨/年，填埋处置能力1.64万吨/年，全市集中处置能力37.739万吨/年: a total behind its parts is their sum.</summary>
internal sealed class StatedTotal : IRule
{
    private static readonly string[] TotalWords = ["合计", "共计", "总计", "总能力", "全市"];

    public string Id => "parts.sum";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        from amounts in sentence.Where(mention => mention is { Kind: MentionKind.Value, Number: > 0, Direction: ChangeDirection.None, Qualifier: Qualifier.Exact }).GroupBy(mention => mention.Unit)
        let list = amounts.ToList()
        where list.Count >= 3 && list[^1].Group is null
        let total = list[^1]
        where TotalWords.Any(word => total.Clause.StartsWith(word, StringComparison.Ordinal))
        let parts = list[..^1]
        where parts.All(part => part.Magnitude <= total.Magnitude || part.Decimals > 0) && MayBeTheirs(total, parts)
        where !Interval.Sum(parts.Select(Interval.Of)).Meets(Interval.Of(total))
        select Finding.Warning(this, total, Messages.PartsSum(total, parts));

    /// <summary>The same thing is spoken of: 处置能力 ends both subjects.</summary>
    private static bool MayBeTheirs(Mention total, IReadOnlyList<Mention> parts) =>
        total.Subject.Length >= 2 && parts.All(part => part.Subject.EndsWith(total.Subject[^2..], StringComparison.Ordinal));
}
