using System.Buffers.Binary;

namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>Whether a file is a whole JPEG (ISO/IEC 10918-1) of a bounded size, with nothing behind its end.</summary>
internal static class JpegCheck
{
    /// <summary>A progressive picture is drawn over once a scan; cameras and programs write about ten.</summary>
    private const int MostScans = 100;

    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;

    private static ReadOnlySpan<byte> Signature => [0xFF, Start, 0xFF];

    /// <summary>Null where the picture may be used.</summary>
    public static Advice? Refusal(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Signature))
        {
            return FaultMessages.PictureContent(".jpg");
        }

        var (at, scans, hasSize) = (2, 0, false);
        while (NextMarker(bytes, ref at) is { } marker)
        {
            if (marker == End)
            {
                return scans == 0 ? FaultMessages.PictureDamaged : at < bytes.Length ? FaultMessages.PictureTail : null;
            }

            if (at + 2 > bytes.Length || BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)) is var length && (length < 2 || length > bytes.Length - at))
            {
                return FaultMessages.PictureDamaged;
            }

            var content = bytes.AsSpan(at + 2, length - 2);
            at += length;
            if (IsFrame(marker))
            {
                if (content.Length < 6 || hasSize)
                {
                    return FaultMessages.PictureDamaged;
                }

                if (PictureLimits.Refusal(BinaryPrimitives.ReadUInt16BigEndian(content[3..]), BinaryPrimitives.ReadUInt16BigEndian(content[1..])) is { } refusal)
                {
                    return refusal;
                }

                hasSize = true;
            }
            else if (marker == Scan && (!hasSize || ++scans > MostScans || !SkipScan(bytes, ref at)))
            {
                return scans > MostScans ? FaultMessages.PictureInflates : FaultMessages.PictureDamaged;
            }
        }

        return FaultMessages.PictureDamaged;
    }

    /// <summary>Baseline, extended, progressive and lossless; C4, C8 and CC are tables.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Any number of FF may stand before a marker.</summary>
    private static byte? NextMarker(byte[] bytes, ref int at)
    {
        if (at >= bytes.Length || bytes[at] != 0xFF)
        {
            return null;
        }

        while (at < bytes.Length && bytes[at] == 0xFF)
        {
            at++;
        }

        return at < bytes.Length && bytes[at] is not 0 ? bytes[at++] : null;
    }

    /// <summary>To the marker behind the drawn data, in which FF 00 is a byte FF and D0 to D7 are marks to begin anew.</summary>
    private static bool SkipScan(byte[] bytes, ref int at)
    {
        while (bytes.AsSpan(at).IndexOf((byte)0xFF) is var offset and >= 0 && at + offset + 1 < bytes.Length)
        {
            at += offset;
            if (bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return true;
            }

            at += 2;
        }

        return false;
    }
}
