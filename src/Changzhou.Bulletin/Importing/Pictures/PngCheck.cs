using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>Whether a file is a whole PNG (ISO/IEC 15948) that is no larger unpacked than it says, with nothing behind its end.</summary>
internal static class PngCheck
{
    private const int HeadLength = 13;
    private const int Around = 12;

    /// <summary>Adam7: where each pass begins, and how far its pixels are apart.</summary>
    private static readonly (int X, int Y, int Right, int Down)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null where the picture may be used.</summary>
    public static Advice? Refusal(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Signature))
        {
            return FaultMessages.PictureContent(".png");
        }

        long expected = 0;
        var pixels = new List<ReadOnlyMemory<byte>>();
        for (var at = Signature.Length; at + Around <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - Around)
            {
                return FaultMessages.PictureDamaged;
            }

            var kind = bytes.AsSpan(at + 4, 4);
            var content = bytes.AsMemory(at + 8, (int)length);
            at += Around + (int)length;
            if ((expected == 0) != kind.SequenceEqual("IHDR"u8))
            {
                return FaultMessages.PictureDamaged;
            }

            if (expected == 0)
            {
                if (Head(content.Span, out expected) is { } refusal)
                {
                    return refusal;
                }
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                pixels.Add(content);
            }
            else if (kind.SequenceEqual("IEND"u8))
            {
                return at < bytes.Length ? FaultMessages.PictureTail : Pixels(pixels, expected);
            }
            else if (Packed(kind, content.Span) is { } text && Length([content[text..]], PictureLimits.MostText) is null or > PictureLimits.MostText)
            {
                return FaultMessages.PictureInflates;
            }
        }

        return FaultMessages.PictureDamaged;
    }

    private static Advice? Head(ReadOnlySpan<byte> head, out long expected)
    {
        expected = 0;
        if (head.Length != HeadLength)
        {
            return FaultMessages.PictureDamaged;
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head), BinaryPrimitives.ReadUInt32BigEndian(head[4..]));
        var samples = head[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (samples == 0 || head[8] is not (1 or 2 or 4 or 8 or 16) || head[12] > 1)
        {
            return FaultMessages.PictureDamaged;
        }

        if (PictureLimits.Refusal(width, height) is { } refusal)
        {
            return refusal;
        }

        var bits = samples * head[8];
        expected = head[12] == 0 ? Bytes(width, height, bits)
            : Passes.Sum(pass => Bytes((width - pass.X + pass.Right - 1) / pass.Right, (height - pass.Y + pass.Down - 1) / pass.Down, bits));
        return null;

        // Each line begins with the number of its filter; a pass without pixels has no lines.
        static long Bytes(long width, long height, int bits) => width <= 0 || height <= 0 ? 0 : height * (1 + (((width * bits) + 7) / 8));
    }

    private static Advice? Pixels(List<ReadOnlyMemory<byte>> pixels, long expected) => Length(pixels, expected) switch
    {
        null => FaultMessages.PictureDamaged,
        var length when length > expected => FaultMessages.PictureInflates,
        var length when length < expected => FaultMessages.PictureDamaged,
        _ => null,
    };

    /// <summary>Where the packed text begins in a chunk that has one; null for any other chunk.</summary>
    private static int? Packed(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        if (!kind.SequenceEqual("zTXt"u8) && !kind.SequenceEqual("iCCP"u8) && !kind.SequenceEqual("iTXt"u8))
        {
            return null;
        }

        // A name, a zero, and how it is packed; iTXt says first whether it is, and has two more words.
        var at = content.IndexOf((byte)0) + 2;
        if (!kind.SequenceEqual("iTXt"u8))
        {
            return Math.Min(at, content.Length);
        }

        if (at < 2 || at >= content.Length || content[at - 1] == 0)
        {
            return null;
        }

        for (var word = 0; word < 2; word++)
        {
            at += 1 + Math.Max(0, content[Math.Min(at + 1, content.Length)..].IndexOf((byte)0));
        }

        return Math.Min(at + 1, content.Length);
    }

    /// <summary>How much comes out, counted no further than just above the most; null where it is not packed as it should be.</summary>
    private static long? Length(IReadOnlyList<ReadOnlyMemory<byte>> packed, long most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(65_536);
        try
        {
            using var inflated = new ZLibStream(new MemoryParts(packed), CompressionMode.Decompress);
            long length = 0;
            for (int read; length <= most && (read = inflated.Read(buffer)) > 0; length += read)
            {
            }

            return length;
        }
        // The second for data that ask for a dictionary, which no picture has.
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
