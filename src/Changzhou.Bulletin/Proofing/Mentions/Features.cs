namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Pairs of neighbouring characters; a Latin word or a number counts as one character, and as a feature of its own. 68.0dB is a number and a word.</summary>
internal static class Features
{
    public static long[] Of(string text)
    {
        var found = new List<long>();
        Each(text, found.Add);
        return [.. found.Distinct()];
    }

    public static void Each(string text, Action<long> take)
    {
        var previous = 0L;
        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            long token;
            if (IsWord(text[i]))
            {
                while (end < text.Length && IsWord(text[end]) && !(char.IsAsciiDigit(text[end - 1]) && char.IsAsciiLetter(text[end])))
                {
                    end++;
                }

                token = Hash(text.AsSpan(i, end - i));
                take(token);
            }
            else
            {
                token = char.IsLetter(text[i]) || text[i] is >= 'Ⅰ' and <= 'ⅿ' ? text[i] : 0;
            }

            if (previous != 0 && token != 0)
            {
                take((previous << 24) ^ token);
            }

            previous = token == 0 && text[i] is '(' or ')' or '“' or '”' or '、' ? previous : token;
            i = end;
        }
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '~' or '≤' or '≥' or '<' or '>' or '-';

    private static long Hash(ReadOnlySpan<char> word)
    {
        var hash = 17L;
        foreach (var c in word)
        {
            hash = (hash * 31) + char.ToUpperInvariant(c);
        }

        return (hash & 0xFFFFFF) | 0x1000000;
    }
}
