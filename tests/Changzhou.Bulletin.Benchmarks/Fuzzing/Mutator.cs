using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>Spoils good files: bytes changed, taken out, doubled or cut off, of the file or of a part within the archive.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Telling =
    [
        .. new[] { "<!DOCTYPE a>", "&lt;", "]]>", "<c r=\"A1\" t=\"s\"><v>9999</v></c>", "1E308", "-", "\"", ",", "\n", "{", "|", "```", "第一章", "％", "～", "2023年", "<", "/>" }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF, 0xFE], [0xED, 0xA0, 0x80],
    ];

    private readonly Random random = new(seed);

    public byte[] File(byte[] good)
    {
        var bytes = good.ToList();
        for (var change = random.Next(1, 8); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 64), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 256), bytes.Count - at))); break;
                case 4: bytes.InsertRange(at, Telling[random.Next(Telling.Length)]); break;
                default: bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : 1); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Half the time the archive itself, otherwise one part in a sound archive, which gets deeper.</summary>
    public byte[] Archive(byte[] good)
    {
        if (random.Next(2) == 0)
        {
            return File(good);
        }

        using var stream = new MemoryStream();
        stream.Write(good);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries[random.Next(archive.Entries.Count)];
            byte[] content;
            using (var part = entry.Open())
            using (var copy = new MemoryStream())
            {
                part.CopyTo(copy);
                content = File(copy.ToArray());
            }

            var name = entry.FullName;
            entry.Delete();
            using var spoiled = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            spoiled.Write(content);
        }

        return stream.ToArray();
    }

    public T OneOf<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
