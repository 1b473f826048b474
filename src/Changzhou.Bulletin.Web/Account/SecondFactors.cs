using System.Globalization;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>Authenticator codes and recovery codes of an account.</summary>
/// <remarks>Whoever reads the store alone can use neither: secrets lie there protected by keys (Data Protection), recovery codes as hashes.</remarks>
internal sealed class SecondFactors(UserManager<Account> accounts, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>What the tickets of an offered secret are sealed for.</summary>
    public const string Offered = "totp-offer";

    private const string Ours = "[Bulletin]";
    private const string LastStep = "TotpStep";
    private const string RecoveryHashes = "RecoveryHashes";
    private const string KeptByIdentity = "[AspNetUserStore]";
    private const string Sealed = "sealed:";
    private const int RecoveryCodes = 10;
    private const int TotpLength = 6;

    private readonly Tickets offers = new(protection, Offered, TimeSpan.FromMinutes(20), clock);

    public async Task<bool> TakeCodeAsync(Account account, string code)
    {
        var typed = string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
        if (typed.Length != TotpLength)
            return await TakeRecoveryCodeAsync(account, typed);
        if (!account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } kept)
            return false;

        var secret = kept.StartsWith(Sealed, StringComparison.Ordinal) ? SealOf(account).Unprotect(kept[Sealed.Length..]) : kept;

        var last = long.TryParse(await accounts.GetAuthenticationTokenAsync(account, Ours, LastStep), NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : 0;
        if (Totp.Match(secret, typed, clock.GetUtcNow(), last) is not { } taken || !await RememberAsync(account, taken))
            return false;

        // A secret of an earlier version lies open until it is used.
        if (kept == secret)
            await KeepAsync(account, secret);
        return true;
    }

    /// <summary>A secret that becomes the account's when a code proves that the telephone has it.</summary>
    /// <returns>The secret, and the ticket that brings it back.</returns>
    public (string Secret, string Ticket) Offer(Account account)
    {
        var secret = Totp.NewSecret();
        return (secret, offers.Give($"{account.Id} {secret}"));
    }

    /// <returns>The secret of an offer; null where it is too old or another's.</returns>
    public string? Secret(Account account, string ticket) =>
        offers.Take(ticket)?.Split(' ') is [var id, var secret] && id == account.Id.ToString() ? secret : null;

    /// <returns>New recovery codes; null where the code does not fit.</returns>
    public async Task<IReadOnlyList<string>?> AcceptAsync(Account account, string secret, string code)
    {
        if (Totp.Match(secret, code, clock.GetUtcNow(), 0) is not { } step)
            return null;

        await KeepAsync(account, secret);
        await RememberAsync(account, step);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RecoveryCode.New()).ToList();
        await accounts.SetAuthenticationTokenAsync(account, Ours, RecoveryHashes, string.Join(' ', codes.Select(code => RecoveryCode.Hash(account.Id, code))));
        await accounts.RemoveAuthenticationTokenAsync(account, KeptByIdentity, "RecoveryCodes");
        return codes;
    }

    private async Task<bool> TakeRecoveryCodeAsync(Account account, string typed)
    {
        var hashes = (await accounts.GetAuthenticationTokenAsync(account, Ours, RecoveryHashes) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var taken = RecoveryCode.Hash(account.Id, typed);
        // Codes that an earlier version gave out are Identity's own.
        return hashes.Contains(taken)
            ? (await accounts.SetAuthenticationTokenAsync(account, Ours, RecoveryHashes, string.Join(' ', hashes.Where(hash => hash != taken)))).Succeeded
            : (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, typed.ToUpperInvariant())).Succeeded;
    }

    private Task<IdentityResult> KeepAsync(Account account, string secret) =>
        accounts.SetAuthenticationTokenAsync(account, KeptByIdentity, "AuthenticatorKey", Sealed + SealOf(account).Protect(secret));

    /// <summary>Of one account, so that the row of another opens nothing.</summary>
    private IDataProtector SealOf(Account account) => protection.CreateProtector("totp-secret", account.Id.ToString());

    // The account's concurrency stamp makes the second of two simultaneous uses fail.
    private async Task<bool> RememberAsync(Account account, long step) =>
        (await accounts.SetAuthenticationTokenAsync(account, Ours, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
}
