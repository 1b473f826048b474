using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Changzhou.Bulletin.Storage.Audit;

/// <param name="Topics">The chapters that the act may have changed.</param>
public sealed record ActDone(long Entry, Guid? ActorId, string Actor, string Act, int? Year, IReadOnlyList<string> Topics, string Subject);

/// <summary>Tells everybody at the desk, in whatever process, what was done: by the database's own announcements.</summary>
public sealed partial class ActNews(BulletinStore store, ILogger<ActNews> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private long seen;

    /// <summary>Raised for each act in its order, on no particular thread.</summary>
    public event Action<ActDone>? Done;

    /// <summary>Listens until it is cancelled; where the connection breaks it comes back, and tells what was missed.</summary>
    public async Task ListenAsync(CancellationToken cancel)
    {
        seen = -1;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await ListenOnceAsync(cancel);
            }
            catch (Exception broken) when (broken is NpgsqlException or IOException or InvalidOperationException && !cancel.IsCancellationRequested)
            {
                Broken(log, broken);
                await Task.Delay(Pause, cancel);
            }
        }
    }

    private async Task ListenOnceAsync(CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await db.Database.OpenConnectionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.Database.ExecuteSqlRawAsync($"listen {AuditGuards.Channel}", cancel);
        if (seen < 0)
        {
            seen = await db.Log.MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;
        }

        while (true)
        {
            await TellAsync(db, cancel);
            await connection.WaitAsync(cancel);
        }
    }

    private async Task TellAsync(BulletinDbContext db, CancellationToken cancel)
    {
        var acts = await db.Log.AsNoTracking().Where(entry => entry.Id > seen).OrderBy(entry => entry.Id)
            .Select(entry => new ActDone(entry.Id, entry.ActorId, entry.Actor, entry.Act, entry.Year, entry.Topics, entry.Subject)).ToListAsync(cancel);
        foreach (var act in acts)
        {
            seen = act.Entry;
            Done?.Invoke(act);
        }
    }

    [LoggerMessage(2303, LogLevel.Warning, "The desk does not hear of the acts of others; it tries again")]
    private static partial void Broken(ILogger logger, Exception broken);
}
