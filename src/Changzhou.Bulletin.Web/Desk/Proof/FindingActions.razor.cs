using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk.Release;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Proof;

/// <summary>What can be done about a finding, wherever it is shown: go there, take the suggestion, let it stand by two persons.</summary>
public sealed partial class FindingActions
{
    private static readonly DialogOptions Wide = new() { FullWidth = true, MaxWidth = MaxWidth.Small, CloseOnEscapeKey = true, BackdropClick = false };

    private Finding? looked;
    private string address = "";
    private SuggestedEdit? suggested;

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required Waivers Waivers { get; init; }

    [Inject]
    public required BlockEdits Blocks { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Notices { get; init; }

    [Parameter, EditorRequired]
    public required int Year { get; set; }

    /// <summary>In which the finding was found.</summary>
    [Parameter, EditorRequired]
    public required DraftState Draft { get; set; }

    [Parameter, EditorRequired]
    public required Finding Finding { get; set; }

    /// <summary>Of letting it stand; null where nobody proposed it.</summary>
    [Parameter]
    public OpenWaiver? Proposal { get; set; }

    /// <summary>False where the finding stands beside its text.</summary>
    [Parameter]
    public bool ShowLink { get; set; } = true;

    [Parameter]
    public EventCallback OnDone { get; set; }

    private bool MayPropose => Staff.Is(StaffRoles.Editor) || MaySettle;

    private bool MaySettle => Staff.Is(StaffRoles.Reviewer) || Staff.Is(StaffRoles.Publisher);

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(looked, Finding))
            return;
        (looked, suggested) = (Finding, Finding.IsOpen ? SuggestedEdit.For(Draft, Finding) : null);
        address = EditAddress.Of(Year, Finding.Place, FindingPlace.BlockOf(Draft, Finding)?.Uid);
    }

    private async Task AdoptAsync()
    {
        if (suggested is not { } edit)
            return;
        var by = Staff.Actor;
        var parameters = new DialogParameters<AdoptDialog>
        {
            { dialog => dialog.Edit, edit },
            { dialog => dialog.Act, async () => ReleaseSayings.Of(await Blocks.SaveAsync(Year, edit.Block.Uid, edit.Block.Version, edit.Changed, by)) },
        };
        var asked = await Dialogs.ShowAsync<AdoptDialog>(ProofWords.AdoptTitle, parameters, Wide);
        if (await asked.Result is { Canceled: false })
            await DoneAsync(ProofWords.AdoptDone);
    }

    private Task ProposeAsync()
    {
        var by = Staff.Actor;
        return AskAsync(ProofWords.WaiveTitle, ProofWords.WaiveDone, new() { Lead = [Finding.Explanation.Message, ProofWords.WaiveLead], Confirm = ProofWords.WaiveConfirm, NoteLabel = ProofWords.WaiveNote, NoteHelp = ProofWords.WaiveHelp },
            asked => Waivers.ProposeAsync(Year, Finding, asked.Note, by));
    }

    private Task SettleAsync(OpenWaiver proposal, bool agree)
    {
        var by = Staff.Actor;
        var takesBack = proposal.ProposedById == Staff.Id;
        var (title, lead) = agree ? (ProofWords.AgreeTitle, ProofWords.AgreeLead) : takesBack ? (ProofWords.TakeBack, ProofWords.TakeBackLead) : (ProofWords.DisagreeTitle, ProofWords.DisagreeLead);
        return AskAsync(title, agree ? ProofWords.AgreeDone : ProofWords.DisagreeDone, new() { Lead = [Finding.Explanation.Message, proposal.Reason, lead], Confirm = title },
            _ => agree ? Waivers.ConfirmAsync(Year, proposal.Id, by) : Waivers.RejectAsync(Year, proposal.Id, by));
    }

    private Task ReopenAsync()
    {
        var by = Staff.Actor;
        return AskAsync(ProofWords.ReopenTitle, ProofWords.ReopenDone, new() { Lead = [Finding.Explanation.Message, ProofWords.ReopenLead], Confirm = ProofWords.Reopen }, _ => Waivers.RemoveAsync(Year, Finding, by));
    }

    private async Task AskAsync(string title, string done, StepQuestion question, Func<StepQuestion, Task<EditResult>> act)
    {
        if (await StepDialog.AskAsync(Dialogs, title, question, async asked => ReleaseSayings.Of(await act(asked))))
            await DoneAsync(done);
    }

    private async Task DoneAsync(string done)
    {
        Notices.Add(done, MudBlazor.Severity.Success);
        await OnDone.InvokeAsync();
    }
}
