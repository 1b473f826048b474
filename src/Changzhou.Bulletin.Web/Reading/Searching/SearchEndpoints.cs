using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Changzhou.Bulletin.Web.Reading.Searching;

/// <summary>The search page, and what browsers need to offer it themselves.</summary>
internal static class SearchEndpoints
{
    public const string OpenSearch = "/opensearch.xml";

    /// <summary>A file of its own beside the Chinese one, since a browser takes the words of its reader's language from what a page links to.</summary>
    public const string OpenSearchEn = "/opensearch.en.xml";

    private static readonly XNamespace Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/search", SearchAsync);
        routes.MapRead(OpenSearch, (HttpContext context, SiteSettings site) =>
            new KeptResult(Kept.Of("application/opensearchdescription+xml; charset=utf-8", Describe(site.Root(context), Tongue.Chinese))));
        routes.MapRead(OpenSearchEn, (HttpContext context, SiteSettings site) =>
            new KeptResult(Kept.Of("application/opensearchdescription+xml; charset=utf-8", Describe(site.Root(context) + Tongue.EnglishPrefix, Tongue.English))));
    }

    private static async Task<IResult> SearchAsync(string? q, string? year, string? kind, string? page, HttpContext context, PublishedEditions editions, SitePages pages, PublicSearch search)
    {
        var words = (q ?? "").Trim();
        if (words.Length == 0)
            return await pages.SendAsync<SearchPage>(context, "/search");

        // What a visitor typed is never kept, and not told to search engines.
        var all = await editions.AllAsync(context.RequestAborted);
        var parameters = new Dictionary<string, object?> { [nameof(SearchPage.Editions)] = all };
        var status = StatusCodes.Status200OK;
        if (words.Length > SearchQuery.MostCharacters)
        {
            (parameters[nameof(SearchPage.TooLong)], status) = (words[..SearchQuery.MostCharacters], StatusCodes.Status400BadRequest);
        }
        else
        {
            var request = new SearchRequest(
                words, int.TryParse(year, out var chosen) ? chosen : null, Enum.TryParse<HitKind>(kind, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null,
                int.TryParse(page, out var number) ? number : 1);
            var result = await search.SearchAsync(request, all, context.RequestAborted);
            parameters[nameof(SearchPage.Asked)] = request;
            parameters[nameof(SearchPage.Result)] = result;
            status = result.IsStoreAway ? StatusCodes.Status503ServiceUnavailable : status;
        }

        var kept = await new RazorComponentResult(typeof(SearchPage), parameters).KeepAsync(context);
        return new KeptResult(kept, status == StatusCodes.Status200OK ? KeptResult.AskAgain : "no-store", status);
    }

    /// <param name="root">Of the pages in the language.</param>
    private static byte[] Describe(string root, CultureInfo language) => Encoding.UTF8.GetBytes(new XDeclaration("1.0", "utf-8", null) + "\n" + new XElement(
        Namespace + "OpenSearchDescription",
        new XElement(Namespace + "ShortName", SearchWords.ResourceManager.GetString(nameof(SearchWords.OpenSearchName), language)),
        new XElement(Namespace + "Description", SearchWords.ResourceManager.GetString(nameof(SearchWords.OpenSearchDescription), language)),
        new XElement(Namespace + "InputEncoding", "UTF-8"),
        new XElement(Namespace + "Language", language.Name),
        new XElement(Namespace + "Url", new XAttribute("type", "text/html"), new XAttribute("template", root + "/search?q={searchTerms}"))));
}
