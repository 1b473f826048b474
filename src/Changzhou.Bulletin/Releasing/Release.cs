namespace Changzhou.Bulletin.Releasing;

/// <summary>A release that is public, with its snapshot.</summary>
/// <param name="Id">Of the row; changes whenever another release becomes public, so caches may be keyed by it.</param>
public sealed record PublicRelease(int Id, int Year, int Number, DateTimeOffset ReleasedAt, string Sha256, Snapshot Snapshot);

/// <param name="Name">Path within the release: bulletin.pdf, figures.csv, charts/air/pollutants-wide-light.svg, pictures/lake.svg.</param>
public sealed record Artefact(string Name, string MediaType, byte[] Content, string Sha256)
{
    public static Artefact Of(string name, string mediaType, byte[] content) => new(name, mediaType, content, SnapshotJson.Sha256(content));
}
