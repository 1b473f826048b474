using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>The steps that this person may take now, each behind a confirmation that says what will happen.</summary>
public sealed partial class StepActions
{
    private string? done;

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

    private IReadOnlyList<EditionStep> Offers => Steps.For(View, Staff);

    private IReadOnlyList<string> Own => Steps.OwnChapters(View, Staff);

    private int Year => View.Year;

    private string? ReasonLabel => View.Checklist.IsCorrection ? ReleaseWords.Reason : null;

    private string Sentence => View.State switch
    {
        EditionState.Draft or EditionState.InReview when View.Checklist.CorrectsNothing => ReleaseWords.NextAbandon,
        EditionState.Draft => ReleaseWords.NextDraft,
        EditionState.InReview => ReleaseWords.NextInReview,
        EditionState.Approved => ReleaseWords.NextApproved,
        EditionState.Scheduled => ReleaseWords.NextScheduled,
        EditionState.Released => View.Checklist.CorrectsNothing ? ReleaseWords.NextReleased : ReleaseWords.NextCorrection,
        _ => ReleaseWords.NextWithdrawn,
    };

    private async Task TakeAsync(EditionStep step)
    {
        done = null;
        var by = Staff.Actor;
        string? said = null;
        if (!await StepDialog.AskAsync(Dialogs, NameOf(step), QuestionOf(step), asked => ActAsync(step, asked, by, told => said = told)))
            return;

        done = said ?? ReleaseSayings.Say(ReleaseWords.Done, NameOf(step));
        await OnDone.InvokeAsync();
    }

    private StepQuestion QuestionOf(EditionStep step) => step switch
    {
        EditionStep.Submit => new() { Lead = [ReleaseWords.SubmitLead], Confirm = NameOf(step), NoteLabel = ReleaseWords.SubmitNote },
        EditionStep.Approve => new() { Lead = [ReleaseWords.ApproveLead], Confirm = NameOf(step) },
        EditionStep.Return => new() { Lead = [ReleaseWords.ReturnLead], Confirm = NameOf(step), NoteLabel = ReleaseWords.ReturnNote },
        EditionStep.Abandon => new() { Lead = [ReleaseSayings.Say(ReleaseWords.AbandonLead, View.Public?.Release.Number)], Confirm = NameOf(step) },
        EditionStep.Schedule => new() { Lead = [ReleaseWords.ScheduleLead], Confirm = NameOf(step), TimeLabel = ReleaseWords.ScheduleTime, NoteLabel = ReasonLabel, NoteHelp = ReleaseWords.ReasonHelp },
        EditionStep.Unschedule => new() { Lead = [ReleaseWords.UnscheduleLead], Confirm = NameOf(step) },
        EditionStep.ReleaseNow => new() { Lead = [ReleaseWords.ReleaseNowLead], Confirm = NameOf(step), Busy = ReleaseWords.BusyRelease, TypedYear = Year, NoteLabel = ReasonLabel, NoteHelp = ReleaseWords.ReasonHelp, IsGrave = true },
        EditionStep.Withdraw => new() { Lead = View.State == EditionState.Scheduled ? [ReleaseWords.WithdrawLead, ReleaseWords.WithdrawScheduled] : [ReleaseWords.WithdrawLead], Confirm = NameOf(step), NoteLabel = ReleaseWords.WithdrawNote, IsGrave = true },
        EditionStep.Restore => new() { Lead = [ReleaseSayings.Say(ReleaseWords.RestoreLead, View.Public?.Release.Number)], Confirm = NameOf(step) },
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private async Task<string?> ActAsync(EditionStep step, StepQuestion asked, Actor by, Action<string> tell)
    {
        if (step == EditionStep.ReleaseNow)
        {
            var result = await Workflow.ReleaseNowAsync(Year, asked.Note, by);
            if (result is ReleaseResult.Released released)
                tell(ReleaseSayings.Say(ReleaseWords.ReleasedDone, released.Number));
            return ReleaseSayings.Of(result);
        }

        return ReleaseSayings.Of(step switch
        {
            EditionStep.Submit => await Workflow.SubmitAsync(Year, by, asked.Note),
            EditionStep.Approve => await Workflow.ApproveAsync(Year, by),
            EditionStep.Return => await Workflow.ReturnAsync(Year, by, asked.Note),
            EditionStep.Abandon => await Workflow.AbandonAsync(Year, by),
            EditionStep.Schedule => await Workflow.ScheduleAsync(Year, asked.Time!.Value, asked.Note, by),
            EditionStep.Unschedule => await Workflow.UnscheduleAsync(Year, by),
            EditionStep.Withdraw => await Workflow.WithdrawAsync(Year, asked.Note, by),
            EditionStep.Restore => await Workflow.RestoreAsync(Year, by),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        });
    }

    private static string NameOf(EditionStep step) => step switch
    {
        EditionStep.Submit => ReleaseWords.Submit,
        EditionStep.Approve => ReleaseWords.Approve,
        EditionStep.Return => ReleaseWords.Return,
        EditionStep.Abandon => ReleaseWords.Abandon,
        EditionStep.Schedule => ReleaseWords.Schedule,
        EditionStep.Unschedule => ReleaseWords.Unschedule,
        EditionStep.ReleaseNow => ReleaseWords.ReleaseNow,
        EditionStep.Withdraw => ReleaseWords.Withdraw,
        EditionStep.Restore => ReleaseWords.Restore,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
