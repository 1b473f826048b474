using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>A small good picture with a word among its bytes, as a camera writes its own.</summary>
internal static class PlantedPng
{
    private const int Side = 24;

    public static byte[] Of(string word)
    {
        using var picture = new MemoryStream();
        picture.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Side);
        (head[8], head[9]) = (8, 2);
        Chunk(picture, "IHDR", head);
        Chunk(picture, "tEXt", Encoding.ASCII.GetBytes($"Comment\0{word}"));
        Chunk(picture, "IDAT", Deflated(new byte[Side * (1 + Side * 3)]));
        Chunk(picture, "IEND", []);
        return picture.ToArray();
    }

    private static void Chunk(MemoryStream picture, string kind, byte[] content)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(kind), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        picture.Write(number);
        picture.Write(summed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum(summed));
        picture.Write(number);
    }

    /// <summary>CRC-32 as PNG has it (ISO/IEC 15948, annex D).</summary>
    private static uint Sum(byte[] content)
    {
        var sum = uint.MaxValue;
        foreach (var one in content)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
        }

        return ~sum;
    }

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }
}
