namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>The editions that are public at the moment of a search, and the names in them.</summary>
/// <param name="Years">Newest first.</param>
/// <param name="Snapshot">Null for a year that is not public.</param>
public sealed record SearchScope(Vocabulary Vocabulary, IReadOnlyList<int> Years, Func<int, Snapshot?> Snapshot);
