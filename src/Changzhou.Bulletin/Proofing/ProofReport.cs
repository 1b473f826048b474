using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>What proofreading gives: the figures that were found, and what is to be said about them.</summary>
/// <param name="Document">What was read; of an edition, the document that it prints.</param>
/// <param name="Findings">In reading order, waived ones too.</param>
public sealed record ProofReport(OfficialDocument Document, IReadOnlyList<Mention> Figures, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding is { IsOpen: true, Severity: Severity.Error });
}
