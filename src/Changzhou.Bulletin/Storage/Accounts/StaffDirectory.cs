using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Accounts;

/// <summary>Adds, changes and ends accounts, each with its line in the log; by the desk and by the command line alike.</summary>
/// <remarks>A change of what somebody may do ends the person's sessions, and with them cookies and open pages.</remarks>
public sealed partial class StaffDirectory(IDbContextFactory<BulletinDbContext> store, PasswordRules rules, TimeProvider clock)
{
    public PasswordRules Rules => rules;

    /// <summary>A key of all who change accounts: else two administrators could demote each other at the same moment.</summary>
    private const long Turn = 1_096_107_093;

    public async Task<IReadOnlyList<StaffEntry>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var now = clock.GetUtcNow();
        return await db.Users.AsNoTracking().OrderBy(account => account.UserName).Select(account => new StaffEntry(
            account.Id, account.UserName!, account.DisplayName, account.Roles, account.CreatedAt, account.DisabledAt,
            account.LockoutEnd > now, account.MustChangePassword, account.TwoFactorEnabled,
            db.UserPasskeys.Count(passkey => passkey.UserId == account.Id),
            db.Sessions.Where(session => session.AccountId == account.Id).Max(session => (DateTimeOffset?)session.SeenAt))).ToListAsync(cancel);
    }

    /// <param name="password">Given by whoever adds the account; null for a strong one made here. Either way its person must replace it.</param>
    public async Task<StaffResult> AddAsync(Actor actor, string name, string display, IReadOnlyList<string> roles, string? password = null, CancellationToken cancel = default)
    {
        (name, display) = (name.Trim(), display.Trim());
        var given = password ?? OneTimePassword.New();
        if ((RefuseNames(name, display) ?? RefuseRoles(roles) ?? rules.Refuse(given, name, display)) is { } refusal)
            return new StaffResult.Refused(refusal);

        return await ChangeAsync(async db =>
        {
            var normal = Normal(name);
            if (await db.Users.AnyAsync(account => account.NormalizedUserName == normal, cancel))
                return new StaffResult.Refused(AccountWords.Taken(name));

            var now = clock.GetUtcNow();
            var account = new Account
            {
                UserName = name,
                NormalizedUserName = normal,
                DisplayName = display,
                Roles = Ordered(roles),
                CreatedAt = now,
                PasswordChangedAt = now,
                MustChangePassword = true,
                LockoutEnabled = true,
            };
            account.PasswordHash = Passwords.Hasher.HashPassword(account, given);
            db.Users.Add(account);
            db.Log.Add(AccountActs.Line(actor, Act.AccountAdded, account, after: Describe(account)));
            return new StaffResult.Done(account.Id, name, password is null ? given : null);
        }, cancel);
    }

    public Task<StaffResult> SetRolesAsync(Actor actor, Guid id, IReadOnlyList<string> roles, CancellationToken cancel = default) => ChangeAsync(id, async (db, account) =>
    {
        if (RefuseRoles(roles) is { } refusal)
            return new StaffResult.Refused(refusal);
        if (!roles.Contains(StaffRoles.Administrator) && await RefuseLosingAsync(db, actor, account, cancel) is { } loss)
            return new StaffResult.Refused(loss);

        var before = Describe(account);
        account.Roles = Ordered(roles);
        await EndSessionsAsync(db, account.Id, cancel);
        db.Log.Add(AccountActs.Line(actor, Act.AccountChanged, account, before, Describe(account)));
        return Done(account);
    }, cancel);

    public Task<StaffResult> DisableAsync(Actor actor, Guid id, string reason, CancellationToken cancel = default) => ChangeAsync(id, async (db, account) =>
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new StaffResult.Refused(AccountWords.NoReason);
        if (account.DisabledAt is not null)
            return new StaffResult.Refused(AccountWords.AlreadyDisabled);
        if (account.Id == actor.Id)
            return new StaffResult.Refused(AccountWords.Self);
        if (await RefuseLosingAsync(db, actor, account, cancel) is { } loss)
            return new StaffResult.Refused(loss);

        account.DisabledAt = clock.GetUtcNow();
        await EndSessionsAsync(db, account.Id, cancel);
        db.Log.Add(AccountActs.Line(actor, Act.AccountDisabled, account, note: reason.Trim()));
        return Done(account);
    }, cancel);

    public Task<StaffResult> EnableAsync(Actor actor, Guid id, string reason, CancellationToken cancel = default) => ChangeAsync(id, (db, account) =>
    {
        if (string.IsNullOrWhiteSpace(reason))
            return Task.FromResult<StaffResult>(new StaffResult.Refused(AccountWords.NoReason));
        if (account.DisabledAt is null)
            return Task.FromResult<StaffResult>(new StaffResult.Refused(AccountWords.NotDisabled));

        (account.DisabledAt, account.LockoutEnd, account.AccessFailedCount) = (null, null, 0);
        db.Log.Add(AccountActs.Line(actor, Act.AccountEnabled, account, note: reason.Trim()));
        return Task.FromResult<StaffResult>(Done(account));
    }, cancel);

    /// <summary>For somebody who lost telephone and passkey, or password: a new password shown once, and everything else to be set up again.</summary>
    public Task<StaffResult> ResetAsync(Actor actor, Guid id, string reason, CancellationToken cancel = default) => ChangeAsync(id, async (db, account) =>
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new StaffResult.Refused(AccountWords.NoReason);

        var password = OneTimePassword.New();
        account.EarlierPasswords = [.. account.EarlierPasswords.Prepend(account.PasswordHash!).Take(rules.Remembered)];
        account.PasswordHash = Passwords.Hasher.HashPassword(account, password);
        (account.MustChangePassword, account.PasswordChangedAt, account.TwoFactorEnabled) = (true, clock.GetUtcNow(), false);
        (account.LockoutEnd, account.AccessFailedCount, account.SecurityStamp) = (null, 0, Guid.NewGuid().ToString("N"));
        await db.UserTokens.Where(token => token.UserId == id).ExecuteDeleteAsync(cancel);
        await db.UserPasskeys.Where(passkey => passkey.UserId == id).ExecuteDeleteAsync(cancel);
        await EndSessionsAsync(db, id, cancel);
        db.Log.Add(AccountActs.Line(actor, Act.SecondFactorChanged, account, after: "reset", note: reason.Trim()));
        return new StaffResult.Done(id, account.UserName!, password);
    }, cancel);

    /// <summary>Signs the person out everywhere.</summary>
    public Task<StaffResult> EndSessionsAsync(Actor actor, Guid id, CancellationToken cancel = default) => ChangeAsync(id, async (db, account) =>
    {
        await EndSessionsAsync(db, id, cancel);
        db.Log.Add(AccountActs.Line(actor, Act.SessionEnded, account));
        return Done(account);
    }, cancel);

    public async Task<Guid?> FindAsync(string name, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var normal = Normal(name.Trim());
        return await db.Users.Where(account => account.NormalizedUserName == normal).Select(account => (Guid?)account.Id).SingleOrDefaultAsync(cancel);
    }

    /// <summary>What is said of a name that nobody has.</summary>
    public static string Unknown(string name) => AccountWords.Unknown(name);

    internal static string Normal(string name) => name.Normalize().ToUpperInvariant();

    private Task<StaffResult> ChangeAsync(Guid id, Func<BulletinDbContext, Account, Task<StaffResult>> change, CancellationToken cancel) => ChangeAsync(async db =>
    {
        var account = await db.Users.SingleAsync(account => account.Id == id, cancel);
        // Else the person, who saves the own account at this moment, would undo the change.
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        return await change(db, account);
    }, cancel);

    private async Task<StaffResult> ChangeAsync(Func<BulletinDbContext, Task<StaffResult>> change, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Turn})", cancel);
        var result = await change(db);
        if (result is StaffResult.Done)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return result;
    }

    private Task<int> EndSessionsAsync(BulletinDbContext db, Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.Where(session => session.AccountId == id && session.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancel);
    }

    private static async Task<string?> RefuseLosingAsync(BulletinDbContext db, Actor actor, Account account, CancellationToken cancel)
    {
        if (!account.Roles.Contains(StaffRoles.Administrator) || account.DisabledAt is not null)
            return null;
        if (!await db.Users.AnyAsync(other => other.Id != account.Id && other.DisabledAt == null && other.Roles.Contains(StaffRoles.Administrator), cancel))
            return AccountWords.LastAdministrator;
        return account.Id == actor.Id ? AccountWords.Self : null;
    }

    private static string? RefuseNames(string name, string display) =>
        !NameRule().IsMatch(name) ? AccountWords.BadName : display.Length is 0 or > 40 || display.Any(char.IsControl) ? AccountWords.SameDisplay : null;

    private static string? RefuseRoles(IReadOnlyList<string> roles) =>
        roles.Count == 0 ? AccountWords.NoRole : roles.FirstOrDefault(role => !StaffRoles.All.Contains(role)) is { } unknown ? AccountWords.UnknownRole(unknown) : null;

    private static string[] Ordered(IReadOnlyList<string> roles) => [.. StaffRoles.All.Where(roles.Contains)];

    private static string Describe(Account account) => $"{account.UserName} {account.DisplayName} {string.Join(',', account.Roles)}";

    private static StaffResult.Done Done(Account account) => new(account.Id, account.UserName!, null);

    [GeneratedRegex("^[a-z][a-z0-9._-]{2,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex NameRule();
}

/// <summary>What came of an act on an account.</summary>
public abstract record StaffResult
{
    /// <param name="Password">Made here, and shown this once.</param>
    public sealed record Done(Guid Id, string Name, string? Password) : StaffResult;

    /// <param name="Why">Says what to do.</param>
    public sealed record Refused(string Why) : StaffResult;
}

/// <summary>One line of the list of accounts.</summary>
public sealed record StaffEntry(
    Guid Id, string Name, string Display, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt,
    bool IsLocked, bool MustChangePassword, bool HasTotp, int Passkeys, DateTimeOffset? SeenAt);
