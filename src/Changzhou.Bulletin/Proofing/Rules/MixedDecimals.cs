using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Numbers of one list are printed with as many decimals: 10% among 3.0% and 3.6% should be 10.0%.</summary>
/// <remarks>0 and 100 of a rate are exact and need none.</remarks>
internal sealed class MixedDecimals : IRule
{
    public string Id => "decimals.mixed";

    public string Standard => "GB/T 8170-2008";

    public IEnumerable<Finding> Check(ProofView view) =>
        from list in Lists(view)
        where list.Select(mention => mention.Decimals).Distinct().Count() > 1
        let usual = list.GroupBy(mention => mention.Decimals).OrderByDescending(same => same.Count()).ThenByDescending(same => same.Key).First().Key
        from mention in list
        where mention.Decimals != usual
        select Finding.Warning(this, mention, Messages.MixedDecimals(mention, usual, list));

    /// <summary>What one 分别 lists; and the shares or changes of one sentence.</summary>
    private static IEnumerable<List<Mention>> Lists(ProofView view) =>
        view.Sentences.SelectMany(sentence => sentence.Where(IsInList).GroupBy(mention => (mention.Kind, mention.Unit))).Where(list => list.Count() >= 3).Select(list => list.ToList())
            .Concat(view.Figures.Where(mention => mention.Group is not null && mention.Cell is null && IsInList(mention)).GroupBy(mention => mention.Group).Where(list => list.Count() == 2)
                .Where(list => list.Select(mention => (mention.Kind, mention.Unit)).Distinct().Count() == 1).Select(list => list.ToList()))
            .DistinctBy(list => list[0].Span);

    private static bool IsInList(Mention mention) =>
        mention is { Kind: MentionKind.Share or MentionKind.Change or MentionKind.Points, Number: not (null or 0m or 100m), Worded: false, Cell: null };
}
