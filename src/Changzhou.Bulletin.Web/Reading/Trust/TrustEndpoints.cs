using System.Text;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Changzhou.Bulletin.Web.Reading.Trust;

/// <summary>What lets a reader check the bulletin: what two releases differ by, the very bytes that a fingerprint is of, and how figures are proofread.</summary>
internal static class TrustEndpoints
{
    public static void MapTrust(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(ReadingEndpoints.YearRoute + "/difference/{from:int:min(1)}/{to:int:min(1)}", DifferenceAsync);
        routes.MapPage("/about/checks", (HttpContext context, SitePages pages) => pages.SendAsync<ChecksPage>(context, "/about/checks"));
        routes.MapRead(ReadingEndpoints.YearRoute + "/releases/{number:int:min(1)}/snapshot.json", SnapshotAsync);
        routes.MapRead(ReadingEndpoints.YearRoute + "/releases/{number:int:min(1)}/sha256sums.txt", SumsAsync);
    }

    private static async Task<IResult> DifferenceAsync(
        int year, int from, int to, HttpContext context, PublishedEditions editions, EarlierReleases releases, EditionDelivery delivery, KeptPages memory)
    {
        if (await editions.FindAsync(year, context.RequestAborted) is not { } current)
            return await delivery.AbsentAsync(context, year);
        if (from == to || await releases.FindAsync(year, from, context.RequestAborted) is not { } before || await releases.FindAsync(year, to, context.RequestAborted) is not { } after)
            return Results.NotFound();
        if (from > to)
            return Results.Redirect(Addresses.Difference(year, to, from), permanent: true);

        var years = await editions.YearsAsync(context.RequestAborted);
        var key = new PageKey(current.Generation, $"{string.Join(',', years)} {before.Standing} {after.Standing}", Tongue.Bare(Addresses.Difference(year, from, to)));
        var page = new Dictionary<string, object?>
        {
            [nameof(DifferencePage.Current)] = current,
            [nameof(DifferencePage.Before)] = before,
            [nameof(DifferencePage.After)] = after,
            [nameof(DifferencePage.Years)] = years,
        };
        return new KeptResult((await memory.GetAsync(key, async () => await new RazorComponentResult(typeof(DifferencePage), page).KeepAsync(context)))!);
    }

    private static async Task<IResult> SnapshotAsync(int year, int number, HttpContext context, PublishedEditions editions, EditionDelivery delivery, ReleaseReader releases)
    {
        if (await FindAsync(year, number, context, editions) is not { } release)
            return await delivery.AbsentAsync(context, year);

        context.Response.Headers.CacheControl = KeptResult.ForItsReader;
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(await releases.SnapshotAsync(release.Id, context.RequestAborted), MediaTypes.Json + "; charset=utf-8",
            entityTag: new($"\"{release.Sha256[..20]}\""));
    }

    /// <summary>As sha256sum -c reads it, with the snapshot among the files.</summary>
    private static async Task<IResult> SumsAsync(int year, int number, HttpContext context, PublishedEditions editions, EditionDelivery delivery, ReleaseReader releases)
    {
        if (await FindAsync(year, number, context, editions) is not { } release)
            return await delivery.AbsentAsync(context, year);

        var sums = new StringBuilder();
        foreach (var (name, sha256) in (await releases.SumsAsync(release.Id, context.RequestAborted)).Append(("snapshot.json", release.Sha256)))
            sums.Append(sha256).Append("  ").Append(name).Append('\n');
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return new KeptResult(Kept.Of("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(sums.ToString())), KeptResult.ForItsReader);
    }

    private static async Task<ReleaseEntry?> FindAsync(int year, int number, HttpContext context, PublishedEditions editions) =>
        (await editions.ReleasesAsync(year, context.RequestAborted)).FirstOrDefault(release => release.Number == number);
}
