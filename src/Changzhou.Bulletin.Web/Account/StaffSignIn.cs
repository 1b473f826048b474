using System.Security.Claims;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>The way in: name and password, then a code, a recovery code or a passkey; or a passkey alone, which is two factors in one.</summary>
internal sealed class StaffSignIn(
    SignInManager<Account> identity, BulletinStore store, Sessions sessions, Attempts attempts, SecondFactors factors, FirstSignIn first, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>What the tickets of the second step are sealed for.</summary>
    public const string SecondStep = "second-step";

    private readonly Tickets tickets = new(protection, SecondStep, TimeSpan.FromMinutes(5), clock);

    private UserManager<Account> Accounts => identity.UserManager;

    private HttpContext Context => identity.Context;

    private string From => StaffMember.AddressOf(Context);

    private CancellationToken Cancel => Context.RequestAborted;

    public async Task<SignInStep> PasswordAsync(string name, string password)
    {
        var account = await Accounts.FindByNameAsync(name.Trim());
        // The same work whether or not the name is known and the account open, so that time tells nothing.
        var counted = await attempts.TakeAsync(account?.Id ?? Guid.Empty, Cancel);
        var fits = Passwords.Fits(account!, account?.PasswordHash ?? Passwords.NobodysHash, password);
        if (account is null || !counted || !fits || account.DisabledAt is not null)
            return await RefuseAsync(account, name);

        var passkeys = await Accounts.GetPasskeysAsync(account);
        if (!account.TwoFactorEnabled && passkeys.Count == 0)
            return await EnterAsync(account);

        await attempts.ReturnAsync(account.Id, Cancel);
        return new SignInStep.Second(tickets.Give($"{account.Id} {account.SecurityStamp}"), account.TwoFactorEnabled, passkeys.Count > 0);
    }

    /// <param name="code">Of the authenticator application, or a recovery code.</param>
    /// <returns>Null where the ticket is too old: the person starts again.</returns>
    public async Task<SignInStep?> CodeAsync(string ticket, string code)
    {
        if (await AccountOfAsync(ticket) is not { } account)
            return null;
        if (!await attempts.TakeAsync(account.Id, Cancel))
            return await RefuseAsync(account, account.UserName!);

        return await factors.TakeCodeAsync(account, code) ? await EnterAsync(account) : await RefuseAsync(account, account.UserName!);
    }

    public Task<string> PasskeyRequestAsync() => identity.MakePasskeyRequestOptionsAsync(null);

    public async Task<SignInStep> PasskeyAsync(string credential)
    {
        var assertion = await identity.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded)
            return await RefuseAsync(null, "passkey");
        if (assertion.User.DisabledAt is not null || !await attempts.TakeAsync(assertion.User.Id, Cancel))
            return await RefuseAsync(assertion.User, assertion.User.UserName!);

        await Accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        return await EnterAsync(assertion.User);
    }

    /// <summary>Gives the cookie of a running session the account's present claims.</summary>
    public async Task RenewAsync(Account account, Guid session)
    {
        var principal = await identity.CreateUserPrincipalAsync(account);
        var claims = (ClaimsIdentity)principal.Identity!;
        claims.AddClaim(new(StaffClaims.Session, session.ToString()));
        if (await first.IsIncompleteAsync(account))
            claims.AddClaim(new(StaffClaims.Incomplete, "1"));
        await Context.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = false });
        Context.User = principal;
    }

    public async Task LeaveAsync(StaffMember member)
    {
        await sessions.EndAsync(member.Session, Cancel);
        await Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        await WriteAsync(member.Actor, Act.SignedOut, $"account:{member.Id}");
    }

    private async Task<SignInStep> EnterAsync(Account account)
    {
        await attempts.ClearAsync(account.Id, Cancel);
        var session = await sessions.StartAsync(account.Id, From, Context.Request.Headers.UserAgent.ToString(), Cancel);
        await RenewAsync(account, session);
        await WriteAsync(new(account.Id, account.DisplayName, From), Act.SignedIn, AccountActs.Subject(account));
        return new SignInStep.Complete();
    }

    private async Task<SignInStep> RefuseAsync(Account? account, string name)
    {
        await attempts.FailAsync(account, name, From, Cancel);
        return new SignInStep.Refused();
    }

    private async Task<Account?> AccountOfAsync(string ticket) =>
        tickets.Take(ticket)?.Split(' ') is [var id, var stamp] && await Accounts.FindByIdAsync(id) is { DisabledAt: null } account && account.SecurityStamp == stamp ? account : null;

    private async Task WriteAsync(Actor actor, string act, string subject)
    {
        await using var db = store.CreateDbContext();
        db.Log.Add(AccountActs.Line(actor, act, subject));
        await db.SaveChangesAsync(Cancel);
    }
}
