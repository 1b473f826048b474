using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage;

/// <summary>Several portals may start on one store at the same moment: one at a time does what must be done once, the others wait and find it done.</summary>
public sealed class StartTurn : IAsyncDisposable
{
    /// <summary>A key of all portals that start, beside the keys of drafts and accounts.</summary>
    private const long Key = 1_397_638_484;

    /// <summary>A first start imports and releases whole editions.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly BulletinDbContext held;

    private StartTurn(BulletinDbContext held) => this.held = held;

    public static async Task<StartTurn> TakeAsync(BulletinStore store, CancellationToken cancel = default)
    {
        var db = store.CreateDbContext();
        try
        {
            db.Database.SetCommandTimeout(Patience);
            // The lock belongs to the connection: whoever dies gives it back.
            await db.Database.OpenConnectionAsync(cancel);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({Key})", cancel);
            return new(db);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Where the connection broke, the server has unlocked already.
        if (held.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
        {
            await held.Database.ExecuteSqlAsync($"select pg_advisory_unlock({Key})");
        }

        await held.DisposeAsync();
    }
}
