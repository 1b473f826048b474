using System.Diagnostics.CodeAnalysis;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>All names in the public editions: it understands what is asked, reads pinyin, and knows what is near.</summary>
public sealed class Vocabulary
{
    private const int MostLetters = 40;

    private readonly ILookup<string, SearchEntry> byName;
    private readonly int longest;

    private Vocabulary(IReadOnlyList<SearchEntry> entries)
    {
        Entries = entries;
        byName = entries.SelectMany(entry => entry.Names.Select(name => (name, entry))).ToLookup(pair => pair.name, pair => pair.entry, StringComparer.Ordinal);
        longest = entries.SelectMany(entry => entry.Names).Select(name => name.Length).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<SearchEntry> Entries { get; }

    /// <param name="newestFirst">The public editions.</param>
    public static Vocabulary Of(IEnumerable<Snapshot> newestFirst) => new(VocabularyEntries.Of(newestFirst));

    /// <param name="compact">A whole name, without spaces.</param>
    public IEnumerable<SearchEntry> Named(string compact) => byName[compact];

    /// <summary>The indicator that the name means: one whose short name it is before others, and a value before its change.</summary>
    public SearchEntry? IndicatorNamed(string compact) => byName[compact].Where(entry => entry.Kind == EntryKind.Indicator)
        .OrderBy(entry => entry.Indicator!.IsChange).ThenBy(entry => entry.Names[0] != compact).FirstOrDefault();

    /// <summary>What the bulletin writes for what people say; empty where it says the same, or nothing is known.</summary>
    public static IEnumerable<string> Written(string compact) => VocabularyEntries.Synonyms.Value[compact];

    /// <summary>The names in a run of Chinese, longest first from its start; what is no name stays as it is.</summary>
    public IReadOnlyList<string> Split(string run)
    {
        var parts = new List<string>();
        var since = 0;
        for (var at = 0; at < run.Length;)
        {
            if (NameAt(run, at) is { } name)
            {
                if (at > since)
                {
                    parts.Add(run[since..at]);
                }

                parts.Add(name);
                since = at += name.Length;
            }
            else
            {
                at++;
            }
        }

        if (since < run.Length)
        {
            parts.Add(run[since..]);
        }

        return parts;
    }

    /// <summary>The Chinese that the letters type, by initials or whole syllables: a whole name before a part of many names.</summary>
    public bool TryReadPinyin(string letters, [NotNullWhen(true)] out string? chinese)
    {
        chinese = letters.Length is < 2 or > MostLetters || !letters.All(char.IsAsciiLetterLower) ? null : BestTyped(letters, rare: false) ?? BestTyped(letters, rare: true);
        return chinese is not null;
    }

    /// <summary>The names most like what was asked, best first.</summary>
    public IReadOnlyList<SearchEntry> Nearest(string compact, int count)
    {
        var asked = Pairs(compact);
        return asked.Count == 0 ? [] :
        [
            .. Entries.Where(entry => entry.Kind is not EntryKind.Region)
                .Select(entry => (entry, likeness: entry.Names.Max(name => Likeness(asked, Pairs(name)))))
                .Where(pair => pair.likeness >= 0.25)
                .OrderByDescending(pair => pair.likeness).ThenBy(pair => pair.entry.Indicator?.IsChange ?? false).Take(count).Select(pair => pair.entry),
        ];
    }

    private string? NameAt(string run, int at)
    {
        for (var length = Math.Min(longest, run.Length - at); length >= 2; length--)
        {
            var name = run.Substring(at, length);
            if (byName.Contains(name))
            {
                return name;
            }
        }

        return null;
    }

    private string? BestTyped(string letters, bool rare) => Entries
        .SelectMany(entry => entry.Names.SelectMany(name => Typed(letters, name, rare).Select(start => (entry, name, start.At, start.Length))))
        .GroupBy(found => found.name.Substring(found.At, found.Length), StringComparer.Ordinal)
        .OrderByDescending(group => group.Any(found => found.Length == found.name.Length))
        .ThenByDescending(group => group.Count(found => found.At == 0))
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key.Length)
        .Select(group => group.Key).FirstOrDefault();

    private static IEnumerable<(int At, int Length)> Typed(string letters, string name, bool rare)
    {
        for (var at = 0; at < name.Length; at++)
        {
            if (Pinyin.Typed(letters, name.AsSpan(at), rare) is >= 2 and var length)
            {
                yield return (at, length);
            }
        }
    }

    /// <summary>Share of the pairs of neighbouring characters that two names have in common (Dice).</summary>
    private static double Likeness(HashSet<int> one, HashSet<int> other) => 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<int> Pairs(string compact) => [.. compact.Zip(compact.Skip(1), (left, right) => left << 16 | right)];
}
