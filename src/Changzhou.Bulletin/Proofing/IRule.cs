namespace Changzhou.Bulletin.Proofing;

/// <summary>One thing that must hold in a bulletin.</summary>
public interface IRule
{
    /// <summary>Two or more words joined by dots, such as change.arithmetic.</summary>
    string Id { get; }

    /// <summary>The standard or law that the rule rests on; empty where arithmetic is enough.</summary>
    string Standard { get; }

    IEnumerable<Finding> Check(ProofView view);
}
