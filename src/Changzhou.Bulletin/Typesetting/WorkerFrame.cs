using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Changzhou.Bulletin.Typesetting;

/// <summary>One message to or from the worker: a JSON header, then binary parts whose lengths the header's "parts" lists.</summary>
/// <remarks>On the wire: four bytes of header length (big endian), the header, the parts. A PDF so travels as it is, not as base64.</remarks>
internal sealed record WorkerFrame(JsonObject Header, IReadOnlyList<ReadOnlyMemory<byte>> Parts)
{
    private const int LongestHeader = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task WriteAsync(Stream stream, CancellationToken cancel)
    {
        Header["parts"] = new JsonArray([.. Parts.Select(part => (JsonNode)part.Length)]);
        var header = JsonSerializer.SerializeToUtf8Bytes(Header, Plain);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        await stream.WriteAsync(length, cancel);
        await stream.WriteAsync(header, cancel);
        foreach (var part in Parts)
            await stream.WriteAsync(part, cancel);
        await stream.FlushAsync(cancel);
    }

    /// <exception cref="EndOfStreamException">The worker ended.</exception>
    /// <exception cref="InvalidDataException">The worker wrote something that is no frame.</exception>
    public static async Task<WorkerFrame> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(await ReadAsync(stream, 4, cancel));
        if (length is <= 0 or > LongestHeader)
            throw new InvalidDataException($"The worker announced a header of {length} bytes.");
        var header = JsonNode.Parse(await ReadAsync(stream, length, cancel)) as JsonObject
            ?? throw new InvalidDataException("The worker's header is no JSON object.");
        var parts = new List<ReadOnlyMemory<byte>>();
        foreach (var part in header["parts"]?.AsArray() ?? [])
            parts.Add(await ReadAsync(stream, part!.GetValue<int>(), cancel));
        return new(header, parts);
    }

    private static async Task<byte[]> ReadAsync(Stream stream, int length, CancellationToken cancel)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
