namespace Changzhou.Bulletin.Web.Desk.Importing;

/// <summary>Uploaded files on their way: each in a folder of its own that only the portal may enter, removed with the page that it was sent to.</summary>
public sealed class Uploads : IDisposable
{
    /// <summary>Of one file.</summary>
    public const long MostBytes = 30L * 1024 * 1024;

    private const string Prefix = "bulletin-uploads-";
    private const int LongestName = 120;

    // A portal that was killed leaves its folder behind; no import takes days.
    private static readonly TimeSpan Stale = TimeSpan.FromDays(2);

    // Only the owner may enter such a folder.
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory(Prefix);

    public Uploads(TimeProvider clock)
    {
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
        {
            if (left.FullName != root.FullName && left.LinkTarget is null && clock.GetUtcNow() - left.LastWriteTimeUtc > Stale && IsOurs(left))
                left.Delete(recursive: true);
        }
    }

    public Upload Begin(string name) => new(root.CreateSubdirectory(Guid.NewGuid().ToString("N")), SafeName(name));

    public void Dispose()
    {
        if (Directory.Exists(root.FullName))
            root.Delete(recursive: true);
    }

    /// <summary>What the person's file is called, and nothing that could lead elsewhere.</summary>
    internal static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter) && !Path.GetInvalidFileNameChars().Contains(letter))).TrimStart('.').Trim();
        return plain.Length == 0 ? "upload" : plain.Length <= LongestName ? plain : plain[^LongestName..];
    }

    private static bool IsOurs(DirectoryInfo folder) => OperatingSystem.IsWindows() || folder.UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

/// <summary>One uploaded file; disposing removes it and all that was unpacked from it.</summary>
/// <param name="Name">As its owner calls it.</param>
public sealed record Upload(DirectoryInfo Folder, string Name) : IDisposable
{
    public string Path => System.IO.Path.Combine(Folder.FullName, Name);

    /// <summary>Streams to disk; a file that is longer than it said ends in an exception, not in a full disk.</summary>
    /// <param name="progress">Told the bytes that have come.</param>
    public async Task ReceiveAsync(Stream from, Action<long> progress, CancellationToken cancel)
    {
        await using var file = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, useAsync: true);
        var buffer = new byte[81920];
        long come = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            progress(come += read);
        }
    }

    public void Dispose()
    {
        Folder.Refresh();
        if (Folder.Exists)
            Folder.Delete(recursive: true);
    }
}
