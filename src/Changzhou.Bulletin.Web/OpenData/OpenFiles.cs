using System.Collections.Concurrent;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData;

/// <summary>The files that an edition gives away as a whole, with their sizes and hashes.</summary>
internal sealed class OpenFiles(ReleaseReader releases)
{
    private static readonly string[] Names = ["bulletin.pdf", "figures.xlsx", "figures.csv", "figures.json", DataPackage.FileName];

    // A release never changes, and there are few.
    private readonly ConcurrentDictionary<int, IReadOnlyList<ArtefactEntry>> known = [];

    /// <summary>In the order in which they are offered; a release made before there was such a file is without it.</summary>
    public async ValueTask<IReadOnlyList<ArtefactEntry>> OfAsync(PublishedEdition edition, CancellationToken cancel)
    {
        if (!known.TryGetValue(edition.Generation, out var files))
        {
            var all = (await releases.ArtefactEntriesAsync(edition.Generation, cancel)).ToDictionary(file => file.Name);
            files = [.. Names.Where(all.ContainsKey).Select(name => all[name])];
            known[edition.Generation] = files;
        }

        return files;
    }

    public async ValueTask<IReadOnlyList<(PublishedEdition Edition, IReadOnlyList<ArtefactEntry> Files)>> OfAllAsync(PublishedEditions editions, CancellationToken cancel)
    {
        var all = new List<(PublishedEdition, IReadOnlyList<ArtefactEntry>)>();
        foreach (var edition in await editions.AllAsync(cancel))
            all.Add((edition, await OfAsync(edition, cancel)));
        return all;
    }
}
