using System.IO.Compression;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>What a body holds inside: behind its encoding, in its archive, on its pages.</summary>
internal static class Opened
{
    private const int Deepest = 4;

    /// <summary>The body as it came, and everything that can be taken out of it.</summary>
    public static async Task<IReadOnlyList<byte[]>> FormsAsync(byte[] body, string? encoding = null)
    {
        var forms = new List<byte[]>();
        await AddAsync(body, forms, Deepest);
        if (Decoded(body, encoding) is { } plain)
        {
            await AddAsync(plain, forms, Deepest);
        }

        return forms;
    }

    public static bool IsPdf(ReadOnlySpan<byte> body) => body.StartsWith("%PDF-"u8);

    public static bool IsZip(ReadOnlySpan<byte> body) => body.StartsWith("PK\x03\x04"u8);

    public static byte[]? Decoded(byte[] body, string? encoding)
    {
        try
        {
            return encoding switch
            {
                "br" => Read(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)),
                "gzip" => Read(new GZipStream(new MemoryStream(body), CompressionMode.Decompress)),
                _ => null,
            };
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            // A part of it, or none: HEAD has the header and no body.
            return null;
        }
    }

    private static async Task AddAsync(byte[] body, List<byte[]> forms, int depth)
    {
        forms.Add(body);
        if (depth == 0)
        {
            return;
        }

        if (IsPdf(body))
        {
            foreach (var inside in await PdfInside.ReadAsync(body))
            {
                await AddAsync(inside, forms, depth - 1);
            }
        }
        else if (IsZip(body))
        {
            foreach (var entry in Entries(body))
            {
                await AddAsync(entry, forms, depth - 1);
            }
        }
        else if (body.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]) && Decoded(body, "gzip") is { } plain)
        {
            await AddAsync(plain, forms, depth - 1);
        }
    }

    /// <summary>A range of an archive is none.</summary>
    private static List<byte[]> Entries(byte[] body)
    {
        var entries = new List<byte[]>();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(body));
            foreach (var entry in archive.Entries)
            {
                entries.Add(System.Text.Encoding.UTF8.GetBytes(entry.FullName));
                entries.Add(Read(entry.Open()));
            }
        }
        catch (InvalidDataException)
        {
            // Cut off; the bytes as they are have been searched.
        }

        return entries;
    }

    private static byte[] Read(Stream stream)
    {
        using (stream)
        {
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
    }
}
