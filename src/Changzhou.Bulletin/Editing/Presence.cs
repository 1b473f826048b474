using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <param name="Circuit">One for each open window.</param>
/// <param name="Place">Address within the desk.</param>
/// <param name="Subject">What is open for editing; null for nothing.</param>
public sealed record PresentPerson(Guid Circuit, Guid AccountId, string Name, int? Year, string Place, string? Subject);

/// <summary>Who is where at the desk.</summary>
public sealed class Presence(BulletinStore store, TimeProvider clock)
{
    /// <summary>A window that has not been heard of for so long is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>Says where a window is; repeated within <see cref="Patience"/> while it is open.</summary>
    public async Task BeAsync(PresentPerson person, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into draft.presence (id, account_id, name, year, place, subject, seen_at)
            values ({person.Circuit}, {person.AccountId}, {person.Name}, {person.Year}, {person.Place}, {person.Subject}, {now})
            on conflict (id) do update set year = excluded.year, place = excluded.place, subject = excluded.subject, seen_at = excluded.seen_at
            """, cancel);
    }

    public async Task LeaveAsync(Guid circuit, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var gone = clock.GetUtcNow() - Patience;
        await db.Presence.Where(row => row.Id == circuit || row.SeenAt < gone).ExecuteDeleteAsync(cancel);
    }

    /// <param name="year">Null for all years.</param>
    public async Task<IReadOnlyList<PresentPerson>> WhoAsync(int? year = null, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var alive = clock.GetUtcNow() - Patience;
        return await db.Presence.AsNoTracking().Where(row => row.SeenAt >= alive && (year == null || row.Year == year)).OrderBy(row => row.Name)
            .Select(row => new PresentPerson(row.Id, row.AccountId, row.Name, row.Year, row.Place, row.Subject)).ToListAsync(cancel);
    }
}
