using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Changzhou.Bulletin.Web.Desk.Accounts;

/// <summary>Asks what an act on an account needs, and stays open until the act is done.</summary>
public sealed partial class AccountDialog
{
    private string? refusal;
    private string? password;
    private bool busy;

    [Inject]
    public required ILogger<AccountDialog> Log { get; init; }

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Parameter, EditorRequired]
    public required AccountQuestion Question { get; set; }

    [Parameter, EditorRequired]
    public required Func<AccountQuestion, Task<StaffResult>> Act { get; set; }

    private void Choose(string role, bool chosen) => Question.Roles = chosen ? [.. Question.Roles, role] : [.. Question.Roles.Where(other => other != role)];

    private async Task ConfirmAsync()
    {
        busy = true;
        try
        {
            Take(await Act(Question));
        }
        catch (Exception trouble) when (ActTrouble.Is(trouble))
        {
            refusal = ActTrouble.Tell(Log, trouble);
        }
        finally
        {
            busy = false;
        }
    }

    private void Take(StaffResult result)
    {
        switch (result)
        {
            case StaffResult.Refused refused:
                refusal = refused.Why;
                break;
            case StaffResult.Done { Password: { } shownOnce }:
                password = shownOnce;
                break;
            default:
                Dialog.Close();
                break;
        }
    }
}
