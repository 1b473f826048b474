using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
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

    private IReadOnlyList<Step> Offers => Steps.For(View, Staff);

    private IReadOnlyList<string> Own => Steps.OwnChapters(View, Staff);

    private int Year => View.Year;

    private string? ReasonLabel => View.Checklist.IsCorrection ? ReleaseWords.Reason : null;

    private string Sentence => View.State switch
    {
        EditionState.Draft => ReleaseWords.NextDraft,
        EditionState.InReview => ReleaseWords.NextInReview,
        EditionState.Approved => ReleaseWords.NextApproved,
        EditionState.Scheduled => ReleaseWords.NextScheduled,
        EditionState.Released => View.Checklist.CorrectsNothing ? ReleaseWords.NextReleased : ReleaseWords.NextCorrection,
        _ => ReleaseWords.NextWithdrawn,
    };

    private async Task TakeAsync(Step step)
    {
        done = null;
        var by = new Signatory(Staff.Actor, Staff.Roles);
        string? said = null;
        if (!await StepDialog.AskAsync(Dialogs, NameOf(step), QuestionOf(step), asked => ActAsync(step, asked, by, told => said = told)))
            return;

        done = said ?? ReleaseSayings.Say(ReleaseWords.Done, NameOf(step));
        await OnDone.InvokeAsync();
    }

    private StepQuestion QuestionOf(Step step) => step switch
    {
        Step.Submit => new() { Lead = [ReleaseWords.SubmitLead], Confirm = NameOf(step), NoteLabel = ReleaseWords.SubmitNote },
        Step.Approve => new() { Lead = [ReleaseWords.ApproveLead], Confirm = NameOf(step) },
        Step.Return => new() { Lead = [ReleaseWords.ReturnLead], Confirm = NameOf(step), NoteLabel = ReleaseWords.ReturnNote },
        Step.Schedule => new() { Lead = [ReleaseWords.ScheduleLead], Confirm = NameOf(step), TimeLabel = ReleaseWords.ScheduleTime, NoteLabel = ReasonLabel, NoteHelp = ReleaseWords.ReasonHelp },
        Step.Unschedule => new() { Lead = [ReleaseWords.UnscheduleLead], Confirm = NameOf(step) },
        Step.ReleaseNow => new() { Lead = [ReleaseWords.ReleaseNowLead], Confirm = NameOf(step), Busy = ReleaseWords.BusyRelease, TypedYear = Year, NoteLabel = ReasonLabel, NoteHelp = ReleaseWords.ReasonHelp, IsGrave = true },
        Step.Withdraw => new() { Lead = [ReleaseWords.WithdrawLead], Confirm = NameOf(step), NoteLabel = ReleaseWords.WithdrawNote, IsGrave = true },
        Step.Restore => new() { Lead = [ReleaseSayings.Say(ReleaseWords.RestoreLead, View.Public?.Release.Number)], Confirm = NameOf(step) },
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private async Task<string?> ActAsync(Step step, StepQuestion asked, Signatory by, Action<string> tell)
    {
        if (step == Step.ReleaseNow)
        {
            var result = await Workflow.ReleaseNowAsync(Year, asked.Note, by);
            if (result is ReleaseResult.Released released)
                tell(ReleaseSayings.Say(ReleaseWords.ReleasedDone, released.Number));
            return ReleaseSayings.Of(result);
        }

        return ReleaseSayings.Of(step switch
        {
            Step.Submit => await Workflow.SubmitAsync(Year, by, asked.Note),
            Step.Approve => await Workflow.ApproveAsync(Year, by),
            Step.Return => await Workflow.ReturnAsync(Year, by, asked.Note),
            Step.Schedule => await Workflow.ScheduleAsync(Year, asked.Time!.Value, asked.Note, by),
            Step.Unschedule => await Workflow.UnscheduleAsync(Year, by),
            Step.Withdraw => await Workflow.WithdrawAsync(Year, asked.Note, by),
            Step.Restore => await Workflow.RestoreAsync(Year, by),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        });
    }

    private static string NameOf(Step step) => step switch
    {
        Step.Submit => ReleaseWords.Submit,
        Step.Approve => ReleaseWords.Approve,
        Step.Return => ReleaseWords.Return,
        Step.Schedule => ReleaseWords.Schedule,
        Step.Unschedule => ReleaseWords.Unschedule,
        Step.ReleaseNow => ReleaseWords.ReleaseNow,
        Step.Withdraw => ReleaseWords.Withdraw,
        Step.Restore => ReleaseWords.Restore,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
