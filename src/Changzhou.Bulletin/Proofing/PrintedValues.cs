using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>What is printed, or known from other years, for each figure.</summary>
public sealed class PrintedValues
{
    private const string UnstatedRegion = "范围未注明";

    private static readonly string[] DustWords = ["扣除沙尘", "剔除沙尘", "扣除异常沙尘", "剔除异常沙尘", "扣沙", "不含沙尘"];

    private readonly ILookup<FigureKey, PrintedValue> printed;
    private readonly History history;

    internal PrintedValues(ProofView view)
    {
        printed = (from mention in view.Figures
                   where IsValue(mention)
                   let key = KeyOf(view, mention)
                   where key is not null && IsInUnitOf(view.Catalogue.FindIndicator(key.Indicator)!, mention)
                   let value = new PrintedValue(key, Interval.Of(mention), mention)
                   group value by (key, PlaceOf(mention)) into together
                   where together.All(value => value.AgreesWith(together.First()))
                   from value in together
                   select value).ToLookup(value => value.Key);
        history = view.History;
    }

    /// <summary>Every figure that is printed at least once, with all its places.</summary>
    public IEnumerable<IGrouping<FigureKey, PrintedValue>> All => printed;

    public IEnumerable<PrintedValue> this[FigureKey key] => printed[key];

    /// <summary>Facts of other years and sources for the same figure.</summary>
    public IEnumerable<HistoryFact> Known(FigureKey key) => Known(key, key.Region);

    /// <summary>Facts whose source does not say whether they are of the whole city or of its centre.</summary>
    public IEnumerable<HistoryFact> KnownOfUnstatedRegion(FigureKey key) => Known(key, UnstatedRegion);

    private IEnumerable<HistoryFact> Known(FigureKey key, string region) =>
        history.FactsOf(key.Indicator).Where(fact => fact.Region == region && fact.Period == key.Period && fact.Statistic == key.Statistic && fact.Value is FigureValue.Number);

    /// <summary>The figure that a mention speaks of; for a change, the figure that changed. Null where a part of it is not known.</summary>
    internal static FigureKey? KeyOf(ProofView view, Mention mention)
    {
        if (view.SubjectIndicator(mention) is not { } code || view.Catalogue.FindIndicator(code) is not { } indicator
            || mention is not { Region: { } region, Period: { } period } || (view.Printed is null && SubjectWords.SpeakAgainst(indicator, mention)))
        {
            return null;
        }

        var isOfIndicator = mention.Statistic is null or "change" or "points" or "difference" or "growth" or "increase" or "decrease" || code != mention.Indicator;
        return new(code, region, period, isOfIndicator ? indicator.Statistic : mention.Statistic!, BasisOf(mention));
    }

    /// <summary>One sentence or one table does not state a figure twice: where it seems to, it is not known which of the two is meant.</summary>
    internal static (int Block, string Sentence) PlaceOf(Mention mention) => (mention.Block, mention.Cell is null ? mention.Sentence : "");

    private static Basis BasisOf(Mention mention) =>
        DustWords.Any(word => mention.Clause.Contains(word, StringComparison.Ordinal)) ? Basis.DustDeducted : Basis.Actual;

    /// <summary>六项 is no number of good days, whatever stands beside it.</summary>
    private static bool IsInUnitOf(Indicator indicator, Mention mention) =>
        indicator.Unit.Length == 0 || mention.Unit.Length == 0 || Units.Scale(Units.Canonical(indicator.Unit)).Base == Units.Scale(mention.Unit).Base;

    private static bool IsValue(Mention mention) =>
        mention is { Number: not null, Bound: Bound.None, Qualifier: Qualifier.Exact, Direction: ChangeDirection.None }
        && mention.Kind is MentionKind.Value or MentionKind.Share or MentionKind.Count;
}

/// <param name="Range">What the printed number may stand for, without 万 or 亿.</param>
public sealed record PrintedValue(FigureKey Key, Interval Range, Mention Mention)
{
    /// <summary>34.2 may be printed 34; 174 may not be printed 175, though 174.5 could be printed as either.</summary>
    public bool AgreesWith(PrintedValue other) =>
        Range.Width == other.Range.Width ? Mention.Magnitude == other.Mention.Magnitude
            : Range.Width > other.Range.Width ? Range.Contains(other.Mention.Magnitude ?? 0m) : other.Range.Contains(Mention.Magnitude ?? 0m);
}
