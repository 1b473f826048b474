using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>A change as a text or table states it: 同比下降21.9%.</summary>
/// <param name="Mention">Where it is stated.</param>
/// <param name="Key">The figure that changed, in the year of the data.</param>
/// <param name="Before">The period it is compared with.</param>
public sealed record StatedChange(Mention Mention, FigureKey Key, Period Before)
{
    /// <summary>With its sign, as printed.</summary>
    public decimal Stated => Mention.WithSign ?? 0m;

    public int Decimals => Mention.Decimals;

    internal static IReadOnlyList<StatedChange> In(ProofView view) =>
    [
        .. from mention in view.Figures
           where mention.Kind is MentionKind.Change or MentionKind.Points or MentionKind.Difference
           where mention is { Number: not null, Qualifier: Qualifier.Exact, Bound: Bound.None, Direction: not ChangeDirection.None }
           let key = PrintedValues.KeyOf(view, mention)
           where key is not null
           // 较2020年 is said; 同比 and a bare 上升 are against the year before.
           let change = new StatedChange(mention, key, mention.ComparedWith ?? key.Period.YearBefore())
           group change by (change.Key, change.Before, mention.Kind, PrintedValues.PlaceOf(mention)) into together
           where together.All(change => change.Stated == together.First().Stated)
           from change in together
           select change,
    ];
}
