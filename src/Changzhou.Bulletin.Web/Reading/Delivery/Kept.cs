using System.IO.Compression;
using System.Security.Cryptography;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>A response body made once: as it is, as brotli and as gzip, each with its strong ETag.</summary>
public sealed class Kept
{
    /// <summary>Nearly as small as 11 at a twentieth of the time: pages are made while a reader waits.</summary>
    private const int BrotliQuality = 9;

    private const int BrotliWindow = 22;

    private Kept(string contentType, byte[] plain)
    {
        ContentType = contentType;
        Tag = Convert.ToHexStringLower(SHA256.HashData(plain))[..20];
        Plain = plain;
        Brotli = ByBrotli(plain);
        Gzip = ByGzip(plain);
    }

    public string ContentType { get; }

    /// <summary>Hash of the plain bytes; the ETags of the variants are made from it.</summary>
    public string Tag { get; }

    public byte[] Plain { get; }
    public byte[] Brotli { get; }
    public byte[] Gzip { get; }

    public int Size => Plain.Length + Brotli.Length + Gzip.Length;

    public static Kept Of(string contentType, byte[] bytes) => new(contentType, bytes);

    private static byte[] ByBrotli(byte[] plain)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, target, out var written, BrotliQuality, BrotliWindow)
            ? target[..written]
            : throw new InvalidOperationException("Brotli refused a buffer of its own size.");
    }

    private static byte[] ByGzip(byte[] plain)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
            gzip.Write(plain);
        return target.ToArray();
    }
}
