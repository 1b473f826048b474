using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>The chapters one by one: who edited last, who signed, and the signature of this person.</summary>
public sealed partial class ChapterSignatures
{
    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required EditionWorkflow Workflow { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Parameter, EditorRequired]
    public required ReleaseView View { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnDone { get; set; }

    private IReadOnlyList<ChapterSignature> Chapters => View.Checklist.Signatures;

    private bool IsUnsound(string topic) => View.Checklist.Items.Any(item => item.Kind is CheckKind.Faults or CheckKind.Awaited && item.Places.Contains(topic));

    private async Task SignAsync(ChapterSignature chapter)
    {
        // What is signed is what is on the screen now, not what may be there when the button is pressed.
        var seen = View.Checklist.Entry;
        var by = Staff.Actor;
        string[] edit = chapter.LastEditor is null ? [] : [ReleaseSayings.Say(ReleaseWords.SignSeenEdit, chapter.LastEditor, DeskTime.Minute(chapter.EditedAt!.Value))];
        await AskAsync(ReleaseSayings.Say(ReleaseWords.SignTitle, chapter.Title), new() { Lead = [ReleaseWords.SignLead, .. edit, ReleaseSayings.Say(ReleaseWords.SignSeen, seen)], Confirm = ReleaseWords.Sign },
            async _ => ReleaseSayings.Of(await Workflow.SignAsync(View.Year, chapter.Topic, seen, by)));
    }

    private Task UnsignAsync(ChapterSignature chapter)
    {
        var by = Staff.Actor;
        return AskAsync(ReleaseSayings.Say(ReleaseWords.UnsignTitle, chapter.Title), new() { Lead = [ReleaseWords.UnsignLead], Confirm = ReleaseWords.Unsign },
            async _ => ReleaseSayings.Of(await Workflow.UnsignAsync(View.Year, chapter.Topic, by)));
    }

    private async Task AskAsync(string title, StepQuestion question, Func<StepQuestion, Task<string?>> act)
    {
        await StepDialog.AskAsync(Dialogs, title, question, act);
        await OnDone.InvokeAsync();
    }
}
