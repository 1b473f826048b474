using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Holds a transaction back until its time has come.</summary>
internal static class CommitTime
{
    /// <summary>Both this machine's clock and the database's must have reached the time, so that nothing is public early whichever of them is wrong.</summary>
    public static async Task WaitAsync(BulletinDbContext db, DateTimeOffset at, TimeProvider clock, CancellationToken cancel)
    {
        for (; ; )
        {
            var (own, store) = (clock.GetUtcNow(), await StoreTimeAsync(db, cancel));
            var left = at - (own < store ? own : store);
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            await Task.Delay(left, clock, cancel);
        }
    }

    private static async Task<DateTimeOffset> StoreTimeAsync(BulletinDbContext db, CancellationToken cancel) =>
        (await db.Database.SqlQueryRaw<DateTimeOffset>("""select clock_timestamp() as "Value" """).ToListAsync(cancel))[0];
}
