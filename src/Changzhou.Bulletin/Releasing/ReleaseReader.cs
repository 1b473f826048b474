using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Reads what is public, in the role that can read nothing else.</summary>
public sealed class ReleaseReader(BulletinStore store)
{
    /// <summary>Which release of each year is public: id by year, newest year first.</summary>
    public async Task<IReadOnlyList<(int Year, int ReleaseId)>> PointersAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        var pointers = await db.Pointers.AsNoTracking().OrderByDescending(pointer => pointer.Year).ToListAsync(cancel);
        return [.. pointers.Select(pointer => (pointer.Year, pointer.ReleaseId))];
    }

    public async Task<PublicRelease?> FindAsync(int releaseId, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        var row = await db.Releases.AsNoTracking().SingleOrDefaultAsync(release => release.Id == releaseId, cancel);
        return row is null ? null : new(row.Id, row.Year, row.Number, row.ReleasedAt, row.Sha256, SnapshotJson.Read(row.Snapshot));
    }

    /// <summary>The public release of a year; null where the year has none.</summary>
    public async Task<PublicRelease?> FindCurrentAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreatePublicContext();
        var id = await db.Pointers.Where(pointer => pointer.Year == year).Select(pointer => (int?)pointer.ReleaseId).SingleOrDefaultAsync(cancel);
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
