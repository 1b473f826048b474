using Changzhou.Bulletin.Releasing;
using Microsoft.Extensions.Caching.Memory;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Every release of a public year, at its own lasting address.</summary>
/// <remarks>Few readers ask for superseded releases, so only the last asked for stay in memory.</remarks>
public sealed class EarlierReleases(PublishedEditions editions, ReleaseReader releases) : IDisposable
{
    private const int Kept = 8;

    private readonly MemoryCache memory = new(new MemoryCacheOptions { SizeLimit = Kept });

    public async ValueTask<PublishedEdition?> FindAsync(int year, int number, CancellationToken cancellationToken)
    {
        if (await editions.FindAsync(year, cancellationToken) is not { } current
            || (await editions.ReleasesAsync(year, cancellationToken)).FirstOrDefault(release => release.Number == number) is not { } entry)
            return null;

        var edition = entry.Id == current.Generation ? current : await ReadAsync(entry.Id, cancellationToken);
        return edition with { Root = Tongue.Bare(Addresses.Release(year, number)), Standing = new EditionStanding.Release(current.Release, current.ReleasedAt) };
    }

    public void Dispose() => memory.Dispose();

    private async ValueTask<PublishedEdition> ReadAsync(int id, CancellationToken cancellationToken) =>
        memory.TryGetValue(id, out PublishedEdition? known)
            ? known!
            : memory.Set(id, PublishedEditions.Edition((await releases.FindAsync(id, cancellationToken))!), new MemoryCacheEntryOptions { Size = 1 });
}
