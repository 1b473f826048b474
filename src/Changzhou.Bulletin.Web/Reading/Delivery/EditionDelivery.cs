using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Web.Reading.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Sends the pages and files of what is public, and keeps in memory what it made.</summary>
internal sealed class EditionDelivery(PublishedEditions editions, EarlierReleases releases, KeptPages memory, PublicAssets assets)
{
    public async Task<IResult> CurrentAsync(HttpContext context, int year, string path) =>
        await editions.FindAsync(year, context.RequestAborted) is { } edition ? await SendAsync(context, edition, path) : await AbsentAsync(context, year);

    public async Task<IResult> ReleaseAsync(HttpContext context, int year, int number, string path)
    {
        if (await releases.FindAsync(year, number, context.RequestAborted) is not { } edition)
            return await AbsentAsync(context, year);

        // Of several releases with the same text a search engine should know one.
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return await SendAsync(context, edition, path);
    }

    /// <summary>A year that was withdrawn is gone, and says why; one that never was is not there.</summary>
    public async Task<IResult> AbsentAsync(HttpContext context, int year) =>
        (await editions.WithdrawnAsync(context.RequestAborted)).FirstOrDefault(standing => standing.Year == year) is { } withdrawn
            ? new WithdrawnResult(withdrawn)
            : Results.NotFound();

    private async Task<IResult> SendAsync(HttpContext context, PublishedEdition edition, string path) =>
        EditionContent.Find(edition, path, context.Request.Query) switch
        {
            EditionContent.Page page => await PageAsync(context, edition, path, page),
            // Files are there once, not below /en.
            EditionContent.File file when !Tongue.IsEnglish => await FileAsync(context, edition, file),
            _ => Results.NotFound(),
        };

    private async Task<IResult> PageAsync(HttpContext context, PublishedEdition edition, string path, EditionContent.Page page)
    {
        var years = await editions.YearsAsync(context.RequestAborted);
        Task<Kept> MakeAsync() => page.RenderAsync(context, edition, years, Artefacts(context, edition));
        if (page.IsOfWords)
            return new KeptResult(await MakeAsync(), KeptResult.AskAgain);

        var key = new PageKey(edition.Generation, $"{string.Join(',', years)} {edition.Standing}", $"{edition.Root}/{path}");
        return new KeptResult((await memory.GetAsync(key, async () => await MakeAsync()))!);
    }

    private async Task<IResult> FileAsync(HttpContext context, PublishedEdition edition, EditionContent.File file)
    {
        var response = context.Response;
        var lasting = edition.Standing is EditionStanding.Release || context.Request.Query["r"] == Addresses.ShortSha(edition);
        var artefacts = Artefacts(context, edition);
        if (file.IsWhole)
        {
            if (await artefacts(file.Name) is not { } artefact)
                return Results.NotFound();

            response.Headers.CacheControl = lasting ? KeptResult.ForItsReader : KeptResult.AskAgain;
            file.NameFor(response);
            return Results.Bytes(artefact.Content, artefact.MediaType, lastModified: edition.ReleasedAt, enableRangeProcessing: true,
                entityTag: new EntityTagHeaderValue($"\"{artefact.Sha256[..20]}\""));
        }

        var kept = await memory.GetAsync(new PageKey(edition.Generation, "", file.Name), async () =>
            await file.TakeAsync(artefacts) is { } artefact ? Kept.Of(artefact.TypedMedia(), artefact.Content) : null);
        // A release from before there were such pictures borrows the site's.
        if (kept is null && file.Name == Addresses.ShareImage)
            kept = assets.Find(Path.GetFileName(assets.ShareImage));
        if (kept is null)
            return Results.NotFound();

        file.NameFor(response);
        return new KeptResult(kept, lasting ? KeptResult.ForItsReader : KeptResult.AskAgain);
    }

    private ArtefactSource Artefacts(HttpContext context, PublishedEdition edition) => name => editions.ArtefactAsync(edition, name, context.RequestAborted);
}

internal static class EditionSending
{
    public static async Task<Kept> RenderAsync(
        this EditionContent.Page page, HttpContext context, PublishedEdition edition, IReadOnlyList<int> years, ArtefactSource artefacts) =>
        await new RazorComponentResult(page.Component, new Dictionary<string, object?>(page.Parameters)
        {
            [nameof(EditionPage.Edition)] = edition,
            [nameof(EditionPage.Years)] = years,
            [nameof(EditionPage.Pictures)] = await ChartPictures.FindAsync(page.Charts, artefacts),
        }).KeepAsync(context);

    /// <summary>The file itself, or out of the one that holds it.</summary>
    public static async ValueTask<Artefact?> TakeAsync(this EditionContent.File file, ArtefactSource artefacts) =>
        file.Made is { } make ? Artefact.Of(file.Name, MediaOf(file.Name), make())
        : file.Inside is not { } package ? await artefacts(file.Name)
        : await artefacts(package) is { } whole && DataPackage.Find(whole.Content, file.Name) is { } content
            ? Artefact.Of(file.Name, MediaOf(file.Name), content)
            : null;

    private static string MediaOf(string name) => name.EndsWith(".csv", StringComparison.Ordinal) ? MediaTypes.Csv : MediaTypes.Json;

    /// <summary>A name to save it under; a picture, which has none, may run nothing where it is opened by itself.</summary>
    public static void NameFor(this EditionContent.File file, HttpResponse response)
    {
        if (file.Disposition is not null)
        {
            var header = new ContentDispositionHeaderValue(file.Disposition);
            header.SetHttpFileName(file.FileName);
            response.Headers.ContentDisposition = header.ToString();
        }
        else if (file.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
        }
    }

    /// <summary>All text of a release is UTF-8.</summary>
    public static string TypedMedia(this Artefact artefact) =>
        artefact.MediaType is MediaTypes.Csv or MediaTypes.Json or MediaTypes.Svg ? artefact.MediaType + "; charset=utf-8" : artefact.MediaType;
}
