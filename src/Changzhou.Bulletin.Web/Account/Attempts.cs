using Changzhou.Bulletin.Seeing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Web.Account;

using Account = Storage.Accounts.Account;

/// <summary>Counts attempts at a password or code: five wrong ones lock the account for a quarter of an hour.</summary>
/// <remarks>An attempt is counted before it is looked at, in one statement, so that many at once are many.</remarks>
public sealed class Attempts(BulletinStore store, TimeProvider clock)
{
    public const int Limit = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private const int LongestName = 64;

    /// <returns>False while the account is locked.</returns>
    public async Task<bool> TakeAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = store.CreateDbContext();
        return await db.Users.Where(row => row.Id == account && row.AccessFailedCount < Limit && (row.LockoutEnd == null || row.LockoutEnd <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount + 1), cancel) == 1;
    }

    /// <summary>The password was right, and a second step follows: the attempt does not count, and earlier ones still do.</summary>
    public async Task ReturnAsync(Guid account, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await db.Users.Where(row => row.Id == account && row.AccessFailedCount > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, row => row.AccessFailedCount - 1), cancel);
    }

    public async Task ClearAsync(Guid account, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, (DateTimeOffset?)null), cancel);
    }

    /// <param name="name">As it was typed, which may be anything.</param>
    public async Task FailAsync(Account? account, string name, string from, CancellationToken cancel)
    {
        Telemetry.SignInFailures.Add(1);
        var end = clock.GetUtcNow() + LockedFor;
        var id = account?.Id ?? Guid.Empty;
        var shown = string.Concat(name.Where(character => !char.IsControl(character)).Take(LongestName));
        await using var db = store.CreateDbContext();
        var locked = await db.Users.Where(row => row.Id == id && row.AccessFailedCount >= Limit)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AccessFailedCount, 0).SetProperty(row => row.LockoutEnd, end), cancel) == 1;
        var actor = new Actor(null, shown.Length == 0 ? "—" : shown, from);
        var subject = account is null ? "account:unknown" : AccountActs.Subject(account);
        db.Log.Add(AccountActs.Line(actor, Act.SignInFailed, subject));
        if (locked)
            db.Log.Add(AccountActs.Line(actor, Act.LockedOut, subject));
        await db.SaveChangesAsync(cancel);
    }
}
