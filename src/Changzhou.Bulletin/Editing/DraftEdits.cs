using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <summary>The frame of every edit: one transaction that locks the year, looks at its state, changes, writes the log, and moves the state.</summary>
/// <remarks>What is acknowledged is committed; what is not acknowledged left nothing behind.</remarks>
public sealed class DraftEdits(BulletinStore store, TimeProvider clock)
{
    /// <param name="edit">Changes and logs; a result other than Saved undoes what it did.</param>
    internal Task<EditResult> MakeAsync(int year, Actor by, Func<DraftEdit, Task<EditResult>> edit, CancellationToken cancel) => MakeAsync(year, by, Right.Edit, edit, cancel);

    /// <param name="right">That the act needs.</param>
    /// <param name="edit">Changes and logs; a result other than Saved undoes what it did.</param>
    internal async Task<EditResult> MakeAsync(int year, Actor by, Right right, Func<DraftEdit, Task<EditResult>> edit, CancellationToken cancel)
    {
        if (right.Refuse(by) is { } refused)
        {
            return refused;
        }

        await using var db = store.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await DraftStore.LockAsync(db, year, cancel);
        if (!await db.Editions.AnyAsync(edition => edition.Year == year, cancel))
        {
            return EditResult.Refuse(EditWords.NoEdition(year));
        }

        var state = await EditionStates.CurrentAsync(db, year, cancel);
        if (state == EditionState.Scheduled)
        {
            return EditResult.Refuse(EditWords.Scheduled);
        }

        var made = new DraftEdit(db, year, by, cancel);
        var result = await edit(made);
        if (result is EditResult.Saved { Entry: > 0 })
        {
            if (made.ChangesPrint)
            {
                await EditionStates.NoteEditAsync(db, year, state, by, clock.GetUtcNow(), cancel);
            }

            Failpoint.Reach(Failpoint.EditBeforeCommit);
            await transaction.CommitAsync(cancel);
            Failpoint.Reach(Failpoint.EditAfterCommit);
        }

        return result;
    }
}

/// <summary>An edit under way, in its transaction.</summary>
internal sealed record DraftEdit(BulletinDbContext Db, int Year, Actor By, CancellationToken Cancel)
{
    /// <summary>Whether an act was logged after which the edition has to be signed again.</summary>
    public bool ChangesPrint { get; private set; }

    /// <summary>Saves what was changed together with its entry in the log.</summary>
    /// <param name="topics">The chapters whose print may change.</param>
    /// <returns>The entry's number.</returns>
    public async Task<long> LogAsync(string act, string subject, IEnumerable<string> topics, string? before, string? after, string? note = null)
    {
        var entry = new AuditRow
        {
            ActorId = By.Id,
            Actor = By.Name,
            From = By.From,
            Act = act,
            Year = Year,
            Topics = [.. topics.Distinct(StringComparer.Ordinal)],
            Subject = subject,
            Before = before,
            After = after,
            Note = note,
        };
        Db.Log.Add(entry);
        ChangesPrint |= Act.Edits.Contains(act);
        await Db.SaveChangesAsync(Cancel);
        return entry.Id;
    }

    /// <summary>Who was first.</summary>
    public async Task<EditResult> ConflictAsync(string subject, string current, int version)
    {
        var last = await Db.Log.AsNoTracking().Where(entry => entry.Subject == subject).OrderByDescending(entry => entry.Id).FirstOrDefaultAsync(Cancel)
            // An import changes many subjects by one entry.
            ?? await Db.Log.AsNoTracking().Where(entry => entry.Year == Year).OrderByDescending(entry => entry.Id).FirstAsync(Cancel);
        return new EditResult.Conflict(last.Actor, last.At, current, version);
    }
}
