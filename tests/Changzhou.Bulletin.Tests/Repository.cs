namespace Changzhou.Bulletin.Tests;

/// <summary>Where the files of the checkout are, and the material beside it that is not part of it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory, "Changzhou.Bulletin.sln")
        ?? throw new InvalidOperationException("The tests run inside a checkout.");

    public static string Seeds => Path.Combine(Root, "seeds");

    public static string Edition2023 => Path.Combine(Seeds, "editions", "2023");

    /// <summary>A file of shared/ beside the checkout; null where it is absent, as on a citizen's machine.</summary>
    public static string? Shared(string file)
    {
        string?[] places = [Environment.GetEnvironmentVariable("BULLETIN_SHARED"), Path.Combine(Root, "..", "shared")];
        return places.OfType<string>().Select(place => Path.Combine(place, file)).FirstOrDefault(File.Exists);
    }

    private static string? Find(string from, string file)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
