namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>A stretch of text that was found, or that stands around it.</summary>
public sealed record Marked(string Text, bool IsFound)
{
    private const int MostCharacters = 160;
    private const string Cut = "…";

    /// <summary>The whole text with every place of the words marked.</summary>
    public static IReadOnlyList<Marked> Whole(string text, IReadOnlyList<string> words)
    {
        var parts = new List<Marked>();
        var at = 0;
        foreach (var (start, end) in Places(text, words))
        {
            if (start > at)
            {
                parts.Add(new(text[at..start], false));
            }

            parts.Add(new(text[start..end], true));
            at = end;
        }

        if (at < text.Length)
        {
            parts.Add(new(text[at..], false));
        }

        return parts;
    }

    /// <summary>The sentences around the first place, cut at their ends, or where they are too long at a comma.</summary>
    public static IReadOnlyList<Marked> Snippet(string text, IReadOnlyList<string> words)
    {
        if (text.Length <= MostCharacters)
        {
            return Whole(text, words);
        }

        var first = Places(text, words).Select(place => place.Start).FirstOrDefault();
        var start = After(text, first, "。！？；") is var sentence && first - sentence <= MostCharacters / 2 ? sentence : After(text, first, "，、：") is var clause && first - clause <= MostCharacters / 2 ? clause : first - MostCharacters / 4;
        var end = Math.Min(text.Length, start + MostCharacters);
        if (end < text.Length)
        {
            var stop = text.LastIndexOfAny([.. "。！？；"], end - 1, end - 1 - first);
            end = stop > first ? stop + 1 : text.LastIndexOfAny([.. "，、：；"], end - 1, end - 1 - first) is var comma && comma > first ? comma + 1 : end;
        }

        return
        [
            .. start > 0 ? [new Marked(Cut, false)] : Array.Empty<Marked>(),
            .. Whole(text[start..end].Trim(), words),
            .. end < text.Length ? [new Marked(Cut, false)] : Array.Empty<Marked>(),
        ];
    }

    /// <summary>Places in order, those that touch or overlap joined.</summary>
    private static List<(int Start, int End)> Places(string text, IReadOnlyList<string> words)
    {
        var searched = SearchText.Of(text);
        var found = new List<(int Start, int End)>();
        foreach (var word in words)
        {
            for (var at = searched.IndexOf(word); at >= 0; at = searched.IndexOf(word, at + word.Length))
            {
                var source = searched.SourceOf(at, word.Length);
                found.Add((source.Start.Value, source.End.Value));
            }
        }

        var joined = new List<(int Start, int End)>();
        foreach (var place in found.Order())
        {
            if (joined.Count > 0 && place.Start <= joined[^1].End)
            {
                joined[^1] = (joined[^1].Start, Math.Max(joined[^1].End, place.End));
            }
            else
            {
                joined.Add(place);
            }
        }

        return joined;
    }

    private static int After(string text, int at, string stops) => at == 0 ? 0 : text.LastIndexOfAny([.. stops], at - 1) + 1;
}
