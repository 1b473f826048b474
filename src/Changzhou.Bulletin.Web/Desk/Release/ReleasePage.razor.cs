using System.Data.Common;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>Where an edition stands, what is left to do, and the steps that this person may take.</summary>
public sealed partial class ReleasePage
{
    private ReleaseView? view;
    private string? failure;
    private int loaded;

    [Inject]
    public required ReleaseDesk Desk { get; init; }

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [Inject]
    public required ILogger<ReleasePage> Log { get; init; }

    [Parameter]
    public int Year { get; set; }

    protected override Task OnParametersSetAsync()
    {
        if (loaded == Year)
            return Task.CompletedTask;
        (loaded, view) = (Year, null);
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            (view, failure) = (await Desk.ReadAsync(Year), null);
        }
        catch (DbException away)
        {
            failure = DeskErrors.NewReference();
            DeskErrors.LogFailure(Log, failure, away);
        }
    }
}
