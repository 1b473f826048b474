using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Gives an empty store the editions of seeds/, released, so that a new portal has something to show.</summary>
public sealed class FirstStart(BulletinStore store, DraftStore drafts, Releaser releaser)
{
    /// <summary>Does nothing in a store that has a release, or drafts other than the seeds.</summary>
    /// <remarks>A first start that was cut off between import and release finds its drafts unchanged and goes on.</remarks>
    /// <returns>The years released; empty where there was nothing to do.</returns>
    /// <exception cref="InvalidDataException">The seeds are broken; the message lists every fault.</exception>
    public async Task<IReadOnlyList<int>> EnsureAsync(string seeds, CancellationToken cancel = default)
    {
        await using var turn = await StartTurn.TakeAsync(store, cancel);
        var editions = Path.Combine(seeds, "editions");
        if (await HasReleaseAsync(cancel) || !Directory.Exists(editions))
        {
            return [];
        }

        var folders = Directory.GetDirectories(editions).Order(StringComparer.Ordinal).ToList();
        if (!await HoldsNothingElseAsync(folders, cancel))
        {
            return [];
        }

        var released = new List<int>();
        foreach (var folder in folders)
        {
            switch (await new EditionImport(drafts).ImportAsync(folder, year: null, dryRun: false, cancel))
            {
                case ImportResult.Read read:
                    await releaser.ReleaseAsync(read.Year, new() { By = Actor.Portal }, cancel);
                    released.Add(read.Year);
                    break;
                case ImportResult.Refused refused:
                    throw new InvalidDataException(string.Join(Environment.NewLine, refused.Faults));
            }
        }

        return released;
    }

    private async Task<bool> HasReleaseAsync(CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        return await db.Releases.AnyAsync(cancel);
    }

    private async Task<bool> HoldsNothingElseAsync(IEnumerable<string> folders, CancellationToken cancel)
    {
        var years = (await drafts.YearsAsync(cancel)).ToHashSet();
        // A new store has no draft to compare the seeds with, and need not read them twice.
        foreach (var folder in years.Count == 0 ? [] : folders)
        {
            if (await new EditionImport(drafts).ImportAsync(folder, year: null, dryRun: true, cancel) is ImportResult.Read { Changes.Count: 0, ReferenceChanged: false } same)
            {
                years.Remove(same.Year);
            }
        }

        return years.Count == 0;
    }
}
