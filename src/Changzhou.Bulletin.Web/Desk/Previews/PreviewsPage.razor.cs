using System.Data.Common;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Workflow;
using Changzhou.Bulletin.Web.Desk.Release;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Previews;

/// <summary>The private addresses at which outsiders read a draft.</summary>
public sealed partial class PreviewsPage
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    private IReadOnlyList<PreviewLinkRow>? links;
    private string? failure;
    private string? refusal;
    private string? address;
    private string madeFor = "";
    private string label = "";
    private DateTimeOffset? starts;
    private DateTimeOffset? expires;
    private bool busy;
    private int loaded;

    [Inject]
    public required PreviewLinks Links { get; init; }

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required ILogger<PreviewsPage> Log { get; init; }

    [Parameter]
    public int Year { get; set; }

    private bool MayShare => Staff.Is(StaffRoles.Reviewer) || Staff.Is(StaffRoles.Publisher) || Staff.Is(StaffRoles.Administrator);

    protected override Task OnParametersSetAsync()
    {
        if (loaded == Year)
            return Task.CompletedTask;
        (loaded, links, address) = (Year, null, null);
        starts = Clock.GetUtcNow();
        expires = starts + Usual;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            (links, failure) = (await Links.ListAsync(Year), null);
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }
    }

    private async Task CreateAsync()
    {
        if (starts is not { } from || expires is not { } until)
        {
            refusal = PreviewWords.TimeMissing;
            return;
        }

        (busy, refusal, address) = (true, null, null);
        try
        {
            switch (await Links.CreateAsync(Year, label, from, until, Staff.Actor))
            {
                case PreviewLinkResult.Created created:
                    (address, madeFor, label) = ($"{Navigation.BaseUri}preview/{created.Secret}", label.Trim(), "");
                    break;
                case PreviewLinkResult.Refused refused:
                    refusal = Say(refused.Fault);
                    break;
            }
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
    }

    private async Task EndAsync(PreviewLinkRow link)
    {
        var by = Staff.Actor;
        await StepDialog.AskAsync(Dialogs, ReleaseSayings.Say(PreviewWords.EndTitle, link.Label), new() { Lead = [PreviewWords.EndLead], Confirm = PreviewWords.End, IsGrave = true },
            async _ => await Links.EndAsync(link.Id, by) ? null : PreviewWords.Gone);
        await LoadAsync();
    }

    private bool IsAlive(PreviewLinkRow link) => link.EndedAt is null && link.Expires > Clock.GetUtcNow();

    private string StateOf(PreviewLinkRow link) =>
        link.EndedAt is { } ended ? ReleaseSayings.Say(PreviewWords.StateEnded, DeskTime.Minute(ended))
        : link.Expires <= Clock.GetUtcNow() ? PreviewWords.StateOver
        : link.Starts > Clock.GetUtcNow() ? PreviewWords.StateWaiting
        : PreviewWords.StateOpen;

    private static string Say(PreviewFault fault) => fault switch
    {
        PreviewFault.NoLabel => PreviewWords.NoLabel,
        PreviewFault.EndsBeforeItStarts => PreviewWords.EndsBeforeItStarts,
        PreviewFault.IsOver => PreviewWords.IsOver,
        PreviewFault.TooLong => PreviewWords.TooLong,
        PreviewFault.NoDraft => PreviewWords.NoDraft,
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
