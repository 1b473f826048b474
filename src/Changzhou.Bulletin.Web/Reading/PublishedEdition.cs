using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <param name="Generation">Different for every release of every year; what is kept in memory hangs on it.</param>
/// <param name="Release">Number of the release within its year.</param>
/// <param name="Sha256">Of the snapshot's bytes, lower-case hexadecimal.</param>
public sealed record PublishedEdition(int Generation, int Year, int Release, string Sha256, DateTimeOffset ReleasedAt, Snapshot Snapshot);
