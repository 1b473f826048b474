using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Something with names that belongs to no one year: an indicator, a standard, a term, a topic.</summary>
/// <param name="Key">Code of an indicator, number of a standard, slug of a topic, a term's word.</param>
/// <param name="Text">Method, title of the standard, or meaning.</param>
/// <param name="Names">All names in their compact searched form.</param>
public sealed record SearchEntry(EntryKind Kind, string Key, string Name, string NameEn, string Topic, string Text, IReadOnlyList<string> Names)
{
    /// <summary>Null for what is no indicator.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The names as they are written, for words in any order.</summary>
    internal SearchText Written => field ??= SearchText.Of($"{Name} {NameEn} {Indicator?.ShortName} {string.Join(' ', Indicator?.Aliases ?? [])}");
}

public enum EntryKind
{
    Topic,
    Indicator,
    Standard,
    Term,
    Region,
}
