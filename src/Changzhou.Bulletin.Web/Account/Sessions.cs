using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Sign-ins as the store knows them: one that ended there ends its cookie and its circuits within <see cref="Freshness"/>.</summary>
public sealed class Sessions(BulletinStore store, DeskSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>How old an answer of the store may be.</summary>
    internal static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan SeenStep = TimeSpan.FromSeconds(20);

    /// <summary>How long a person waits for a store that does not answer, and how long it is left alone after that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <summary>When the store was found away; 0 where it answered last.</summary>
    private long away;

    public async Task<Guid> StartAsync(Guid account, string from, string browser, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var row = new SessionRow { AccountId = account, CreatedAt = now, SeenAt = now, From = from, Browser = browser.Length > 200 ? browser[..200] : browser };
        await using var db = store.CreateDbContext();
        db.Sessions.Add(row);
        await db.SaveChangesAsync(cancel);
        return row.Id;
    }

    /// <summary>Whether the session goes on: not ended, not idle, not too old, and its account in use.</summary>
    /// <remarks>While the store is away, what was known of it holds within its limits: pages with something typed stay, and nothing can be written or read anew.</remarks>
    public async ValueTask<bool> IsAliveAsync(Guid session, CancellationToken cancel = default)
    {
        if (!known.TryGetValue(session, out Known? state))
            state = await ReadAsync(session, cancel);
        else if (clock.GetElapsedTime(state!.ReadAt) >= Freshness && (away == 0 || clock.GetElapsedTime(away) >= Rest))
            state = await ReadAgainAsync(session, state, cancel);
        return Holds(state, clock.GetUtcNow());
    }

    /// <summary>The person of the session did something.</summary>
    public async Task SeeAsync(Guid session, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(session, out Known? state) && now - state!.SeenAt < SeenStep)
            return;

        await using var db = store.CreateDbContext();
        await db.Sessions.Where(row => row.Id == session && row.EndedAt == null && row.SeenAt < now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancel);
        await ReadAsync(session, cancel);
    }

    public async Task EndAsync(Guid session, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await using var db = store.CreateDbContext();
        await db.Sessions.Where(row => row.Id == session && row.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancel);
        Forget(session);
    }

    public async Task EndOthersAsync(Guid account, Guid kept, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await using var db = store.CreateDbContext();
        var others = db.Sessions.Where(row => row.AccountId == account && row.Id != kept && row.EndedAt == null);
        foreach (var id in await others.Select(row => row.Id).ToListAsync(cancel))
            Forget(id);
        await others.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), cancel);
    }

    /// <summary>Lets this process ask the store at once; others ask within <see cref="Freshness"/>.</summary>
    internal void Forget(Guid session) => known.Remove(session);

    public void Dispose() => known.Dispose();

    private async Task<Known> ReadAgainAsync(Guid session, Known before, CancellationToken cancel)
    {
        try
        {
            // The question goes on where its patience ends, and renews what is known when it is answered.
            var now = await ReadAsync(session, CancellationToken.None).WaitAsync(Patience, clock, cancel);
            away = 0;
            return now;
        }
        catch (Exception trouble) when (trouble is TimeoutException || StoreTrouble.Is(trouble))
        {
            away = clock.GetTimestamp();
            return before;
        }
    }

    private async Task<Known> ReadAsync(Guid session, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        var row = await (from found in db.Sessions
                         join account in db.Users on found.AccountId equals account.Id
                         where found.Id == session
                         select new { found.CreatedAt, found.SeenAt, Ended = found.EndedAt != null || account.DisabledAt != null }).SingleOrDefaultAsync(cancel);
        var state = row is null ? new Known(clock.GetTimestamp(), default, default, true) : new(clock.GetTimestamp(), row.CreatedAt, row.SeenAt, row.Ended);
        return known.Set(session, state, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(5) });
    }

    private bool Holds(Known state, DateTimeOffset now) =>
        !state.Ended && now - state.SeenAt < TimeSpan.FromMinutes(settings.IdleMinutes) && now - state.CreatedAt < TimeSpan.FromHours(settings.AbsoluteHours);

    private sealed record Known(long ReadAt, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, bool Ended);
}
