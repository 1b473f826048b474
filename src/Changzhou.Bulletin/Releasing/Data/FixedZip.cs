using System.IO.Compression;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>The same files give the same archive: their time is always the first that the format knows.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                using var body = entry.Open();
                body.Write(content);
            }
        }

        return stream.ToArray();
    }
}
