using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>What a person does to the own account; a refusal is a sentence that says what to do.</summary>
internal sealed class OwnAccount(
    SignInManager<Account> identity, BulletinStore store, Sessions sessions, Attempts attempts, SecondFactors factors, StaffSignIn signIn, PasswordRules rules, CurrentStaff staff, TimeProvider clock)
{
    private const int LongestPasskeyName = 40;

    private UserManager<Account> Accounts => identity.UserManager;

    private CancellationToken Cancel => identity.Context.RequestAborted;

    public async Task<Account> FindAsync() => await Accounts.FindByIdAsync(staff.Id.ToString()) ?? throw new StaffGoneException();

    /// <summary>The password once more, before anything changes by which the person signs in; wrong ones count towards the lock.</summary>
    public async Task<string?> RefuseWithoutAsync(Account account, string password)
    {
        var counted = await attempts.TakeAsync(account.Id, Cancel);
        if (counted && Passwords.Fits(account, account.PasswordHash!, password))
        {
            await attempts.ReturnAsync(account.Id, Cancel);
            return null;
        }

        await attempts.FailAsync(account, account.UserName!, staff.Actor.From, Cancel);
        return counted ? SignInWords.PresentPasswordWrong : SignInWords.Locked;
    }

    public async Task<string?> ChangePasswordAsync(Account account, string present, string wanted, string repeated)
    {
        if (await RefuseWithoutAsync(account, present) is { } wrong)
            return wrong;
        if (wanted != repeated)
            return SignInWords.RepeatedOtherwise;
        if (rules.Refuse(wanted, account.UserName!, account.DisplayName) is { } refusal)
            return refusal;
        string[] earlier = [account.PasswordHash!, .. account.EarlierPasswords];
        if (earlier.Take(rules.Remembered).Any(hash => Passwords.Fits(account, hash, wanted)))
            return rules.Repeated;

        account.EarlierPasswords = [.. earlier.Take(rules.Remembered)];
        (account.MustChangePassword, account.PasswordChangedAt) = (false, clock.GetUtcNow());
        account.PasswordHash = Passwords.Hasher.HashPassword(account, wanted);
        await ChangedAsync(account, Act.PasswordChanged, null);
        return null;
    }

    /// <returns>The recovery codes, shown once; or why not.</returns>
    public async Task<(IReadOnlyList<string>? Codes, string? Refusal)> SetTotpAsync(Account account, string ticket, string code)
    {
        if (factors.Secret(account, ticket) is not { } secret)
            return (null, SignInWords.OfferTooOld);
        if (await factors.AcceptAsync(account, secret, code) is not { } codes)
            return (null, SignInWords.CodeWrong);

        await ChangedAsync(account, Act.SecondFactorChanged, "totp");
        return (codes, null);
    }

    public Task<string> PasskeyCreationAsync(Account account) => identity.MakePasskeyCreationOptionsAsync(new()
    {
        Id = account.Id.ToString(),
        Name = account.UserName!,
        DisplayName = account.DisplayName,
    });

    public async Task<string?> AddPasskeyAsync(Account account, string credential, string name)
    {
        var attestation = await identity.PerformPasskeyAttestationAsync(credential);
        if (!attestation.Succeeded || attestation.UserEntity.Id != account.Id.ToString())
            return SignInWords.PasskeyNotMade;

        var shown = name.Trim();
        attestation.Passkey.Name = shown.Length == 0 ? SignInWords.PasskeyUnnamed : shown.Length > LongestPasskeyName ? shown[..LongestPasskeyName] : shown;
        if (!(await Accounts.AddOrUpdatePasskeyAsync(account, attestation.Passkey)).Succeeded)
            return SignInWords.PasskeyNotMade;
        await ChangedAsync(account, Act.SecondFactorChanged, "passkey added");
        return null;
    }

    public async Task<string?> RemovePasskeyAsync(Account account, string credentialId)
    {
        var passkeys = await Accounts.GetPasskeysAsync(account);
        if (passkeys.FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == credentialId) is not { } found)
            return SignInWords.PasskeyGone;
        if (passkeys.Count == 1 && !account.TwoFactorEnabled)
            return SignInWords.LastFactor;

        await Accounts.RemovePasskeyAsync(account, found.CredentialId);
        await ChangedAsync(account, Act.SecondFactorChanged, "passkey removed");
        return null;
    }

    public async Task<IReadOnlyList<SessionRow>> SessionsAsync()
    {
        await using var db = store.CreateDbContext();
        return await db.Sessions.AsNoTracking().Where(session => session.AccountId == staff.Id && session.EndedAt == null).OrderByDescending(session => session.SeenAt).ToListAsync(Cancel);
    }

    public async Task EndSessionAsync(Guid session)
    {
        if (!(await SessionsAsync()).Any(own => own.Id == session))
            return;
        await sessions.EndAsync(session, Cancel);
        await using var db = store.CreateDbContext();
        db.Log.Add(AccountActs.Line(staff.Actor, Act.SessionEnded, $"account:{staff.Id}"));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Other sign-ins end with the means they were made by; this one goes on with fresh claims.</summary>
    private async Task ChangedAsync(Account account, string act, string? after)
    {
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        var saved = await Accounts.UpdateAsync(account);
        if (!saved.Succeeded)
            throw new InvalidOperationException($"The account was not saved: {string.Join(' ', saved.Errors.Select(error => error.Code))}");
        await sessions.EndOthersAsync(account.Id, staff.Member.Session, Cancel);
        await using var db = store.CreateDbContext();
        db.Log.Add(AccountActs.Line(staff.Actor, act, account, after: after));
        await db.SaveChangesAsync(Cancel);
        await signIn.RenewAsync(account, staff.Member.Session);
    }
}
