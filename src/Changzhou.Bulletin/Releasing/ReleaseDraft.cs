using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Releasing.Errata;
using Changzhou.Bulletin.Releasing.Printing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>The snapshot that a draft would be released as, with the errata that it owes its readers; or why it cannot be.</summary>
/// <param name="Refused">Null where there is a snapshot.</param>
internal sealed record ReleaseDraft(Snapshot? Snapshot, IReadOnlyDictionary<string, byte[]> Pictures, ReleaseResult? Refused)
{
    /// <summary>Locks the draft until the transaction ends, so that no edit slips between what is checked and what is released.</summary>
    public static async Task<ReleaseDraft> PrepareAsync(
        BulletinDbContext db, int year, string? reason, DateTimeOffset at, CancellationToken cancel)
    {
        await DraftStore.LockAsync(db, year, cancel);
        if (await DraftReader.FindAsync(db, year, cancel) is not { Edition: var edition } draft)
        {
            return No(new ReleaseResult.NoDraft(year));
        }

        if (DraftCheck.Of(draft).Faults is { Count: > 0 } faults)
        {
            return No(new ReleaseResult.Faulty(year, faults));
        }

        if (AwaitedFigures.In(edition, draft.Catalogue, draft.History) is { Count: > 0 } awaited)
        {
            return No(new ReleaseResult.Awaiting(year, awaited));
        }

        var current = await CurrentAsync(db, year, cancel);
        var number = 1 + (await db.Releases.Where(release => release.Year == year).MaxAsync(release => (int?)release.Number, cancel) ?? 0);
        var snapshot = SnapshotBuilder.Build(edition, draft.Catalogue, draft.History, number, at);
        if (current is null)
        {
            return new(snapshot, edition.Pictures, Refused: null);
        }

        var before = SnapshotJson.Read(current.Snapshot);
        if (IsSame(snapshot, before, current))
        {
            return No(new ReleaseResult.Unchanged(year, current.Number));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return No(new ReleaseResult.NeedsReason(year, number));
        }

        var difference = SnapshotDifference.Between(before, snapshot);
        var erratum = new Erratum(number, snapshot.ReleasedAt, reason.Trim(), difference.Figures, difference.Texts);
        return new(snapshot with { Errata = [erratum, .. before.Errata ?? []] }, edition.Pictures, Refused: null);
    }

    private static ReleaseDraft No(ReleaseResult refused) => new(null, new Dictionary<string, byte[]>(), refused);

    /// <summary>A withdrawn edition was public too, and is what a correction is measured against.</summary>
    private static async Task<ReleaseRow?> CurrentAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Pointers.Where(pointer => pointer.Year == year)
            .Join(db.Releases, pointer => pointer.ReleaseId, release => release.Id, (_, release) => release)
            .AsNoTracking().SingleOrDefaultAsync(cancel);

    /// <summary>Whether the draft would give the very bytes that are public, but for number, time and what was corrected before.</summary>
    private static bool IsSame(Snapshot snapshot, Snapshot before, ReleaseRow current) =>
        SnapshotJson.Write(snapshot with { Release = before.Release, ReleasedAt = before.ReleasedAt, Errata = before.Errata }).AsSpan().SequenceEqual(current.Snapshot);
}
