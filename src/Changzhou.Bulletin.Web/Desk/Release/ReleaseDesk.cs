using System.Collections.Concurrent;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Workflow;

namespace Changzhou.Bulletin.Web.Desk.Release;

/// <summary>All that the page of reviews and releases shows of one year.</summary>
/// <param name="Correction">Null where the year was never released.</param>
/// <param name="Public">What readers have, or had until it was withdrawn; null where the year was never released.</param>
/// <param name="Failure">Why the release that is scheduled could not go out yet.</param>
public sealed record ReleaseView(EditionStanding Standing, Checklist Checklist, PendingCorrection? Correction, PublicEntry? Public, FailedRelease? Failure)
{
    public int Year => Standing.Year;

    public EditionState State => Standing.State;
}

/// <param name="PdfSha256">Of the official PDF.</param>
public sealed record PublicEntry(ReleaseEntry Release, DateTimeOffset? WithdrawnAt, string? Notice, string? PdfSha256);

/// <summary>Reads it, off the thread that renders.</summary>
public sealed class ReleaseDesk(DraftWatch watch, EditionWorkflow workflow, PendingCorrections corrections, ReleaseReader releases, FailedReleases failures)
{
    // A release never changes, so neither does the digest of its PDF.
    private readonly ConcurrentDictionary<int, string?> digests = [];

    /// <summary>Null where the year has no draft.</summary>
    public Task<ReleaseView?> ReadAsync(int year, CancellationToken cancel = default) => Task.Run(async () =>
    {
        if (await watch.FindAsync(year, cancel) is not { } draft)
            return null;
        var standing = await workflow.StandingAsync(year, cancel);
        var failure = standing.ScheduledFor is { } at ? await failures.FindAsync(year, at, cancel) : null;
        return await workflow.ChecklistAsync(draft, cancel) is { } checklist
            ? new ReleaseView(standing, checklist, await corrections.FindAsync(draft, cancel), await PublicAsync(year, cancel), failure)
            : null;
    }, cancel);

    private async Task<PublicEntry?> PublicAsync(int year, CancellationToken cancel)
    {
        if ((await releases.StandingsAsync(cancel)).FirstOrDefault(shown => shown.Year == year) is not { } shown)
            return null;
        var release = (await releases.EntriesAsync(cancel)).First(entry => entry.Id == shown.ReleaseId);
        if (!digests.TryGetValue(release.Id, out var digest))
            digests[release.Id] = digest = (await releases.FindArtefactAsync(release.Id, "bulletin.pdf", cancel))?.Sha256;
        return new(release, shown.WithdrawnAt, shown.Notice, digest);
    }
}
