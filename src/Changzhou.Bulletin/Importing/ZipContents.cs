using System.Buffers.Binary;

namespace Changzhou.Bulletin.Importing;

/// <summary>Counts the entries of an archive by its list of contents, before anything keeps them: a small file can list hundreds of thousands, and its own count may lie.</summary>
internal static class ZipContents
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntryLength = 46;

    /// <summary>0 where the stream is no archive.</summary>
    public static int Count(Stream archive)
    {
        var count = 0;
        Span<byte> entry = stackalloc byte[EntryLength];
        for (var at = Start(archive); at >= 0 && at + EntryLength <= archive.Length; count++)
        {
            archive.Position = at;
            archive.ReadExactly(entry);
            if (!entry.StartsWith("PK\u0001\u0002"u8))
            {
                break;
            }

            at += EntryLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        archive.Position = 0;
        return count;
    }

    /// <summary>Where the list begins; below zero where there is none.</summary>
    private static long Start(Stream archive)
    {
        var tail = new byte[(int)Math.Min(archive.Length, EndLength + LongestComment)];
        var from = archive.Length - tail.Length;
        archive.Position = from;
        archive.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
        {
            return -1;
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        return start == uint.MaxValue ? LongStart(archive, from + end) : start;
    }

    /// <summary>Zip64 says it elsewhere, and says where shortly before the end.</summary>
    private static long LongStart(Stream archive, long end)
    {
        Span<byte> found = stackalloc byte[56];
        if (end < 20)
        {
            return -1;
        }

        archive.Position = end - 20;
        archive.ReadExactly(found[..20]);
        var at = BinaryPrimitives.ReadInt64LittleEndian(found[8..]);
        if (!found.StartsWith("PK\u0006\u0007"u8) || at < 0 || at > archive.Length - found.Length)
        {
            return -1;
        }

        archive.Position = at;
        archive.ReadExactly(found);
        return found.StartsWith("PK\u0006\u0006"u8) ? BinaryPrimitives.ReadInt64LittleEndian(found[48..]) : -1;
    }
}
