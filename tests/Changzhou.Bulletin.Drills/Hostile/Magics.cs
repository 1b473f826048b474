using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>Files that are something else than their names say.</summary>
internal static class Magics
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static IReadOnlyList<byte[]> All { get; } =
    [
        [], Ole, [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "%PDF-1.7\n%PK"u8.ToArray(), "{\\rtf1 x}"u8.ToArray(), [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0], "MZ\u0090\0\u0003\0\0\0"u8.ToArray(),
        Gzip(), "Rar!\u001A\u0007\u0001\0"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], "PK\u0003\u0004"u8.ToArray(), "PK\u0005\u0006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8.ToArray(),
        "<html><script>alert(1)</script></html>"u8.ToArray(), "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray(), "GIF89a/*<?php system($_GET[0]); ?>*/"u8.ToArray(), [.. Enumerable.Range(0, 70_000).Select(number => (byte)(number * 31))], new byte[1_000_000],
    ];

    private static byte[] Gzip()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[10_000_000]);
        }

        return stream.ToArray();
    }
}
