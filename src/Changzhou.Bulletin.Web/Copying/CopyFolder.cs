namespace Changzhou.Bulletin.Web.Copying;

/// <summary>A folder that is filled beside its place, and put there when it is complete: a copy is never half there.</summary>
internal sealed class CopyFolder : IDisposable
{
    private readonly string target;
    private readonly string filling;

    private CopyFolder(string target, string filling) => (this.target, this.filling) = (target, filling);

    /// <exception cref="SiteCopyException">Something other than an earlier copy stands there.</exception>
    public static CopyFolder Begin(string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(Path.Combine(target, SiteManifest.Name))))
            throw new SiteCopyException(CopyWords.NotEmpty(target));

        var filling = $"{target}.{Path.GetRandomFileName()}";
        Directory.CreateDirectory(filling);
        return new(target, filling);
    }

    /// <param name="path">With slashes, below the folder.</param>
    public async Task WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        var file = Path.GetFullPath(Path.Combine(filling, path));
        if (!file.StartsWith(filling + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} leads out of the copy.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes, cancel);
    }

    public void Complete()
    {
        var former = $"{filling}.former";
        if (Directory.Exists(target))
            Directory.Move(target, former);
        Directory.Move(filling, target);
        if (Directory.Exists(former))
            Directory.Delete(former, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(filling))
            Directory.Delete(filling, recursive: true);
    }
}
