using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <summary>One edit of a block, figure or other piece.</summary>
/// <param name="Before">As LoggedBlock, LoggedFigure or plain text write it; null for what was added.</param>
/// <param name="After">Null for what was removed.</param>
public sealed record PastEdit(long Entry, DateTimeOffset At, Guid? ActorId, string Actor, string Act, string Subject, string? Before, string? After, string? Note)
{
    /// <summary>Of the edition; null where it was not asked for.</summary>
    public int? Year { get; init; }
}

/// <summary>Reads from the log what was done to a draft and by whom.</summary>
public sealed class EditHistory(BulletinStore store)
{
    /// <summary>The edits of one subject, newest first.</summary>
    public async Task<IReadOnlyList<PastEdit>> OfAsync(string subject, int most = 200, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await Read(db.Log.Where(entry => entry.Subject == subject), most, cancel);
    }

    /// <summary>The edits of a chapter, newest first; removed blocks among them can be restored.</summary>
    public async Task<IReadOnlyList<PastEdit>> OfChapterAsync(int year, string topic, int most = 200, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await Read(db.Log.Where(entry => entry.Year == year && entry.Topics.Contains(topic)), most, cancel);
    }

    /// <summary>Who edited each chapter last, and when: who may not sign it.</summary>
    public async Task<IReadOnlyDictionary<string, PastEdit>> LastEditorsAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await LastEditorsAsync(db, year, cancel);
    }

    internal static Task<IReadOnlyDictionary<string, PastEdit>> LastEditorsAsync(BulletinDbContext db, int year, CancellationToken cancel) => LastOfAsync(db, year, Act.Writing, cancel);

    /// <summary>The last act that voids the signature of each chapter: an edit of it, or a waiver that was agreed to.</summary>
    internal static Task<IReadOnlyDictionary<string, PastEdit>> LastTouchesAsync(BulletinDbContext db, int year, CancellationToken cancel) => LastOfAsync(db, year, Act.Edits, cancel);

    private static async Task<IReadOnlyDictionary<string, PastEdit>> LastOfAsync(BulletinDbContext db, int year, IReadOnlyList<string> acts, CancellationToken cancel)
    {
        var last = await db.Database.SqlQuery<LastEdit>(
            $"""
            select topic, max(id) as entry from audit.entries, unnest(topics) as topic
            where year = {year} and act = any({acts.ToArray()}) group by topic
            """).ToListAsync(cancel);
        var entries = last.Select(edit => edit.Entry).ToArray();
        var edits = (await Read(db.Log.Where(entry => entries.Contains(entry.Id)), int.MaxValue, cancel)).ToDictionary(edit => edit.Entry);
        return last.ToDictionary(edit => edit.Topic, edit => edits[edit.Entry], StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<PastEdit>> Read(IQueryable<AuditRow> rows, int most, CancellationToken cancel) => await rows.AsNoTracking()
        .OrderByDescending(entry => entry.Id).Take(most)
        .Select(entry => new PastEdit(entry.Id, entry.At, entry.ActorId, entry.Actor, entry.Act, entry.Subject, entry.Before, entry.After, entry.Note))
        .ToListAsync(cancel);

    private sealed record LastEdit(string Topic, long Entry);
}
