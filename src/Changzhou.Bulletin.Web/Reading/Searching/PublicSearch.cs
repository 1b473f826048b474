using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Seeing;

namespace Changzhou.Bulletin.Web.Reading.Searching;

/// <summary>Searches what is public at this moment; the names in it are gathered anew when that changes.</summary>
public sealed class PublicSearch(Searcher searcher, TimeProvider clock)
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private Gathered gathered = new("", Vocabulary.Of([]));

    /// <param name="all">The public editions, newest first.</param>
    public async Task<SearchResult> SearchAsync(SearchRequest request, IReadOnlyList<PublishedEdition> all, CancellationToken cancellationToken)
    {
        using var timed = Telemetry.Time(Telemetry.SearchDuration, "search");
        var byYear = all.ToDictionary(edition => edition.Year, edition => edition.Snapshot);
        var scope = new SearchScope(Names(all), [.. all.Select(edition => edition.Year)], byYear.GetValueOrDefault);
        return await searcher.SearchAsync(request, scope, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Shanghai).Year, cancellationToken);
    }

    private Vocabulary Names(IReadOnlyList<PublishedEdition> all)
    {
        var generations = string.Join(',', all.Select(edition => edition.Generation));
        var known = gathered;
        if (known.Generations != generations)
            gathered = known = new(generations, Vocabulary.Of(all.Select(edition => edition.Snapshot)));
        return known.Names;
    }

    private sealed record Gathered(string Generations, Vocabulary Names);
}
