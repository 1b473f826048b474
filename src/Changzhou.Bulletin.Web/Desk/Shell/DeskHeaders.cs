namespace Changzhou.Bulletin.Web.Desk.Shell;

/// <summary>What every answer of the staff side says to the browser: keep nothing, list nothing, run our own script only.</summary>
internal static class DeskHeaders
{
    private static readonly PathString[] Staff = ["/desk", "/account", "/_blazor", "/_framework"];

    public static bool IsOfStaff(PathString path) => Staff.Any(root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    public static void UseDeskHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var (request, response) = (context.Request, context.Response);
        response.OnStarting(() =>
        {
            var headers = response.Headers;
            // A hashed asset, and a file that is framed or sandboxed by its own endpoint, have said it already.
            if (!request.Path.StartsWithSegments(DeskAssets.Root, StringComparison.Ordinal) || response.StatusCode >= StatusCodes.Status400BadRequest)
                headers.CacheControl = "no-store";
            headers.TryAdd("Content-Security-Policy", Policy(request));
            headers.XContentTypeOptions = "nosniff";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <remarks>MudBlazor places popovers and draws bars by style attributes, and writes its theme as a style element: hence 'unsafe-inline' for
    /// styles, on the desk only. Some browsers do not count a WebSocket of the same host as 'self', so it is named.</remarks>
    private static string Policy(HttpRequest request)
    {
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
            ? "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            : $"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' {socket}; frame-src 'self' blob:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
    }
}
