using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Web.Desk;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>A person's own account: password, second factors, sessions.</summary>
public sealed partial class OwnPage
{
    private Account? account;
    private IList<UserPasskeyInfo> passkeys = [];
    private IReadOnlyList<SessionRow> sessions = [];
    private string? done;
    private string? refusal;

    [Inject]
    internal OwnAccount Own { get; init; } = null!;

    [Inject]
    public required UserManager<Account> Accounts { get; init; }

    [Inject]
    public required CurrentStaff Staff { get; init; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    /// <summary>The password once more, for what changes how the person signs in or ends other sign-ins.</summary>
    [SupplyParameterFromForm(Name = "Again")]
    public string? Again { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var found = await Own.FindAsync();
        await ReadAsync(found);
        // Last, since the parts of the page ask the same connection of the store.
        account = found;
    }

    private async Task ReadAsync(Account of) => (passkeys, sessions) = (await Accounts.GetPasskeysAsync(of), await Own.SessionsAsync());

    private async Task AddedAsync()
    {
        done = SignInWords.PasskeyAdded;
        await ReadAsync(account!);
    }

    private async Task RemoveAsync(string credentialId)
    {
        refusal = await Own.RefuseWithoutAsync(account!, Again ?? "") ?? await Own.RemovePasskeyAsync(account!, credentialId);
        done = refusal is null ? SignInWords.PasskeyRemoved : null;
        await ReadAsync(account!);
    }

    private async Task EndAsync(Guid session)
    {
        refusal = await Own.RefuseWithoutAsync(account!, Again ?? "");
        if (refusal is null)
            await Own.EndSessionAsync(session);
        done = refusal is null ? SignInWords.SessionEnded : null;
        await ReadAsync(account!);
    }

    private static string Local(DateTimeOffset time) => DeskTime.Minute(time);
}
