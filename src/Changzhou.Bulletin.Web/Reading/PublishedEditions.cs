using System.Collections.Immutable;
using System.Data.Common;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The editions that the public may see: one release of each year, as the pointers say, and what was withdrawn.</summary>
/// <remarks>Pointers are asked for once a second at the most, and the releases that they name are kept in memory,
/// so pages go on while the database is away.</remarks>
public sealed partial class PublishedEditions(ReleaseReader releases, TimeProvider clock, ILogger<PublishedEditions> log) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private Known known = new([], [], []);
    private long? asked;

    /// <summary>Since when the store has not answered, so that what is shown is what was known; null while it answers.</summary>
    public DateTimeOffset? FromMemorySince { get; private set; }

    /// <summary>Newest first.</summary>
    public async ValueTask<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        [.. (await CurrentAsync(cancellationToken)).Editions.Select(edition => edition.Year)];

    /// <summary>Newest year first.</summary>
    public async ValueTask<IReadOnlyList<PublishedEdition>> AllAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).Editions;

    public async ValueTask<PublishedEdition?> FindAsync(int year, CancellationToken cancellationToken) =>
        (await CurrentAsync(cancellationToken)).Editions.Find(edition => edition.Year == year);

    /// <summary>The years taken back, newest first, with what their readers are told.</summary>
    public async ValueTask<IReadOnlyList<YearStanding>> WithdrawnAsync(CancellationToken cancellationToken) => (await CurrentAsync(cancellationToken)).Withdrawn;

    /// <summary>All releases of a public year, newest first; empty for a year that is not public.</summary>
    public async ValueTask<IReadOnlyList<ReleaseEntry>> ReleasesAsync(int year, CancellationToken cancellationToken) =>
        await CurrentAsync(cancellationToken) is var current && current.Editions.Exists(edition => edition.Year == year)
            ? [.. current.Releases.Where(release => release.Year == year)]
            : [];

    /// <param name="name">Path within the release, such as bulletin.pdf or charts/air/pm25-wide-light.svg; callers pass only names they found in the snapshot.</param>
    public async ValueTask<Artefact?> ArtefactAsync(PublishedEdition edition, string name, CancellationToken cancellationToken) =>
        await releases.FindArtefactAsync(edition.Generation, name, cancellationToken);

    public void Dispose() => turn.Dispose();

    private async ValueTask<Known> CurrentAsync(CancellationToken cancellationToken)
    {
        if (IsFresh())
            return known;

        // The first request must wait for an answer; later ones are served what is known while one of them asks.
        if (!await turn.WaitAsync(asked is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return known;

        try
        {
            if (!IsFresh())
                await AskAsync(cancellationToken);
            return known;
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
            var before = known.Editions.ToDictionary(edition => edition.Generation);
            var standings = await releases.StandingsAsync(cancellationToken);
            var current = ImmutableList.CreateBuilder<PublishedEdition>();
            foreach (var standing in standings.Where(standing => standing.WithdrawnAt is null))
                current.Add(before.GetValueOrDefault(standing.ReleaseId) ?? Edition((await releases.FindAsync(standing.ReleaseId, cancellationToken))!));
            known = new(current.ToImmutable(), [.. standings.Where(standing => standing.WithdrawnAt is not null)], await releases.EntriesAsync(cancellationToken));
            FromMemorySince = null;
        }
        catch (DbException away) when (asked is not null)
        {
            // What was public a moment ago goes on being shown; health/ready says that the store is away.
            FromMemorySince ??= clock.GetUtcNow();
            LogAway(log, away);
        }

        asked = clock.GetTimestamp();
    }

    internal static PublishedEdition Edition(PublicRelease release) =>
        new(release.Id, release.Year, release.Number, release.Sha256, release.Snapshot.ReleasedAt, release.Snapshot);

    [LoggerMessage(2101, LogLevel.Warning, "The store did not say what is public; pages go on from memory")]
    private static partial void LogAway(ILogger logger, Exception away);

    private sealed record Known(ImmutableList<PublishedEdition> Editions, IReadOnlyList<YearStanding> Withdrawn, IReadOnlyList<ReleaseEntry> Releases);
}
