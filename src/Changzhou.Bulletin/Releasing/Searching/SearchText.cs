using System.Text;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>A text as it is searched, and where each of its characters stands in the text as it is written.</summary>
/// <remarks>Full-width and subscript forms become plain (２０２３, PM₂.₅, Ⅲ), letters small, and everything that separates words one kind of space.
/// A point stays between digits, where it is part of a number.</remarks>
public sealed class SearchText
{
    private readonly string source;
    private int[]? sources;

    private SearchText(string source) => (this.source, Text) = (source, Normal(source));

    public string Text { get; }

    public static SearchText Of(string source) => new(source);

    /// <summary>The searched form alone.</summary>
    public static string Normal(string source) => Normal(source, sources: null);

    /// <summary>Without spaces, so that GB3095-2012 and GB 3095—2012, or PM 2.5 and PM2.5, are one name.</summary>
    public static string Compact(string source) => Normal(source).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Where in the written text a stretch of the searched text stands.</summary>
    public Range SourceOf(int start, int length)
    {
        // Hundreds of texts are searched for every twenty that are shown: only those need their places.
        sources ??= Sources(source);
        var end = start + length;
        // A character that became several, such as Ⅲ, is marked whole.
        while (end < sources.Length - 1 && sources[end] == sources[end - 1])
        {
            end++;
        }

        return sources[start]..sources[end];
    }

    /// <summary>Whether the word stands here, and not inside a longer Latin word or number.</summary>
    public int IndexOf(string word, int from = 0)
    {
        for (var found = Text.IndexOf(word, from, StringComparison.Ordinal); found >= 0; found = Text.IndexOf(word, found + 1, StringComparison.Ordinal))
        {
            if (!Continues(found - 1, found) && !Continues(found + word.Length - 1, found + word.Length))
            {
                return found;
            }
        }

        return -1;
    }

    public bool Contains(string word) => IndexOf(word) >= 0;

    internal static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff' or '\u3007' || char.IsSurrogate(character);

    internal static bool IsLatin(char character) => IsWord(character) && !IsHan(character) || character == '.';

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character);

    private static int[] Sources(string source)
    {
        var sources = new List<int>(source.Length + 1);
        Normal(source, sources);
        sources.Add(source.Length);
        return [.. sources];
    }

    private static string Normal(string source, List<int>? sources)
    {
        var text = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length; at++)
        {
            var character = source[at];
            var before = text.Length;
            if (character == '.')
            {
                text.Append(at > 0 && char.IsAsciiDigit(PlainDigit(source[at - 1])) && at + 1 < source.Length && char.IsAsciiDigit(PlainDigit(source[at + 1])) ? '.' : ' ');
            }
            else if (char.IsAscii(character))
            {
                text.Append(char.IsAsciiLetterOrDigit(character) ? (char)(character | (char.IsAsciiLetterUpper(character) ? 0x20 : 0)) : ' ');
            }
            else if (IsHan(character))
            {
                text.Append(character);
            }
            else
            {
                AppendPlain(text, source, at);
            }

            for (var added = before; added < text.Length; added++)
            {
                sources?.Add(at);
            }
        }

        return text.ToString();
    }

    /// <summary>Full-width and other forms: ２ is 2, Ⅲ is iii, and ． is a point.</summary>
    private static void AppendPlain(StringBuilder text, string source, int at)
    {
        foreach (var plain in source[at].ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            var isPoint = plain == '.' && at > 0 && char.IsAsciiDigit(PlainDigit(source[at - 1])) && at + 1 < source.Length && char.IsAsciiDigit(PlainDigit(source[at + 1]));
            text.Append(IsWord(plain) || isPoint ? plain : ' ');
        }
    }

    private static char PlainDigit(char character) => character switch
    {
        <= '9' => character,
        >= '₀' and <= '₉' => (char)(character - '₀' + '0'),
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        _ => character,
    };

    /// <summary>Whether two neighbours belong to one Latin word or number; a plural's s does not count.</summary>
    private bool Continues(int left, int right)
    {
        if (left < 0 || right >= Text.Length || !IsLatin(Text[left]) || !IsLatin(Text[right]))
        {
            return false;
        }

        var isPlural = Text[right] == 's' && char.IsAsciiLetter(Text[left]) && (right + 1 == Text.Length || !IsLatin(Text[right + 1]));
        return !isPlural;
    }
}
