using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>What a reader most likely wants first: the thing that is called so, then what has it in its title, then text.</summary>
internal static class Ranking
{
    /// <summary>Null where not all words are there.</summary>
    public static Ranked? Of(SearchDocument document, SearchQuery query, string? indicator)
    {
        var title = SearchText.Of(document.Title);
        var text = SearchText.Of(document.Text);
        var words = SearchText.Of(document.Words);
        if (!query.Words.All(word => title.Contains(word) || text.Contains(word) || words.Contains(word)))
        {
            return null;
        }

        var score = document.Kind switch
        {
            DocumentKind.Chapter => 60,
            DocumentKind.Section => 50,
            DocumentKind.Figure => 40,
            DocumentKind.Table or DocumentKind.Chart => 30,
            _ => 0,
        };
        if (indicator is not null && document.Kind == DocumentKind.Figure && document.Key.StartsWith(indicator + "@", StringComparison.Ordinal))
        {
            score += document.Key.Contains($"@{query.Region ?? Catalogue.WholeCity}:", StringComparison.Ordinal) ? 520 : 500;
        }

        if (title.Text.Replace(" ", "", StringComparison.Ordinal) == query.Subject)
        {
            score += 400;
        }

        score += query.Words.All(title.Contains) ? 150 : query.Words.Any(title.Contains) ? 40 : 0;
        // How often counts little: a long table is not more to the point than a figure.
        score += Math.Min(10, 2 * query.Words.Sum(word => Occurrences(text, word)));
        return new(document, null, score);
    }

    /// <summary>Null where the entry is not called so.</summary>
    public static Ranked? Of(SearchEntry entry, SearchQuery query)
    {
        if (entry.Kind == EntryKind.Region || query.Subject.Length == 0)
        {
            return null;
        }

        var isChange = entry.Indicator is { IsChange: true };
        if (entry.Names.Contains(query.Subject, StringComparer.Ordinal))
        {
            return new(null, entry, 2000 + (isChange ? -100 : 0) + (entry.Kind == EntryKind.Indicator && entry.Names[0] == query.Subject ? 5 : 0) + KindOrder(entry.Kind));
        }

        var isPart = entry.Names.Any(name => entry.Kind == EntryKind.Standard
            ? name.StartsWith(query.Subject, StringComparison.Ordinal)
            : SearchText.IsHan(query.Subject[0]) && name.Contains(query.Subject, StringComparison.Ordinal));
        if (!isPart && !query.Words.All(word => entry.Written.Contains(word)))
        {
            return null;
        }

        var starts = entry.Names.Any(name => name.StartsWith(query.Subject, StringComparison.Ordinal));
        return new(null, entry, (starts ? 300 : 200) + (isChange ? -100 : 0) - Math.Min(60, entry.Name.Length) + KindOrder(entry.Kind));
    }

    private static int KindOrder(EntryKind kind) => kind switch
    {
        EntryKind.Standard => 30,
        EntryKind.Indicator => 20,
        EntryKind.Topic => 15,
        _ => 0,
    };

    private static int Occurrences(SearchText text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word); at >= 0 && count < 5; at = text.IndexOf(word, at + word.Length))
        {
            count++;
        }

        return count;
    }
}

/// <summary>One of document and entry.</summary>
internal sealed record Ranked(SearchDocument? Document, SearchEntry? Entry, int Score)
{
    public HitKind Kind => (Document, Entry) switch
    {
        ({ Kind: DocumentKind.Figure }, _) => HitKind.Figure,
        ({ Kind: DocumentKind.Chapter }, _) => HitKind.Chapter,
        ({ Kind: DocumentKind.Section }, _) => HitKind.Section,
        ({ Kind: DocumentKind.Table }, _) => HitKind.Table,
        ({ Kind: DocumentKind.Chart }, _) => HitKind.Chart,
        ({ Kind: DocumentKind.Paragraph }, _) => HitKind.Paragraph,
        (_, { Kind: EntryKind.Indicator }) => HitKind.Indicator,
        (_, { Kind: EntryKind.Standard }) => HitKind.Standard,
        (_, { Kind: EntryKind.Term }) => HitKind.Term,
        _ => HitKind.Topic,
    };
}
