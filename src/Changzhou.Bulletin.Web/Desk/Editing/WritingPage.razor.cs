using System.Data.Common;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>The writing place: outline, chapter, and what is to be said of it.</summary>
public sealed partial class WritingPage : IAsyncDisposable
{
    private BlockNotes? notes;
    private IReadOnlyDictionary<Guid, string> owners = new Dictionary<Guid, string>();
    private string? failure;
    private bool outlineOpen;
    private bool panelOpen;
    private string tab = SidePanel.Proof;
    private string? subject;
    private string? target;
    private IJSObjectReference? script;

    [Parameter]
    public int Year { get; set; }

    /// <summary>A chapter's, summary, or front; null for the first chapter.</summary>
    [Parameter]
    public string? Topic { get; set; }

    /// <summary>A block to go to.</summary>
    [SupplyParameterFromQuery(Name = "block")]
    public Guid? Block { get; set; }

    [Inject]
    public required WritingDesk Desk { get; init; }

    [Inject]
    public required DraftReader Reader { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required DeskAssets Files { get; init; }

    [Inject]
    public required IJSRuntime Browser { get; init; }

    [Inject]
    public required ILogger<WritingPage> Log { get; init; }

    private string Shown => Topic
        ?? (Block is { } uid && Desk.State!.View.FindBlock(uid) is { } view ? BlockNotes.TopicOf(view.Place) : null)
        ?? Desk.State!.View.Chapters.FirstOrDefault()?.Topic ?? Catalogue.SummaryTopic;

    public async ValueTask DisposeAsync()
    {
        Desk.DraftChanged -= Renew;
        Desk.FindingsChanged -= Renew;
        Desk.PeopleChanged -= Renew;
        Desk.TroubleChanged -= Renew;
        await Desk.CloseAsync();
    }

    protected override void OnInitialized()
    {
        Desk.DraftChanged += Renew;
        Desk.FindingsChanged += Renew;
        Desk.PeopleChanged += Renew;
        Desk.TroubleChanged += Renew;
    }

    protected override async Task OnParametersSetAsync()
    {
        (subject, outlineOpen) = (null, false);
        await OpenAsync();
        target = Block is { } uid ? $"b-{uid}" : new Uri(Navigation.Uri).Fragment is { Length: > 1 } fragment ? Uri.UnescapeDataString(fragment[1..]) : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (target is null || notes is null)
            return;
        var goal = target;
        target = null;
        await JumpAsync(goal);
    }

    private async Task OpenAsync()
    {
        try
        {
            await Desk.OpenAsync(Year);
            owners = await Reader.OwnersAsync(Year);
            failure = null;
            notes = Desk.State is null ? null : new(Desk);
            if (notes is not null)
                await Desk.GoAsync(FormattableString.Invariant($"/desk/{Year}/{Shown}"));
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }
    }

    private void Renew() => _ = InvokeAsync(() =>
    {
        notes = Desk.State is null ? null : new(Desk);
        StateHasChanged();
    });

    private void TurnTo(string chosen) => tab = chosen;

    private void ShowHistory(BlockView view) => (tab, subject, panelOpen) = (SidePanel.History, view.Subject, true);

    private async Task JumpAsync(string id)
    {
        panelOpen = false;
        script ??= await Browser.InvokeAsync<IJSObjectReference>("import", Files.Address("writing.js"));
        await script.InvokeAsync<bool>("jump", id);
    }
}
