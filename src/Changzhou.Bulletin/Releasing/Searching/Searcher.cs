using System.Data.Common;
using Changzhou.Bulletin.Storage;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Answers what a reader asks of the public editions.</summary>
public sealed class Searcher(BulletinStore store)
{
    private readonly DocumentSearch documents = new(store);

    /// <param name="thisYear">Of the calendar.</param>
    public async Task<SearchResult> SearchAsync(SearchRequest request, SearchScope scope, int thisYear, CancellationToken cancel = default)
    {
        var query = SearchQuery.Read(request.Text, scope.Vocabulary, scope.Years, thisYear);
        try
        {
            SearchResult? second = null;
            foreach (var (reading, takenFor) in Readings(query, scope.Vocabulary))
            {
                var found = (await FindAsync(reading, request, scope, isStoreAway: false, cancel)) with { TakenFor = takenFor };
                if (found.Years.Count > 0)
                {
                    return found;
                }

                // A name or an answer without a text: other readings may have both.
                second ??= found.Kinds.Count > 0 || found.Answers.Count > 0 ? found : null;
            }

            return second ?? new(query) { Near = scope.Vocabulary.Nearest(query.Subject, 6) };
        }
        catch (DbException refused) when (!IsOurs(refused))
        {
            // Names and figures are in memory, and the page says that the texts were not searched.
            return await FindAsync(query, request, scope, isStoreAway: true, cancel);
        }
    }

    /// <summary>As typed; then by the short name of the indicator that is meant, what the bulletin writes for it, what its letters type, and its single names.</summary>
    private static IEnumerable<(SearchQuery Query, string TakenFor)> Readings(SearchQuery query, Vocabulary vocabulary)
    {
        yield return (query, "");
        if (vocabulary.IndicatorNamed(query.Subject) is { Indicator: { } indicator, Names: [var name, ..] } && name != query.Subject)
        {
            yield return (query.With(name), indicator.ShortName);
        }

        foreach (var written in Vocabulary.Written(query.Subject))
        {
            yield return (query.With(written), written);
        }

        if (vocabulary.TryReadPinyin(query.Subject, out var chinese))
        {
            yield return (query.With(chinese), chinese);
        }

        List<string> names = [.. query.Words.SelectMany(vocabulary.Split)];
        if (names.Count > query.Words.Count)
        {
            yield return (query.With(string.Join(' ', names)) with { Words = names }, string.Join(' ', names));
        }
    }

    private async Task<SearchResult> FindAsync(SearchQuery query, SearchRequest request, SearchScope scope, bool isStoreAway, CancellationToken cancel)
    {
        var indicator = scope.Vocabulary.IndicatorNamed(query.Subject)?.Key;
        // A year that is not public narrows nothing; the page says that it is not.
        List<int> asked = [.. scope.Years.Where(query.Years.Contains)];
        var years = asked.Count > 0 ? asked : scope.Years;
        var entries = asked.Count > 0 ? [] : scope.Vocabulary.Entries.Select(entry => Ranking.Of(entry, query)).OfType<Ranked>().ToList();
        var (ranked, hasMore) = isStoreAway ? ([], false) : await RankedAsync(query, indicator, [], years, cancel);
        List<Ranked> all = [.. entries, .. ranked];
        var chosen = all.Where(item => IsChosen(item, request)).ToList();
        if (hasMore && (request.Year is not null || request.Kind is not null))
        {
            int[] kind = request.Kind is { } wanted && DocumentKindOf(wanted) is { } stored ? [Grams.OfKind(stored)] : [];
            var narrowed = await RankedAsync(query, indicator, kind, request.Year is { } year ? [.. years.Where(other => other == year)] : years, cancel);
            chosen = [.. entries.Concat(narrowed.Found).Where(item => IsChosen(item, request))];
            hasMore = narrowed.HasMore;
        }

        var ordered = chosen.OrderByDescending(item => item.Score).ThenByDescending(item => item.Document?.Year).ToList();
        var page = Math.Clamp(request.Page, 1, Math.Max(1, (ordered.Count + SearchResult.PageSize - 1) / SearchResult.PageSize));
        return new(query)
        {
            Answers = AnswerFinder.Find(query, scope),
            Hits = [.. ordered.Skip((page - 1) * SearchResult.PageSize).Take(SearchResult.PageSize).Select(item => HitOf(item, query))],
            Total = ordered.Count,
            HasMore = hasMore,
            Years = [.. all.Where(item => item.Document is not null).GroupBy(item => item.Document!.Year).OrderByDescending(group => group.Key).Select(group => (group.Key, group.Count()))],
            Kinds = [.. all.GroupBy(item => item.Kind).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            Page = page,
            IsStoreAway = isStoreAway,
        };
    }

    private async Task<(IReadOnlyList<Ranked> Found, bool HasMore)> RankedAsync(SearchQuery query, string? indicator, int[] kind, IReadOnlyList<int> years, CancellationToken cancel)
    {
        // A year alone asks for the edition: its chapters.
        var grams = query.Words.Count == 0 && query.Years.Count > 0 ? [Grams.OfKind(DocumentKind.Chapter)] : Grams.Of(query.Words);
        if (grams.Length == 0 || years.Count == 0)
        {
            return ([], false);
        }

        var (found, hasMore) = await documents.FindAsync([.. grams, .. kind], years, cancel);
        return ([.. found.Take(DocumentSearch.Most).Select(document => Ranking.Of(document, query, indicator)).OfType<Ranked>()], hasMore);
    }

    /// <summary>A statement that is wrong or not allowed (SQLSTATE class 42) is a fault of this program; anything else is the store's.</summary>
    private static bool IsOurs(DbException refused) => refused.SqlState?.StartsWith("42", StringComparison.Ordinal) == true;

    private static bool IsChosen(Ranked item, SearchRequest request) =>
        (request.Year is null || item.Document?.Year == request.Year) && (request.Kind is null || item.Kind == request.Kind);

    private static Hit HitOf(Ranked item, SearchQuery query) => item switch
    {
        { Document: { } document } => new(
            item.Kind, document.Year, document.Topic, document.Anchor, document.Key, Marked.Whole(document.Title, query.Words), Marked.Snippet(document.Text, query.Words), null),
        { Entry: { } entry } => new(item.Kind, null, entry.Topic, "", entry.Key, Marked.Whole(entry.Name, query.Words), Marked.Snippet(entry.Text, query.Words), entry),
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    private static DocumentKind? DocumentKindOf(HitKind kind) => kind switch
    {
        HitKind.Figure => DocumentKind.Figure,
        HitKind.Chapter => DocumentKind.Chapter,
        HitKind.Section => DocumentKind.Section,
        HitKind.Table => DocumentKind.Table,
        HitKind.Chart => DocumentKind.Chart,
        HitKind.Paragraph => DocumentKind.Paragraph,
        _ => null,
    };
}
