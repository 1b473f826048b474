namespace Changzhou.Bulletin.Releasing;

/// <summary>A release that is public, with its snapshot.</summary>
/// <param name="Id">Of the row; changes whenever another release becomes public, so caches may be keyed by it.</param>
public sealed record PublicRelease(int Id, int Year, int Number, DateTimeOffset ReleasedAt, string Sha256, Snapshot Snapshot);

/// <summary>A release as the list of releases has it, without its snapshot.</summary>
public sealed record ReleaseEntry(int Id, int Year, int Number, DateTimeOffset ReleasedAt, string Sha256);

/// <summary>What a year shows its readers.</summary>
/// <param name="ReleaseId">Of the release that is public, or was until it was withdrawn.</param>
/// <param name="Notice">What readers of a withdrawn edition are told; null while it is public.</param>
public sealed record YearStanding(int Year, int ReleaseId, DateTimeOffset? WithdrawnAt, string? Notice);

/// <param name="Name">Path within the release: bulletin.pdf, figures.csv, charts/air/pollutants-wide-light.svg, pictures/lake.svg.</param>
public sealed record Artefact(string Name, string MediaType, byte[] Content, string Sha256)
{
    public static Artefact Of(string name, string mediaType, byte[] content) => new(name, mediaType, content, SnapshotJson.Sha256(content));
}

/// <summary>A file of a release as lists have it, without its bytes.</summary>
public sealed record ArtefactEntry(string Name, string MediaType, int Size, string Sha256);
