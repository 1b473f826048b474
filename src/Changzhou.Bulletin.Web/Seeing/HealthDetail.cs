using System.Net;
using System.Text.Json;
using Changzhou.Bulletin.Web.Account;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.Seeing;

/// <summary>How the portal is, for those who run it: asked from the same machine or from an allowed network. To others the address is not there.</summary>
/// <remarks>/health/ready says in one word whether requests may be sent here; this says why.</remarks>
internal static class HealthDetail
{
    /// <summary>What proxies add: a request that came through one is not from here, whatever its connection says.</summary>
    private static readonly string[] Forwarded = ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"];

    /// <summary>With what is null, unlike the public interface: that there is no such time is told.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly DateTimeOffset Started = new(System.Diagnostics.Process.GetCurrentProcess().StartTime.ToUniversalTime());

    public static void MapHealthDetail(this IEndpointRouteBuilder routes) =>
        routes.MapRead("/health/detail", async (HttpContext context, PublishedEditions editions) =>
        {
            if (!MayAsk(context, context.RequestServices.GetService<DeskSettings>()?.AllowedNetworks ?? []))
                return Results.NotFound();

            context.Response.Headers.CacheControl = "no-store";
            if (await CrawlerEndpoints.ServesAsync(editions, context.RequestAborted) is { } why)
                return Results.Json(new { ready = false, why, version = TelemetryServices.Version, started = Started }, Json, statusCode: StatusCodes.Status503ServiceUnavailable);

            var withdrawn = await editions.WithdrawnAsync(context.RequestAborted);
            return Results.Json(new
            {
                ready = true,
                version = TelemetryServices.Version,
                started = Started,
                database = new { reachable = editions.FromMemorySince is null, fromMemorySince = editions.FromMemorySince },
                editions = new { years = await editions.YearsAsync(context.RequestAborted), withdrawn = withdrawn.Select(standing => standing.Year) },
            }, Json);
        });

    private static bool MayAsk(HttpContext context, string[] allowed)
    {
        if (Forwarded.Any(context.Request.Headers.ContainsKey))
            return false;
        var from = context.Connection.RemoteIpAddress;
        return from is not null && (IPAddress.IsLoopback(from) || AllowedNetworks.Holds(allowed, from));
    }
}
