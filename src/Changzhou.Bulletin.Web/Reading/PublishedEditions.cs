using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>The editions that the public may see: one release of each year.</summary>
/// <remarks>Temporary: reads a folder (setting Bulletin:SampleSnapshot) until the store of releases stands behind it.
/// Every directory among the folder and its children that holds a snapshot.json is an edition; artefacts lie beside it.</remarks>
public sealed class PublishedEditions(IConfiguration configuration)
{
    private readonly Lazy<IReadOnlyList<(PublishedEdition Edition, string Directory)>> all = new(() => Load(configuration["Bulletin:SampleSnapshot"]));

    /// <summary>Newest first.</summary>
    public ValueTask<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<int>>([.. all.Value.Select(item => item.Edition.Year)]);

    public ValueTask<PublishedEdition?> FindAsync(int year, CancellationToken cancellationToken) =>
        ValueTask.FromResult(all.Value.Select(item => item.Edition).FirstOrDefault(edition => edition.Year == year));

    /// <param name="name">Path within the release, such as bulletin.pdf or charts/air/pm25-wide-light.svg; callers pass only names they found in the snapshot.</param>
    public async ValueTask<Artefact?> ArtefactAsync(PublishedEdition edition, string name, CancellationToken cancellationToken)
    {
        var directory = all.Value.First(item => item.Edition.Generation == edition.Generation).Directory;
        var path = Path.GetFullPath(Path.Combine(directory, name));
        if (!path.StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(path))
            return null;

        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return new(name, SnapshotJson.Sha256(bytes), bytes);
    }

    private static IReadOnlyList<(PublishedEdition, string)> Load(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
            return [];

        var root = Path.GetFullPath(folder);
        return [.. Directory.EnumerateDirectories(root).Prepend(root)
            .Where(directory => File.Exists(Path.Combine(directory, "snapshot.json")))
            .Select((directory, place) => (Read(directory, place + 1), directory))
            .OrderByDescending(item => item.Item1.Year)];
    }

    private static PublishedEdition Read(string directory, long generation)
    {
        var bytes = File.ReadAllBytes(Path.Combine(directory, "snapshot.json"));
        var snapshot = SnapshotJson.Read(bytes);
        return new(generation, snapshot.Year, snapshot.Release, SnapshotJson.Sha256(bytes), snapshot.ReleasedAt, snapshot);
    }
}
