namespace Changzhou.Bulletin.Web.Desk.Parts;

internal enum DifferenceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Words that two texts share, or that one of them has alone.</summary>
internal readonly record struct DifferentText(DifferenceKind Kind, string Text);

/// <summary>What differs between two texts: numbers and Latin words whole, Chinese by the character.</summary>
internal static class TextDifference
{
    // Two long texts that share nothing are told as one removed and one added.
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<DifferentText> Between(string before, string after)
    {
        var (old, now) = (Tokens(before), Tokens(after));
        var start = 0;
        while (start < Math.Min(old.Count, now.Count) && old[start] == now[start])
            start++;
        var end = 0;
        while (end < Math.Min(old.Count, now.Count) - start && old[^(end + 1)] == now[^(end + 1)])
            end++;

        List<(DifferenceKind Kind, string Text)> pieces =
        [
            .. old[..start].Select(token => (DifferenceKind.Same, token)),
            .. Middle(old[start..^end], now[start..^end]),
            .. old[^end..].Select(token => (DifferenceKind.Same, token)),
        ];
        return Joined(pieces);
    }

    private static IEnumerable<(DifferenceKind, string)> Middle(List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MostCells)
            return [.. old.Select(token => (DifferenceKind.Removed, token)), .. now.Select(token => (DifferenceKind.Added, token))];

        var common = Common(old, now);
        var pieces = new List<(DifferenceKind, string)>();
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                pieces.Add((DifferenceKind.Same, old[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Count && (j == now.Count || common[i + 1, j] >= common[i, j + 1]))
                pieces.Add((DifferenceKind.Removed, old[i++]));
            else
                pieces.Add((DifferenceKind.Added, now[j++]));
        }

        return pieces;
    }

    /// <summary>Length of the longest common subsequence from each pair of places on.</summary>
    private static int[,] Common(List<string> old, List<string> now)
    {
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static List<DifferentText> Joined(List<(DifferenceKind Kind, string Text)> pieces)
    {
        var joined = new List<DifferentText>();
        foreach (var (kind, text) in pieces)
        {
            if (joined.Count > 0 && joined[^1].Kind == kind)
                joined[^1] = new(kind, joined[^1].Text + text);
            else
                joined.Add(new(kind, text));
        }

        return joined;
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var length = 1;
            if (IsOfWord(text[at]))
            {
                while (at + length < text.Length && IsOfWord(text[at + length]))
                    length++;
            }

            tokens.Add(text.Substring(at, length));
            at += length;
        }

        return tokens;
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_';
}
