using System.Text;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>A text as it is searched, and where each of its characters stands in the text as it is written.</summary>
/// <remarks>Full-width and subscript forms become plain (２０２３, PM₂.₅, Ⅲ), letters small, and everything that separates words one kind of space.
/// A point stays between digits, where it is part of a number.</remarks>
public sealed class SearchText
{
    private readonly int[] sources;

    private SearchText(string text, int[] sources) => (Text, this.sources) = (text, sources);

    public string Text { get; }

    public static SearchText Of(string source)
    {
        var text = new StringBuilder(source.Length);
        var sources = new List<int>(source.Length);
        for (var at = 0; at < source.Length; at++)
        {
            var character = source[at];
            if (char.IsAscii(character) || IsHan(character))
            {
                text.Append(char.ToLowerInvariant(character));
                sources.Add(at);
                continue;
            }

            foreach (var plain in character.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            {
                text.Append(plain);
                sources.Add(at);
            }
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (!IsWord(text[index]) && !(text[index] == '.' && IsDigit(text, index - 1) && IsDigit(text, index + 1)))
            {
                text[index] = ' ';
            }
        }

        sources.Add(source.Length);
        return new(text.ToString(), [.. sources]);
    }

    /// <summary>The searched form alone.</summary>
    public static string Normal(string source) => Of(source).Text;

    /// <summary>Without spaces, so that GB3095-2012 and GB 3095—2012, or PM 2.5 and PM2.5, are one name.</summary>
    public static string Compact(string source) => Normal(source).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Where in the written text a stretch of the searched text stands.</summary>
    public Range SourceOf(int start, int length)
    {
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

    private static bool IsDigit(StringBuilder text, int index) => index >= 0 && index < text.Length && char.IsAsciiDigit(text[index]);

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
