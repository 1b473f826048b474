using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>The years that have a draft, newest first.</summary>
public sealed class EditionYears(BulletinStore store)
{
    public async Task<IReadOnlyList<int>> ReadAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.Editions.OrderByDescending(edition => edition.Year).Select(edition => edition.Year).ToListAsync(cancel);
    }
}
