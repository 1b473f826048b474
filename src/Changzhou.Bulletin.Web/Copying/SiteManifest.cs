using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Changzhou.Bulletin.Web.Copying;

/// <summary>What a copy holds: manifest.json in its root. The same releases and settings give the same bytes.</summary>
/// <param name="Missing">Linked addresses that the portal answers with 404 or 410; empty for a site in order.</param>
public sealed record SiteManifest(string Site, IReadOnlyList<CopiedEdition> Editions, IReadOnlyList<CopiedFile> Files, IReadOnlyList<string> Missing)
{
    public const string Name = "manifest.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}

/// <param name="Sha256">Of the release's snapshot.</param>
public sealed record CopiedEdition(int Year, int Release, string Sha256);

/// <param name="Path">Within the copy.</param>
/// <param name="Address">At the portal.</param>
/// <param name="Sha256">Of the plain bytes.</param>
/// <param name="Packed">br and gzip, where such a file stands beside it.</param>
public sealed record CopiedFile(string Path, string Address, string Type, int Bytes, string Sha256, IReadOnlyList<string> Packed);
