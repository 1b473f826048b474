using System.Text;

namespace Changzhou.Bulletin.Importing;

/// <summary>Files of a folder that came from elsewhere: never outside it, never through a link, never without bound.</summary>
internal static class FolderFile
{
    private const int LongestName = 255;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Enumerable.Range(0, 10).SelectMany(number => (string[])[$"COM{number}", $"LPT{number}"])];

    public static bool Exists(string folder, string file) => File.Exists(Path.Combine(folder, file));

    /// <summary>Null, with a fault, where there is no such file or it may not be read.</summary>
    public static byte[]? Load(string folder, string file, long mostBytes, FaultList faults)
    {
        if (LeadsOut(file))
        {
            faults.Add(file, FaultMessages.PathLeadsOut(file));
            return null;
        }

        var info = new FileInfo(Path.Combine(folder, file));
        if (HasLink(folder, file))
        {
            faults.Add(file, FaultMessages.SymbolicLink(file));
            return null;
        }

        if (!info.Exists)
        {
            faults.Add(file, FaultMessages.MissingFile(file));
            return null;
        }

        if (info.Length > mostBytes)
        {
            faults.Add(file, FaultMessages.FileTooBig(info.Length, mostBytes));
            return null;
        }

        return File.ReadAllBytes(info.FullName);
    }

    public static bool LeadsOut(string file) =>
        file.Length == 0 || file.Contains('\\') || file.Contains(':') || Path.IsPathRooted(file) || file.Split('/').Any(step => step is "" or "." or ".." || IsNoName(step));

    /// <summary>Names that some system takes for a device, cuts short, or cannot hold.</summary>
    private static bool IsNoName(string step) =>
        step[^1] is '.' or ' ' || Encoding.UTF8.GetByteCount(step) > LongestName || Devices.Contains(step.Split('.')[0].Trim().ToUpperInvariant());

    /// <summary>Paths of the files of a folder's folder, with forward slashes, in order.</summary>
    public static IEnumerable<string> List(string folder, string under)
    {
        var directory = new DirectoryInfo(Path.Combine(folder, under));
        return !directory.Exists || directory.LinkTarget is not null ? [] : directory
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, MaxRecursionDepth = 5 })
            .Select(file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private static bool HasLink(string folder, string file)
    {
        var steps = file.Split('/');
        return Enumerable.Range(1, steps.Length)
            .Select(count => new FileInfo(Path.Combine([folder, .. steps[..count]])))
            .Any(step => step.LinkTarget is not null);
    }
}
