using System.Collections.Immutable;
using System.Data.Common;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The editions that the public may see: one release of each year, as the pointers say.</summary>
/// <remarks>Pointers are asked for once a second at the most, and the releases that they name are kept in memory,
/// so pages go on while the database is away.</remarks>
public sealed partial class PublishedEditions(ReleaseReader releases, TimeProvider clock, ILogger<PublishedEditions> log) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private ImmutableList<PublishedEdition> editions = [];
    private long? asked;

    /// <summary>Newest first.</summary>
    public async ValueTask<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        [.. (await CurrentAsync(cancellationToken)).Select(edition => edition.Year)];

    public async ValueTask<PublishedEdition?> FindAsync(int year, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).Find(edition => edition.Year == year);

    /// <param name="name">Path within the release, such as bulletin.pdf or charts/air/pm25-wide-light.svg; callers pass only names they found in the snapshot.</param>
    public async ValueTask<Artefact?> ArtefactAsync(PublishedEdition edition, string name, CancellationToken cancellationToken) =>
        await releases.FindArtefactAsync(edition.Generation, name, cancellationToken);

    public void Dispose() => turn.Dispose();

    private async ValueTask<ImmutableList<PublishedEdition>> CurrentAsync(CancellationToken cancellationToken)
    {
        if (IsFresh())
            return editions;

        // The first request must wait for an answer; later ones are served what is known while one of them asks.
        if (!await turn.WaitAsync(asked is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return editions;

        try
        {
            if (!IsFresh())
                await AskAsync(cancellationToken);
            return editions;
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsFresh() => asked is { } last && clock.GetElapsedTime(last) < Freshness;

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var known = editions.ToDictionary(edition => edition.Generation);
            var current = ImmutableList.CreateBuilder<PublishedEdition>();
            foreach (var (_, releaseId) in await releases.PointersAsync(cancellationToken))
                current.Add(known.GetValueOrDefault(releaseId) ?? Edition((await releases.FindAsync(releaseId, cancellationToken))!));
            editions = current.ToImmutable();
        }
        catch (DbException away) when (asked is not null)
        {
            // What was public a moment ago goes on being shown; health/ready says that the store is away.
            LogAway(log, away);
        }

        asked = clock.GetTimestamp();
    }

    private static PublishedEdition Edition(PublicRelease release) =>
        new(release.Id, release.Year, release.Number, release.Sha256, release.Snapshot.ReleasedAt, release.Snapshot);

    [LoggerMessage(2101, LogLevel.Warning, "The store did not say what is public; pages go on from memory")]
    private static partial void LogAway(ILogger logger, Exception away);
}
