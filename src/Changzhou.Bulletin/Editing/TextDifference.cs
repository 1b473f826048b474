using System.Globalization;

namespace Changzhou.Bulletin.Editing;

public enum Difference
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of two texts that is the same, or of one of them only.</summary>
public sealed record TextStretch(Difference Difference, string Text);

/// <summary>What differs between two texts: by character in Chinese, by word in Latin, by reference.</summary>
public static class TextDifference
{
    // Beyond this many pairs the middle is told as a whole; no paragraph comes near it.
    private const long MostPairs = 4_000_000;

    public static IReadOnlyList<TextStretch> Of(string before, string after)
    {
        var (a, b) = (Pieces(before), Pieces(after));
        var head = 0;
        while (head < a.Count && head < b.Count && a[head] == b[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < a.Count - head && tail < b.Count - head && a[a.Count - 1 - tail] == b[b.Count - 1 - tail])
        {
            tail++;
        }

        var stretches = new List<(Difference, string)>(a.Take(head).Select(piece => (Difference.Same, piece)));
        stretches.AddRange(Middle(a[head..^tail], b[head..^tail]));
        stretches.AddRange(a.Skip(a.Count - tail).Select(piece => (Difference.Same, piece)));
        return Joined(stretches);
    }

    private static List<(Difference, string)> Middle(List<string> a, List<string> b)
    {
        if ((long)a.Count * b.Count > MostPairs)
        {
            return [.. a.Select(piece => (Difference.Removed, piece)), .. b.Select(piece => (Difference.Added, piece))];
        }

        // The longest common subsequence, from the end.
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var told = new List<(Difference, string)>();
        for (var (i, j) = (0, 0); i < a.Count || j < b.Count;)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
            {
                told.Add((Difference.Same, a[i++]));
                j++;
            }
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                told.Add((Difference.Removed, a[i++]));
            }
            else
            {
                told.Add((Difference.Added, b[j++]));
            }
        }

        return told;
    }

    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var length = text[at] == '{' && text.IndexOf('}', at) is > 0 and var close ? close - at + 1
                : IsOfWord(text[at]) ? text.Skip(at).TakeWhile(IsOfWord).Count()
                : StringInfo.GetNextTextElementLength(text, at);
            pieces.Add(text.Substring(at, length));
            at += length;
        }

        return pieces;
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '%';

    private static List<TextStretch> Joined(IEnumerable<(Difference Difference, string Text)> pieces)
    {
        var joined = new List<TextStretch>();
        foreach (var (difference, text) in pieces)
        {
            if (joined.Count > 0 && joined[^1].Difference == difference)
            {
                joined[^1] = new(difference, joined[^1].Text + text);
            }
            else
            {
                joined.Add(new(difference, text));
            }
        }

        return joined;
    }
}
