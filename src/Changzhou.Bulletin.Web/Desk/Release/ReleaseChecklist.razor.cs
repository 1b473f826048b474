using Changzhou.Bulletin.Releasing.Workflow;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>What holds the release back, each with the way to it.</summary>
public sealed partial class ReleaseChecklist
{
    [Parameter, EditorRequired]
    public required int Year { get; set; }

    [Parameter, EditorRequired]
    public required Checklist Checklist { get; set; }

    private static string TitleOf(CheckKind kind) => kind switch
    {
        CheckKind.Faults => ReleaseWords.CheckFaults,
        CheckKind.Awaited => ReleaseWords.CheckAwaited,
        CheckKind.Errors => ReleaseWords.CheckErrors,
        CheckKind.Warnings => ReleaseWords.CheckWarnings,
        CheckKind.Waivers => ReleaseWords.CheckWaivers,
        CheckKind.Signatures => ReleaseWords.CheckSignatures,
        CheckKind.Differs => ReleaseWords.CheckDiffers,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string StateOf(CheckItem item) => item switch
    {
        { IsDone: true } => ReleaseWords.CheckDone,
        { Kind: CheckKind.Differs } => ReleaseWords.CheckSame,
        { Blocks: true } => ReleaseSayings.Say(ReleaseWords.CheckOpen, item.Open),
        _ => ReleaseSayings.Say(ReleaseWords.CheckAdvice, item.Open),
    };

    private IEnumerable<(string Text, string Address)> LinksOf(CheckItem item) => item.Kind switch
    {
        CheckKind.Awaited => [(ReleaseWords.GoFigures, $"/desk/{Year}/figures?status=awaited")],
        CheckKind.Errors => Findings(item, "severity=error"),
        CheckKind.Warnings => [(ReleaseWords.GoProof, $"/desk/{Year}/proof?severity=warning")],
        CheckKind.Waivers => [(ReleaseWords.GoProof, $"/desk/{Year}/proof?state=proposed")],
        CheckKind.Signatures => [(ReleaseWords.GoSign, $"/desk/{Year}/release#chapters")],
        CheckKind.Differs => [(ReleaseWords.GoEdit, $"/desk/{Year}")],
        _ => item.Places.Select(topic => (TitleOf(topic), EditAddress.Of(Year, topic))),
    };

    private IEnumerable<(string Text, string Address)> Findings(CheckItem item, string filter) =>
        item.Places.Select(topic => (TitleOf(topic), $"/desk/{Year}/proof?topic={Uri.EscapeDataString(topic)}&{filter}"));

    private string TitleOf(string topic) => Checklist.Signatures.FirstOrDefault(chapter => chapter.Topic == topic)?.Title ?? topic;
}
