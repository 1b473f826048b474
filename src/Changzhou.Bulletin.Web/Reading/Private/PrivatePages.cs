using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.Private;

/// <summary>Sends the public pages and files of an edition that is not public, below an address of its own.</summary>
/// <remarks>Nothing of it is kept here or anywhere on the way, and no search engine is to know of it.</remarks>
public sealed class PrivatePages
{
    /// <param name="edition">Of any snapshot, with its root and standing.</param>
    /// <param name="path">Below the root; empty for the front page.</param>
    internal async Task<IResult> SendAsync(HttpContext context, PublishedEdition edition, string path, ArtefactSource artefacts)
    {
        switch (EditionContent.Find(edition, path, context.Request.Query))
        {
            case EditionContent.Page page:
                var kept = await page.RenderAsync(context, edition, [], artefacts);
                Hide(context.Response.Headers);
                return Results.Bytes(kept.Plain, kept.ContentType);
            case EditionContent.File file when await artefacts(file.Name) is { } artefact:
                Hide(context.Response.Headers);
                file.NameFor(context.Response);
                return Results.Bytes(artefact.Content, artefact.TypedMedia(), enableRangeProcessing: file.IsWhole);
            default:
                return Results.NotFound();
        }
    }

    private static void Hide(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
