using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Microsoft.Net.Http.Headers;

namespace Changzhou.Bulletin.Web.OpenData;

/// <summary>The files of a release: the official PDF, the figures, the charts and pictures.</summary>
public static class OpenDataEndpoints
{
    public static void MapOpenData(this WebApplication app)
    {
        var files = app.MapGroup(ReadingEndpoints.YearRoute).WithMetadata(new PublicReading());
        files.MapRead("/bulletin.pdf", (int year, HttpContext context) =>
            WholeAsync(context, year, "bulletin.pdf", "inline", edition => $"{edition.Snapshot.Title}.pdf"));
        files.MapRead("/figures.xlsx", (int year, HttpContext context) =>
            WholeAsync(context, year, "figures.xlsx", "attachment", edition => $"{edition.Snapshot.Title}{Words.DataFileSuffix}.xlsx"));
        files.MapRead("/figures.csv", (int year, HttpContext context) =>
            KeptAsync(context, year, _ => "figures.csv", edition => $"{edition.Snapshot.Title}{Words.DataFileSuffix}.csv"));
        files.MapRead("/figures.json", (int year, HttpContext context) =>
            KeptAsync(context, year, _ => "figures.json", edition => $"{edition.Snapshot.Title}{Words.DataFileSuffix}.json"));
        files.MapRead("/charts/{topic}/{file}", (int year, string topic, string file, HttpContext context) =>
            KeptAsync(context, year, edition => ReleaseFiles.Chart(edition.Snapshot, topic, file)));
        files.MapRead("/pictures/{file}", (int year, string file, HttpContext context) =>
            KeptAsync(context, year, edition => ReleaseFiles.Picture(edition.Snapshot, file)));
    }

    /// <summary>Sent as it is, in ranges where asked: a phone resumes a PDF.</summary>
    private static async Task<IResult> WholeAsync(HttpContext context, int year, string name, string disposition, Func<PublishedEdition, string> fileName)
    {
        var editions = context.RequestServices.GetRequiredService<PublishedEditions>();
        if (await editions.FindAsync(year, context.RequestAborted) is not { } edition
            || await editions.ArtefactAsync(edition, name, context.RequestAborted) is not { } artefact)
            return Results.NotFound();

        context.Response.Headers.CacheControl = KeptResult.AMinute;
        Name(context.Response, disposition, fileName(edition));
        return Results.Bytes(artefact.Content, artefact.MediaType, lastModified: edition.ReleasedAt, enableRangeProcessing: true,
            entityTag: new EntityTagHeaderValue($"\"{artefact.Sha256[..20]}\""));
    }

    /// <param name="nameOf">The artefact's name, found in the snapshot; null where there is none of that name.</param>
    private static async Task<IResult> KeptAsync(HttpContext context, int year, Func<PublishedEdition, string?> nameOf, Func<PublishedEdition, string>? fileName = null)
    {
        var services = context.RequestServices;
        var editions = services.GetRequiredService<PublishedEditions>();
        if (await editions.FindAsync(year, context.RequestAborted) is not { } edition || nameOf(edition) is not { } name)
            return Results.NotFound();

        var kept = await services.GetRequiredService<KeptPages>().GetAsync(new PageKey(edition.Generation, "", name), async () =>
            await editions.ArtefactAsync(edition, name, context.RequestAborted) is { } artefact ? Kept.Of(Typed(artefact.MediaType), artefact.Content) : null);
        if (kept is null)
            return Results.NotFound();

        if (fileName is not null)
            Name(context.Response, "attachment", fileName(edition));
        else if (kept.ContentType.StartsWith(MediaTypes.Svg, StringComparison.Ordinal))
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

        var current = context.Request.Query["r"] == Addresses.ShortSha(edition);
        return new KeptResult(kept, current ? KeptResult.ForGood : KeptResult.AMinute);
    }

    /// <summary>All text of a release is UTF-8.</summary>
    private static string Typed(string mediaType) => mediaType is MediaTypes.Csv or MediaTypes.Json or MediaTypes.Svg ? mediaType + "; charset=utf-8" : mediaType;

    private static void Name(HttpResponse response, string disposition, string fileName)
    {
        var header = new ContentDispositionHeaderValue(disposition);
        header.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = header.ToString();
    }
}
