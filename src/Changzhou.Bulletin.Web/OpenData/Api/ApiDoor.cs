using System.Globalization;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Reading;
using Microsoft.AspNetCore.Diagnostics;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>What holds for all that is asked of the interface, found or not: who may read it, how often, and how it says no.</summary>
internal static class ApiDoor
{
    private static readonly PathString Interface = "/api/v1";

    public static bool IsOfInterface(HttpContext context) => context.Request.Path.StartsWithSegments(Interface, StringComparison.Ordinal);

    /// <remarks>After routing.</remarks>
    public static void UseApi(this IApplicationBuilder app) => app.UseWhen(
        context => IsOfInterface(context) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal),
        api =>
        {
            api.Use(async (context, next) =>
            {
                OpenToAll(context);
                if (HttpMethods.IsOptions(context.Request.Method))
                {
                    context.Response.StatusCode = StatusCodes.Status204NoContent;
                }
                else if (context.RequestServices.GetRequiredService<ApiLimits>().Wait(context) is { } wait)
                {
                    var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
                    context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                    await ApiAnswer.Of(ApiProblem.Of(StatusCodes.Status429TooManyRequests, nameof(ApiWords.TooMany), seconds)).ExecuteAsync(context);
                }
                else
                {
                    await next(context);
                }
            });
            api.UseStatusCodePages(async failed =>
            {
                var status = failed.HttpContext.Response.StatusCode;
                var detail = status switch
                {
                    StatusCodes.Status404NotFound => nameof(ApiWords.NoAddress),
                    StatusCodes.Status405MethodNotAllowed => nameof(ApiWords.OnlyReading),
                    _ => nameof(ApiWords.Malformed),
                };
                await ApiAnswer.Of(ApiProblem.Of(ApiText.Find(ApiProblem.TitleOf(status)) is null ? StatusCodes.Status400BadRequest : status, detail))
                    .ExecuteAsync(failed.HttpContext);
            });
        });

    /// <summary>A store that is away comes back; anything else is a bug.</summary>
    public static async Task ExplainAsync(HttpContext context, string reference)
    {
        OpenToAll(context);
        var isAway = context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error && StoreTrouble.Is(error);
        if (isAway)
            context.Response.Headers.RetryAfter = ReadingServices.RetryAfter;
        var problem = isAway
            ? ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, nameof(ApiWords.StoreAway))
            : ApiProblem.Of(StatusCodes.Status500InternalServerError, nameof(ApiWords.Failed));
        await ApiAnswer.Of(problem with { Reference = reference }).ExecuteAsync(context);
    }

    /// <summary>Any page may read it: the data are for all, and no cookie goes with them.</summary>
    private static void OpenToAll(HttpContext context) => context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Retry-After, X-Total-Count";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, HEAD";
            headers.AccessControlAllowHeaders = "If-None-Match, Accept";
            headers.AccessControlMaxAge = "86400";
        }

        headers.TryAdd("Cross-Origin-Resource-Policy", "cross-origin");
        return Task.CompletedTask;
    });
}
