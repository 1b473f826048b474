using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Changzhou.Bulletin.Releasing;

/// <summary>The bytes of a snapshot: the same snapshot gives the same bytes, and so the same SHA-256.</summary>
public static class SnapshotJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(Snapshot snapshot) => JsonSerializer.SerializeToUtf8Bytes(snapshot, Options);

    /// <exception cref="JsonException">The bytes are no snapshot.</exception>
    public static Snapshot Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<Snapshot>(bytes, Options) ?? throw new JsonException("The snapshot is empty.");

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
