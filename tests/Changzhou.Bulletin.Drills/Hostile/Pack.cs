using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>Makes archives that no program would make.</summary>
internal static class Pack
{
    private static readonly byte[] Block = new byte[1 << 20];

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, content.Length > 100_000 ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The archive with one more part, of so many equal bytes, before a head and after a tail.</summary>
    public static byte[] With(byte[] zip, string name, int megabytes, byte[]? repeated = null, string head = "", string tail = "")
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            part.Write(Encoding.UTF8.GetBytes(head));
            var block = repeated is null ? Block : Enumerable.Repeat(repeated, Block.Length / repeated.Length).SelectMany(bytes => bytes).ToArray();
            for (var written = 0; written < megabytes; written++)
            {
                part.Write(block);
            }

            part.Write(Encoding.UTF8.GetBytes(tail));
        }

        return stream.ToArray();
    }

    public static byte[] With(byte[] zip, string name, string content, int attributes = 0) => With(zip, name, Text(content), attributes);

    public static byte[] With(byte[] zip, string name, byte[] content, int attributes = 0)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
            entry.ExternalAttributes = attributes;
            using var part = entry.Open();
            part.Write(content);
        }

        return stream.ToArray();
    }

    /// <summary>Changes a field of each entry of the list of contents, and of the entry itself where it has the field too.</summary>
    /// <param name="at">Of the list: 8 flags, 10 method, 20 packed size, 24 size, 42 where the entry begins.</param>
    public static byte[] Patched(byte[] zip, int at, uint value, int width)
    {
        var patched = zip.ToArray();
        for (var from = 0; from + 46 < patched.Length; from++)
        {
            var (isList, isEntry) = (patched.AsSpan(from).StartsWith("PK\u0001\u0002"u8), patched.AsSpan(from).StartsWith("PK\u0003\u0004"u8));
            if (isList || (isEntry && at < 42))
            {
                var field = patched.AsSpan(from + at - (isEntry ? 2 : 0));
                if (width == 2)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)value);
                }
                else
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(field, value);
                }
            }
        }

        return patched;
    }

    /// <summary>A list of contents of so many entries, all of them the same few bytes; the end says as many as asked.</summary>
    public static byte[] Listed(int entries, int said)
    {
        var local = Zip(("a", [1]));
        var start = local.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var end = local.AsSpan().IndexOf("PK\u0005\u0006"u8);
        using var stream = new MemoryStream();
        stream.Write(local.AsSpan(0, start));
        for (var entry = 0; entry < entries; entry++)
        {
            stream.Write(local.AsSpan(start, end - start));
        }

        var tail = local.AsSpan(end).ToArray();
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(8), (ushort)said);
        BinaryPrimitives.WriteUInt16LittleEndian(tail.AsSpan(10), (ushort)said);
        BinaryPrimitives.WriteUInt32LittleEndian(tail.AsSpan(12), (uint)(stream.Length - start));
        stream.Write(tail);
        return stream.ToArray();
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Repeat(string text, int times) => Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, text, times).ToString());
}
