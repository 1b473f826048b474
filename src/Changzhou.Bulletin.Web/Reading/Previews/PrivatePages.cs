using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Reading.Previews;

/// <summary>The public pages and files of what is not public, below addresses that hold a secret: drafts, and rehearsed releases.</summary>
/// <remarks>Nothing of it is kept here or anywhere on the way, and no search engine is to know of it.
/// Whatever is wrong with an address, its answer is that of any page that is not there.</remarks>
public sealed partial class PrivatePages(
    PreviewLinks links, Rehearsals rehearsals, DraftStore drafts, ChartPainter painter, IPrinter printer, PublicSite site, TimeProvider clock, ILogger<PrivatePages> log)
{
    /// <summary>The draft as it is now.</summary>
    public async Task<IResult> PreviewAsync(HttpContext context, string secret, string path)
    {
        var cancel = context.RequestAborted;
        if (secret.Length != PrivateSecret.Length || await links.FindAsync(secret, cancel) is not { } link
            || await drafts.LoadAsync(link.Year, cancel) is not { Edition: { } draft } loaded)
            return Results.NotFound();

        LogPreview(link.Id);
        var snapshot = SnapshotBuilder.Build(draft, loaded.Catalogue, loaded.History, release: 0, clock.GetUtcNow());
        var standing = new EditionStanding.Confidential(ErrataText.Say(Words.BannerFor, link.Label), Words.DraftBanner, link.Expires);
        var edition = Edition(snapshot, SnapshotJson.Sha256(SnapshotJson.Write(snapshot)), $"{PrivateAddress.Preview}/{secret}", standing);
        var files = new DraftFiles(snapshot, draft.Pictures, painter, printer, site);
        return await SendAsync(context, edition, path, async name => await files.FindAsync(name, cancel));
    }

    /// <summary>What would be public at the time that the rehearsal's clock shows.</summary>
    public async Task<IResult> RehearsalAsync(HttpContext context, string secret, string path)
    {
        var cancel = context.RequestAborted;
        if (secret.Length != PrivateSecret.Length || await rehearsals.FindAsync(secret, cancel) is not { } rehearsed)
            return Results.NotFound();

        LogRehearsal(rehearsed.Id);
        var standing = new EditionStanding.Confidential(ErrataText.Ordinal(rehearsed.Snapshot.Release), Words.RehearsalBanner, Until: null);
        var edition = Edition(rehearsed.Snapshot, rehearsed.Sha256, $"{PrivateAddress.Rehearsal}/{secret}", standing);
        return await SendAsync(context, edition, path, async name => await rehearsals.FindArtefactAsync(rehearsed.Id, name, cancel));
    }

    /// <param name="edition">Of any snapshot, with its root and standing.</param>
    /// <param name="path">Below the root; empty for the front page.</param>
    internal static async Task<IResult> SendAsync(HttpContext context, PublishedEdition edition, string path, ArtefactSource artefacts)
    {
        switch (EditionContent.Find(edition, path, context.Request.Query))
        {
            case EditionContent.Page page:
                var kept = await page.RenderAsync(context, edition, [], artefacts);
                Hide(context.Response.Headers);
                return Results.Bytes(kept.Plain, kept.ContentType);
            case EditionContent.File file when await file.TakeAsync(artefacts) is { } artefact:
                Hide(context.Response.Headers);
                file.NameFor(context.Response);
                return Results.Bytes(artefact.Content, artefact.TypedMedia(), enableRangeProcessing: file.IsWhole);
            default:
                return Results.NotFound();
        }
    }

    private static PublishedEdition Edition(Snapshot snapshot, string sha256, string root, EditionStanding standing) =>
        new(Generation: 0, snapshot.Year, snapshot.Release, sha256, snapshot.ReleasedAt, snapshot) { Root = root, Standing = standing };

    private static void Hide(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers["Referrer-Policy"] = "no-referrer";
    }

    [LoggerMessage(2111, LogLevel.Information, "Preview link {Id} was read")]
    private partial void LogPreview(int id);

    [LoggerMessage(2112, LogLevel.Information, "Rehearsal {Id} was read")]
    private partial void LogRehearsal(int id);
}
