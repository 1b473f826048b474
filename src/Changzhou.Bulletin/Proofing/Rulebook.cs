using Changzhou.Bulletin.Proofing.Rules;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing;

/// <summary>The rules, in the order in which a reader would check.</summary>
public static class Rulebook
{
    public static IReadOnlyList<IRule> All { get; } = [.. NumericRules, .. WordingRules];

    /// <summary>What arithmetic, limits and rounding demand.</summary>
    public static IReadOnlyList<IRule> NumericRules =>
    [
        new FigurePending(),
        new FigureSource(),
        new StatedValue(),
        new UnboundDigit(),
        new ValueDiffers(),
        new HistoryDiffers(),
        new ChangeDiffers(),
        new ChangeArithmetic(),
        new ChangeTooFine(),
        new ChangeInPoints(),
        new FromTo(),
        new DaysAndRate(),
        new DayLevels(),
        new ShareOfCount(),
        new ShareOfPart(),
        new SharesSum(),
        new TableTotals(),
        new TableShares(),
        new TableMeans(),
        new PartsAndWhole(),
        new StatedTotal(),
        new Funnel(),
        new StockAndFlow(),
        new CountOfNames(),
        new CountOfItems(),
        new CountOfClasses(),
        new ListLengths(),
        new RangeAndMean(),
        new MaximumAndCompliance(),
        new PercentileAndCompliance(),
        new AllComply(),
        new GoodDaysAndCompliance(),
        new StatedVerdict(),
        new StatedLimit(),
        new LimitInForce(),
        new StatedGrade(),
        new WorstFactor(),
        new MixedDecimals(),
        new DecimalsOfIndicator(),
    ];

    /// <summary>What captions, names, structure and tone demand.</summary>
    public static IReadOnlyList<IRule> WordingRules => WordingRulebook.Of(Wordbook.Shipped);
}
