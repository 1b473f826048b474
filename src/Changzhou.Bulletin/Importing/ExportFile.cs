using System.Text;

namespace Changzhou.Bulletin.Importing;

/// <summary>A file of an export: path with forward slashes, and its bytes.</summary>
public sealed record ExportFile(string Path, byte[] Content)
{
    internal ExportFile(string path, string text) : this(path, Encoding.UTF8.GetBytes(text)) { }

    public static void WriteAll(IEnumerable<ExportFile> files, string folder)
    {
        foreach (var file in files)
        {
            if (FolderFile.LeadsOut(file.Path))
            {
                throw new ArgumentException($"'{file.Path}' is no path within the folder.", nameof(files));
            }

            var path = System.IO.Path.Combine(folder, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }
}
