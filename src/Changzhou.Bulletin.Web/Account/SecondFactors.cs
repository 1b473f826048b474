using System.Globalization;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>Authenticator codes and recovery codes of an account.</summary>
internal sealed class SecondFactors(UserManager<Account> accounts, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Ours = "[Bulletin]";
    private const string LastStep = "TotpStep";
    private const int RecoveryCodes = 10;
    private const int TotpLength = 6;

    private readonly ITimeLimitedDataProtector offers = protection.CreateProtector("totp-offer").ToTimeLimitedDataProtector();

    public async Task<bool> TakeCodeAsync(Account account, string code)
    {
        var typed = string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
        if (typed.Length != TotpLength)
            return (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, typed.ToUpperInvariant())).Succeeded;
        if (!account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } secret)
            return false;

        var last = long.TryParse(await accounts.GetAuthenticationTokenAsync(account, Ours, LastStep), NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : 0;
        return Totp.Match(secret, typed, clock.GetUtcNow(), last) is { } taken && await RememberAsync(account, taken);
    }

    /// <summary>A secret that becomes the account's when a code proves that the telephone has it.</summary>
    /// <returns>The secret, and the ticket that brings it back.</returns>
    public (string Secret, string Ticket) Offer(Account account)
    {
        var secret = Totp.NewSecret();
        return (secret, offers.Protect($"{account.Id} {secret}", TimeSpan.FromMinutes(20)));
    }

    /// <returns>The secret of an offer; null where it is too old or another's.</returns>
    public string? Secret(Account account, string ticket)
    {
        try
        {
            var parts = offers.Unprotect(ticket).Split(' ');
            return parts[0] == account.Id.ToString() ? parts[1] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    /// <returns>New recovery codes; null where the code does not fit.</returns>
    public async Task<IReadOnlyList<string>?> AcceptAsync(Account account, string secret, string code)
    {
        if (Totp.Match(secret, code, clock.GetUtcNow(), 0) is not { } step)
            return null;

        await accounts.SetAuthenticationTokenAsync(account, "[AspNetUserStore]", "AuthenticatorKey", secret);
        await RememberAsync(account, step);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];
    }

    // The account's concurrency stamp makes the second of two simultaneous uses fail.
    private async Task<bool> RememberAsync(Account account, long step) =>
        (await accounts.SetAuthenticationTokenAsync(account, Ours, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
}
