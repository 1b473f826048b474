using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Releasing.Errata;
using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing.Workflow;

/// <summary>What readers would be told if the draft were released now.</summary>
/// <param name="Current">Number of the release that readers have, or had until it was withdrawn.</param>
/// <param name="Number">That the correction would have.</param>
public sealed record PendingCorrection(int Current, int Number, SnapshotDifference Difference);

/// <summary>Compares drafts with what was released.</summary>
public sealed class PendingCorrections(BulletinStore store)
{
    /// <summary>Null where the year was never released.</summary>
    public async Task<PendingCorrection?> FindAsync(DraftState draft, CancellationToken cancel = default)
    {
        var year = draft.View.Year;
        await using var db = store.CreateDbContext();
        var current = await db.Pointers.AsNoTracking().Where(pointer => pointer.Year == year)
            .Join(db.Releases, pointer => pointer.ReleaseId, release => release.Id, (_, release) => new { release.Number, release.Snapshot }).SingleOrDefaultAsync(cancel);
        if (current is null)
        {
            return null;
        }

        var last = await db.Releases.Where(release => release.Year == year).MaxAsync(release => release.Number, cancel);
        return new(current.Number, last + 1, SnapshotDifference.Between(SnapshotJson.Read(current.Snapshot), draft.Snapshot));
    }
}
