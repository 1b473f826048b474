using System.IO.Compression;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Importing.Uploads;

/// <summary>What no edition folder comes near; beyond it an archive was chosen by mistake or is hostile.</summary>
public sealed record ZipLimits
{
    public static ZipLimits Usual { get; } = new();

    public int MostEntries { get; init; } = 2_000;

    /// <summary>Of all files together, as they come out.</summary>
    public long MostBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Of one file, as it comes out.</summary>
    public long MostFileBytes { get; init; } = 20L * 1024 * 1024;

    public int MostDepth { get; init; } = 8;
}

/// <summary>Unpacks an edition folder that somebody sent, and trusts nothing in it.</summary>
public static class EditionZip
{
    private const string EditionFile = "edition.yaml";
    private const int MostAbove = 32;
    private const int KindOfFile = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Writes the files under a folder of one's own, and finds the edition among them.</summary>
    /// <param name="into">An empty folder that nobody else uses; what is written there is the caller's to remove, whatever came of it.</param>
    /// <returns>The path of the edition folder.</returns>
    public static Reading<string> Extract(string zip, string into, ZipLimits? limits = null)
    {
        var faults = new FaultList();
        var name = Path.GetFileName(zip);
        try
        {
            using var file = File.OpenRead(zip);
            if (ZipContents.Count(file) is var count && count > (limits ?? ZipLimits.Usual).MostEntries)
            {
                faults.Add(name, ZipWords.TooManyEntries(count, (limits ?? ZipLimits.Usual).MostEntries));
                return faults.Close<string>(null);
            }

            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var files = archive.Entries.Where(entry => !IsClutter(entry.FullName)).ToList();
            Check(files, limits ?? ZipLimits.Usual, name, faults);
            return faults.Close(faults.Count > 0 ? null : Write(files, into, limits ?? ZipLimits.Usual, name, faults));
        }
        catch (PartTooLarge)
        {
            faults.Add(name, ZipWords.Inflates);
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException)
        {
            faults.Add(name, ZipWords.Damaged);
        }

        return faults.Close<string>(null);
    }

    /// <summary>All that can be said before anything is written: a hostile archive leaves no file behind.</summary>
    private static void Check(List<ZipArchiveEntry> files, ZipLimits limits, string name, FaultList faults)
    {
        var folders = files.SelectMany(entry => Above(entry.FullName)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in files)
        {
            var path = entry.FullName.TrimEnd('/');
            Advice? advice = FolderFile.LeadsOut(path) || path.Any(SourceText.IsForbidden) || path.Contains('\t') || path.Contains('\n') ? FaultMessages.PathLeadsOut(Shown(path))
                : !IsPlain(entry) ? FaultMessages.SymbolicLink(Shown(path))
                : entry.IsEncrypted ? ZipWords.Encrypted(Shown(path))
                : path.Split('/').Length > limits.MostDepth ? ZipWords.TooDeep(Shown(path))
                : !seen.Add(path) || (!entry.FullName.EndsWith('/') && folders.Contains(path)) ? ZipWords.Twice(Shown(path))
                : entry.Length > limits.MostFileBytes ? FaultMessages.FileTooBig(entry.Length, limits.MostFileBytes)
                : null;
            if (advice is { } wrong)
            {
                faults.Add(name, wrong);
            }
        }

        if (files.Sum(entry => entry.Length) > limits.MostBytes)
        {
            faults.Add(name, ZipWords.Inflates);
        }

        var editions = files.Count(entry => Path.GetFileName(entry.FullName) == EditionFile);
        if (faults.Count == 0 && editions != 1)
        {
            faults.Add(name, editions == 0 ? ZipWords.NoEdition : ZipWords.SeveralEditions(editions));
        }
    }

    private static string? Write(List<ZipArchiveEntry> files, string into, ZipLimits limits, string name, FaultList faults)
    {
        // Two levels down: an edition looks for its reference data two levels above itself, and must not find what is not its own.
        var root = Path.GetFullPath(Path.Combine(into, "unpacked", "edition"));
        var budget = new InflationBudget(limits.MostBytes);
        string? edition = null;
        foreach (var entry in files.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var path = Path.GetFullPath(Path.Combine(root, entry.FullName));
            if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                faults.Add(name, FaultMessages.PathLeadsOut(Shown(entry.FullName)));
                return null;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // The list of contents may lie about lengths, so it is counted again while the file comes out.
            using var inflated = new LimitedStream(entry.Open(), limits.MostFileBytes, budget);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            inflated.CopyTo(file);
            edition = Path.GetFileName(path) == EditionFile ? Path.GetDirectoryName(path) : edition;
        }

        return edition;
    }

    /// <summary>The folders that a path leads through.</summary>
    private static IEnumerable<string> Above(string path) =>
        Enumerable.Range(0, path.Length).Where(at => path[at] == '/').Take(MostAbove).Select(at => path[..at]);

    /// <summary>A file or folder: no link, no device. Archives made on Windows say nothing here.</summary>
    private static bool IsPlain(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & KindOfFile) is 0 or Regular or Folder;

    /// <summary>What systems add of themselves.</summary>
    private static bool IsClutter(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(path) is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static string Shown(string path)
    {
        var visible = string.Concat(path.Select(letter => SourceText.IsForbidden(letter) || letter < ' ' ? '?' : letter));
        return visible.Length <= 80 ? visible : visible[..80] + "…";
    }
}
