using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Takes a year's public edition back at once, with a notice for its readers, and gives it to them again.</summary>
public sealed class Withdrawals(BulletinStore store, TimeProvider clock)
{
    /// <param name="notice">What readers are told.</param>
    /// <param name="within">What else is recorded in the same transaction.</param>
    public Task<WithdrawalResult> WithdrawAsync(
        int year, string notice, Actor by, Func<BulletinDbContext, CancellationToken, Task>? within = null, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(notice)
            ? Task.FromResult(WithdrawalResult.NeedsNotice)
            : ChangeAsync(year, withdrawn: true, (pointer, number) =>
            {
                (pointer.WithdrawnAt, pointer.Notice) = (clock.GetUtcNow(), notice.Trim());
                return by.Did(Act.Withdrawn, year, $"release:{year}-{number}", note: pointer.Notice);
            }, within, cancel);

    /// <param name="within">What else is recorded in the same transaction.</param>
    public Task<WithdrawalResult> RestoreAsync(
        int year, Actor by, Func<BulletinDbContext, CancellationToken, Task>? within = null, CancellationToken cancel = default) =>
        ChangeAsync(year, withdrawn: false, (pointer, number) =>
        {
            var row = by.Did(Act.Restored, year, $"release:{year}-{number}", before: pointer.Notice);
            (pointer.WithdrawnAt, pointer.Notice) = (null, null);
            return row;
        }, within, cancel);

    private async Task<WithdrawalResult> ChangeAsync(
        int year, bool withdrawn, Func<PointerRow, int, AuditRow> change, Func<BulletinDbContext, CancellationToken, Task>? within, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // After a release that is under way, not in its middle.
        await DraftStore.LockAsync(db, year, cancel);
        if (await db.Pointers.SingleOrDefaultAsync(pointer => pointer.Year == year, cancel) is not { } pointer)
        {
            return WithdrawalResult.NoRelease;
        }

        if (withdrawn == pointer.WithdrawnAt is not null)
        {
            return WithdrawalResult.NoChange;
        }

        var number = await db.Releases.Where(release => release.Id == pointer.ReleaseId).Select(release => release.Number).SingleAsync(cancel);
        db.Log.Add(change(pointer, number));
        await (within?.Invoke(db, cancel) ?? Task.CompletedTask);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return WithdrawalResult.Done;
    }
}

public enum WithdrawalResult
{
    Done,

    /// <summary>The year was never released.</summary>
    NoRelease,

    /// <summary>It is withdrawn already, or public already.</summary>
    NoChange,

    /// <summary>Readers must be told something.</summary>
    NeedsNotice,
}
