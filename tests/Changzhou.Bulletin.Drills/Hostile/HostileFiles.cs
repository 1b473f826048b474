namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>All of them, or so many spread over all families.</summary>
internal static class HostileFiles
{
    public static IReadOnlyList<HostileFile> Take(int count)
    {
        List<HostileFile> all = [.. HostileOffice.All(), .. HostileTexts.All(), .. new HostileFolders().All(), .. HostilePictures.All()];
        return count > all.Count ? throw new ArgumentOutOfRangeException(nameof(count), count, $"There are {all.Count} hostile files.")
            : [.. Enumerable.Range(0, count).Select(index => all[(int)((long)index * all.Count / count)])];
    }
}
