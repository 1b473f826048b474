using Changzhou.Bulletin.Web.Reading.WeChat;

namespace Changzhou.Bulletin.Web.Reading.Delivery;

/// <summary>Marks an endpoint as one of the public reading side.</summary>
public sealed class PublicReading;

/// <summary>What every public answer says to the browser: no script but our own files, no inline style, no frame elsewhere, no guessing.</summary>
internal static class PublicHeaders
{
    internal const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    internal const string PermissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=()";

    /// <remarks>After routing. Answers of other endpoints (the desk) set their own.</remarks>
    public static void UsePublicHeaders(this IApplicationBuilder app)
    {
        var shares = app.ApplicationServices.GetRequiredService<WeChatSettings>().IsSet;
        var policy = shares ? ContentSecurityPolicy.Replace("script-src 'self'", $"script-src 'self' {WeChatSettings.ScriptOrigin}", StringComparison.Ordinal) : ContentSecurityPolicy;
        app.Use((context, next) => AnswerAsync(context, next, policy));
    }

    private static Task AnswerAsync(HttpContext context, RequestDelegate next, string policy)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || endpoint.Metadata.GetMetadata<PublicReading>() is not null)
        {
            // At the start of the answer, since a failure clears what was set before.
            context.Response.OnStarting(() =>
            {
                Set(context.Response.Headers, policy);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private static void Set(IHeaderDictionary headers, string policy)
    {
        headers.TryAdd("Content-Security-Policy", policy);
        headers.XContentTypeOptions = "nosniff";
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Data, charts and the PDF are there to be used elsewhere; pages are not to be taken into others.
        headers.TryAdd("Cross-Origin-Resource-Policy", headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal) ? "same-origin" : "cross-origin");
    }
}
