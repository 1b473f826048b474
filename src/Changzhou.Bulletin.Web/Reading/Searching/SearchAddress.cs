using System.Globalization;
using Changzhou.Bulletin.Releasing.Searching;

namespace Changzhou.Bulletin.Web.Reading.Searching;

/// <summary>The addresses that a page of results leads to.</summary>
internal static class SearchAddress
{
    public static string Of(SearchRequest request)
    {
        var query = $"?q={Uri.EscapeDataString(request.Text)}";
        if (request.Year is { } year)
            query += string.Create(CultureInfo.InvariantCulture, $"&year={year}");
        if (request.Kind is { } kind)
            query += $"&kind={kind.ToString().ToLowerInvariant()}";
        if (request.Page > 1)
            query += string.Create(CultureInfo.InvariantCulture, $"&page={request.Page}");
        return Addresses.Search + query;
    }

    public static string Of(string words) => Of(new SearchRequest(words));

    /// <param name="latest">The newest public year, for what belongs to none.</param>
    /// <returns>Null for what has no page of its own.</returns>
    public static string? Of(Hit hit, int latest) => hit switch
    {
        { Kind: HitKind.Indicator } => Addresses.Indicator(hit.Key),
        { Kind: HitKind.Topic } => Addresses.Chapter(latest, hit.Key),
        { Year: null } => null,
        { Kind: HitKind.Figure, Year: { } year } => Addresses.Figure(year, hit.Key),
        { Topic: Editions.Catalogue.SummaryTopic, Year: { } year } => $"{Addresses.Edition(year)}#{(hit.Kind switch { HitKind.Table => $"table-{hit.Key}", HitKind.Chart => $"chart-{hit.Key}", _ => "summary" })}",
        { Kind: HitKind.Table, Year: { } year } => $"{Addresses.Chapter(year, hit.Topic)}#table-{Uri.EscapeDataString(hit.Key)}",
        { Kind: HitKind.Chart, Year: { } year } => $"{Addresses.Chapter(year, hit.Topic)}#chart-{Uri.EscapeDataString(hit.Key)}",
        { Anchor.Length: > 0, Year: { } year } => $"{Addresses.Chapter(year, hit.Topic)}#{Uri.EscapeDataString(hit.Anchor)}",
        { Year: { } year } => Addresses.Chapter(year, hit.Topic),
    };

    /// <summary>The place in the bulletin that states a figure.</summary>
    public static string OfPlace(int year, string place) => place.Split('/') switch
    {
        [var topic, var section] => $"{Addresses.Chapter(year, topic)}#{Uri.EscapeDataString(section)}",
        [var topic] when Editions.Topic.Find(topic) is not null => Addresses.Chapter(year, topic),
        _ => Addresses.Edition(year),
    };
}
