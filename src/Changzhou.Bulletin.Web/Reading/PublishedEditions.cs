using System.Collections.Immutable;
using System.Data.Common;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The editions that the public may see: one release of each year, as the pointers say, and what was withdrawn.</summary>
/// <remarks>No request rests on pointers that were asked for more than <see cref="Oldest"/> before it, as long as the store answers;
/// so each process shows a release, or a withdrawal, within a second, also where it reads on a replica, which can announce nothing.
/// The releases that the pointers name are kept in memory, so pages go on while the store is away.</remarks>
public sealed partial class PublishedEditions(ReleaseReader releases, TimeProvider clock, ILogger<PublishedEditions> log)
{
    /// <summary>From this age on the pointers are asked for anew, while requests go on with what is known.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMilliseconds(250);

    /// <summary>From this age on a request waits for the answer.</summary>
    internal static readonly TimeSpan Oldest = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a request waits for a store that does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>A store that refused is not asked again at once.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock turn = new();
    private volatile Known? known;
    private Question? asked;

    /// <summary>When the store last said what is public, where it does not answer now and pages come from memory; null while it answers.</summary>
    public DateTimeOffset? FromMemorySince => (known, asked) is ({ } seen, { } question)
        && (question.Answer.IsCompleted ? question.Answer is not { IsCompletedSuccessfully: true, Result: true } : clock.GetElapsedTime(question.At) >= Patience)
            ? clock.GetUtcNow() - clock.GetElapsedTime(seen.AskedAt)
            : null;

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

    internal static PublishedEdition Edition(PublicRelease release) =>
        new(release.Id, release.Year, release.Number, release.Sha256, release.Snapshot.ReleasedAt, release.Snapshot);

    private async ValueTask<Known> CurrentAsync(CancellationToken cancellationToken)
    {
        var seen = known;
        if (seen is not null && clock.GetElapsedTime(seen.AskedAt) < Young)
            return seen;

        var question = Ask();
        if (seen is null)
        {
            await question.Answer.WaitAsync(cancellationToken);
            return known!;
        }

        var left = Patience - clock.GetElapsedTime(question.At);
        if (clock.GetElapsedTime(seen.AskedAt) >= Oldest && left > TimeSpan.Zero)
            await Task.WhenAny(question.Answer, Task.Delay(left, clock, cancellationToken));
        return known!;
    }

    /// <summary>One question at a time is enough for all requests.</summary>
    private Question Ask()
    {
        lock (turn)
        {
            var stands = asked is not null
                && (!asked.Answer.IsCompleted || clock.GetElapsedTime(asked.At) < (asked.Answer is { IsCompletedSuccessfully: true, Result: true } ? Young : Rest));
            return stands ? asked! : asked = new(clock.GetTimestamp(), Task.Run(AskAsync));
        }
    }

    /// <returns>False where the store did not answer, and what was known goes on being shown.</returns>
    private async Task<bool> AskAsync()
    {
        var before = known;
        try
        {
            // What is committed later than this may be missing from the answer.
            var at = clock.GetTimestamp();
            var standings = await releases.StandingsAsync();
            // A release moves a pointer, always: where none moved, nothing else is new.
            known = before is not null && standings.SequenceEqual(before.Standings) ? before with { AskedAt = at } : await ReadAsync(at, standings, before);
            return true;
        }
        catch (Exception away) when (before is not null && away is DbException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            LogAway(log, away);
            return false;
        }
    }

    private async Task<Known> ReadAsync(long at, IReadOnlyList<YearStanding> standings, Known? before)
    {
        var held = before?.Editions.ToDictionary(edition => edition.Generation) ?? [];
        var current = ImmutableList.CreateBuilder<PublishedEdition>();
        foreach (var standing in standings.Where(standing => standing.WithdrawnAt is null))
            current.Add(held.GetValueOrDefault(standing.ReleaseId) ?? Edition((await releases.FindAsync(standing.ReleaseId))!));
        return new(at, standings, current.ToImmutable(), [.. standings.Where(standing => standing.WithdrawnAt is not null)], await releases.EntriesAsync());
    }

    [LoggerMessage(2101, LogLevel.Warning, "The store did not say what is public; pages go on from memory")]
    private static partial void LogAway(ILogger logger, Exception away);

    /// <param name="AskedAt">When the question was put to the store.</param>
    private sealed record Known(
        long AskedAt, IReadOnlyList<YearStanding> Standings, ImmutableList<PublishedEdition> Editions, IReadOnlyList<YearStanding> Withdrawn, IReadOnlyList<ReleaseEntry> Releases);

    private sealed record Question(long At, Task<bool> Answer);
}
