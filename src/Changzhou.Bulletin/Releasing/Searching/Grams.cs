using System.Globalization;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>What the index holds of a text: every two neighbouring Chinese characters, and every Latin word and number, as numbers.</summary>
/// <remarks>Numbers take a third of the room of words. Two grams may share one: what the index finds is looked at again before anybody sees it.</remarks>
public static class Grams
{
    /// <summary>The grams of a document or of words asked for; each once.</summary>
    public static int[] Of(IEnumerable<string> texts)
    {
        var grams = new HashSet<int>();
        foreach (var text in texts)
        {
            Add(grams, SearchText.Normal(text));
        }

        return [.. grams.Order()];
    }

    public static int OfYear(int year) => Hash(string.Create(CultureInfo.InvariantCulture, $"#{year}"));

    public static int OfDecade(int year) => Hash(string.Create(CultureInfo.InvariantCulture, $"#{year / 10}x"));

    public static int OfKind(DocumentKind kind) => Hash($"@{kind}");

    private static void Add(HashSet<int> grams, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (SearchText.IsHan(text[at]))
            {
                if (at + 1 < text.Length && SearchText.IsHan(text[at + 1]))
                {
                    grams.Add(Hash(text.AsSpan(at, 2)));
                }

                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && SearchText.IsLatin(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                grams.Add(Hash(Singular(text.AsSpan(at, end - at))));
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>days is found by day, and the other way round.</summary>
    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && char.IsAsciiLetter(word[^2]) ? word[..^1] : word;

    /// <summary>FNV-1a: the same on every machine and in every version, since its results are stored.</summary>
    private static int Hash(ReadOnlySpan<char> gram)
    {
        var hash = 2166136261u;
        foreach (var character in gram)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return unchecked((int)hash);
    }
}
