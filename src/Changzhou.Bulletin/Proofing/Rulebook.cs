using Changzhou.Bulletin.Proofing.Rules;

namespace Changzhou.Bulletin.Proofing;

/// <summary>The rules, in the order in which a reader would check.</summary>
public static class Rulebook
{
    public static IReadOnlyList<IRule> All { get; } = [.. NumericRules, .. WordingRules];

    /// <summary>What arithmetic, limits and rounding demand.</summary>
    public static IReadOnlyList<IRule> NumericRules =>
    [
        new ChangeArithmetic(),
    ];

    /// <summary>What captions, names, structure and tone demand.</summary>
    public static IReadOnlyList<IRule> WordingRules => [];
}
