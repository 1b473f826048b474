using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>What a person must still do before the desk opens: an own password, and a second factor where the settings ask for one.</summary>
internal sealed class FirstSignIn(UserManager<Account> accounts, PasswordRules rules, DeskSettings settings, TimeProvider clock)
{
    public bool NeedsPassword(Account account) =>
        account.MustChangePassword || rules.Lifetime is { } lifetime && clock.GetUtcNow() - account.PasswordChangedAt >= lifetime;

    public async Task<bool> NeedsFactorAsync(Account account) =>
        settings.SecondFactor == SecondFactor.Required && !account.TwoFactorEnabled && (await accounts.GetPasskeysAsync(account)).Count == 0;

    public async Task<bool> IsIncompleteAsync(Account account) => NeedsPassword(account) || await NeedsFactorAsync(account);
}
