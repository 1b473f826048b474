using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Reads what is public, in the role that can read nothing else.</summary>
public sealed class ReleaseReader(BulletinStore store)
{
    /// <summary>What each year shows, newest year first; withdrawn ones too.</summary>
    public async Task<IReadOnlyList<YearStanding>> StandingsAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        return await db.Pointers.AsNoTracking().OrderByDescending(pointer => pointer.Year)
            .Select(pointer => new YearStanding(pointer.Year, pointer.ReleaseId, pointer.WithdrawnAt, pointer.Notice)).ToListAsync(cancel);
    }

    /// <summary>All releases of all years, newest first.</summary>
    public async Task<IReadOnlyList<ReleaseEntry>> EntriesAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        return await db.Releases.AsNoTracking().OrderByDescending(release => release.Year).ThenByDescending(release => release.Number)
            .Select(release => new ReleaseEntry(release.Id, release.Year, release.Number, release.ReleasedAt, release.Sha256)).ToListAsync(cancel);
    }

    public async Task<PublicRelease?> FindAsync(int releaseId, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        var row = await db.Releases.AsNoTracking().SingleOrDefaultAsync(release => release.Id == releaseId, cancel);
        return row is null ? null : new(row.Id, row.Year, row.Number, row.ReleasedAt, row.Sha256, SnapshotJson.Read(row.Snapshot));
    }

    /// <summary>The very bytes that the release's SHA-256 is of; see <see cref="SnapshotJson"/>.</summary>
    public async Task<byte[]> SnapshotAsync(int releaseId, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        return await db.Releases.Where(release => release.Id == releaseId).Select(release => release.Snapshot).SingleAsync(cancel);
    }

    /// <summary>The SHA-256 of each file of a release, by path.</summary>
    public async Task<IReadOnlyList<(string Name, string Sha256)>> SumsAsync(int releaseId, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        var rows = await db.Artefacts.Where(artefact => artefact.ReleaseId == releaseId).Select(artefact => new { artefact.Name, artefact.Sha256 }).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal).Select(row => (row.Name, row.Sha256))];
    }

    /// <summary>The public release of a year; null where the year has none, or it is withdrawn.</summary>
    public async Task<PublicRelease?> FindCurrentAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        var id = await db.Pointers.Where(pointer => pointer.Year == year && pointer.WithdrawnAt == null).Select(pointer => (int?)pointer.ReleaseId).SingleOrDefaultAsync(cancel);
        return id is null ? null : await FindAsync(id.Value, cancel);
    }

    public async Task<Artefact?> FindArtefactAsync(int releaseId, string name, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        var row = await db.Artefacts.AsNoTracking().SingleOrDefaultAsync(artefact => artefact.ReleaseId == releaseId && artefact.Name == name, cancel);
        return row is null ? null : new(row.Name, row.MediaType, row.Content, row.Sha256);
    }

    /// <summary>The images that the release shows, by path.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> PicturesAsync(int releaseId, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        return await db.Artefacts.AsNoTracking()
            .Where(artefact => artefact.ReleaseId == releaseId && artefact.Name.StartsWith("pictures/"))
            .ToDictionaryAsync(artefact => artefact.Name, artefact => artefact.Content, cancel);
    }
}
