using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tests.Proofing;

/// <summary>What tests of one rule share: the findings of that rule in a bulletin.</summary>
public abstract class RuleTests
{
    private protected static List<Finding> Find<T>(ProofView view) where T : IRule =>
        [.. Rulebook.All.OfType<T>().Single().Check(view)];

    private protected static Finding One<T>(ProofView view) where T : IRule => Assert.Single(Find<T>(view));

    private protected static void None<T>(ProofView view) where T : IRule => Assert.Empty(Find<T>(view));
}
