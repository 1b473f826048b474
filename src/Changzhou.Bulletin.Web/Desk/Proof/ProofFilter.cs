using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing.Workflow;

namespace Changzhou.Bulletin.Web.Desk.Proof;

/// <summary>One line of the proofreader's page: a finding, or a text that cannot be printed.</summary>
/// <param name="Topic">Of its chapter; summary or edition besides.</param>
/// <param name="Proposal">Of letting it stand, while it waits for the second person.</param>
public sealed record ProofItem(string Topic, Finding? Finding, DraftFault? Fault, OpenWaiver? Proposal)
{
    /// <summary>As the address has it.</summary>
    public string Severity => Finding is null ? ProofFilter.Fault : Finding.Severity switch
    {
        Proofing.Severity.Error => "error",
        Proofing.Severity.Warning => "warning",
        _ => "question",
    };

    public string Rule => Finding?.Rule ?? ProofFilter.Fault;

    public bool IsOpen => Finding is null || Finding.IsOpen;
}

/// <summary>What of the proofreader's page is wanted; each part stands in the address, null for all.</summary>
/// <param name="State">open, proposed or waived.</param>
public sealed record ProofFilter(string? Topic, string? Severity, string? Rule, string? State)
{
    public const string Fault = "fault";
    public const string Open = "open";
    public const string Proposed = "proposed";
    public const string Waived = "waived";

    public static readonly IReadOnlyList<string> Severities = [Fault, "error", "warning", "question"];

    /// <summary>In reading order within a chapter, the grave before the slight.</summary>
    public static IReadOnlyList<ProofItem> Items(DraftState draft, IReadOnlyList<OpenWaiver> proposals)
    {
        var faults = draft.Printable.Faults.Select(fault => new ProofItem(TopicOf(fault.Place), null, fault, null));
        var findings = draft.Report.Findings.Select(finding => new ProofItem(TopicOf(finding.Place), finding, null, proposals.FirstOrDefault(proposal => IsOf(proposal, finding))));
        var order = Topics(draft).Index().ToDictionary(topic => topic.Item, topic => topic.Index, StringComparer.Ordinal);
        return [.. faults.Concat(findings).OrderBy(item => order.GetValueOrDefault(item.Topic)).ThenBy(item => Rank(item.Severity))];
    }

    public static IEnumerable<string> Topics(DraftState draft) => SignedPieces.Of(draft.Snapshot).Select(piece => piece.Topic);

    public bool Takes(ProofItem item) =>
        (Topic is null || item.Topic == Topic) && (Severity is null || item.Severity == Severity) && (Rule is null || item.Rule == Rule) && State switch
        {
            Open => item.IsOpen,
            Proposed => item.Proposal is not null && item.IsOpen,
            Waived => !item.IsOpen,
            _ => true,
        };

    /// <summary>A proposal knows its finding as a waiver does: by the reference, or else by the words.</summary>
    public static bool IsOf(OpenWaiver proposal, Finding finding) =>
        proposal.Rule == finding.Rule && proposal.Place == finding.Place && proposal.Reference == (finding.Reference.Length > 0 ? finding.Reference : finding.Span.Quote);

    private static string TopicOf(string place) => place.Split('/')[0] is { Length: > 0 } topic ? topic : SignedPieces.Front;

    private static int Rank(string severity) => Severities.ToList().IndexOf(severity);
}
