using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <param name="Generation">Different for every release of every year; what is kept in memory hangs on it.</param>
/// <param name="Release">Number of the release within its year; 0 for a draft.</param>
/// <param name="Sha256">Of the snapshot's bytes, lower-case hexadecimal.</param>
public sealed record PublishedEdition(int Generation, int Year, int Release, string Sha256, DateTimeOffset ReleasedAt, Snapshot Snapshot)
{
    /// <summary>The address that all of the edition's pages and files lie below.</summary>
    /// <remarks>Without the mark of a language, which only pages have.</remarks>
    public string Root { get; init; } = Tongue.Bare(Addresses.Edition(Year));

    public EditionStanding Standing { get; init; } = new EditionStanding.Current();

    public bool IsPrivate => Standing is EditionStanding.Confidential;

    public IReadOnlyList<Releasing.Errata.Erratum> Errata => Snapshot.Errata ?? [];
}
