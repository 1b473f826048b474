using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>Holds for every answer, whoever gives it: what a browser may do with it, and by which methods it is asked for.</summary>
internal static class Guards
{
    private const string AYear = "max-age=31536000; includeSubDomains";

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" };

    public static void AddGuards(this WebApplicationBuilder builder)
    {
        builder.AddServerLimits();
        builder.Services.AddSingleton(builder.Configuration.GetSection("Bulletin:Limits").Get<LimitSettings>() ?? new LimitSettings());
        builder.Services.AddSingleton<QuestionLimits>();
    }

    /// <remarks>Before everything else.</remarks>
    public static void UseGuards(this WebApplication app)
    {
        var isSecureSite = app.Services.GetRequiredService<SiteSettings>().Address?.Scheme == Uri.UriSchemeHttps;
        app.Use((context, next) =>
        {
            // The first to be asked for is the last to be done: what an answer says of itself stays.
            context.Response.OnStarting(static answer => Complete(((HttpContext, bool))answer), (context, isSecureSite));
            if (context.Request.ContentLength > ServerLimits.MostBody)
            {
                // Said here: who reads the body later would take it for a form that is wrong.
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }

            if (Methods.Contains(context.Request.Method) || IsSocketOfHttp2(context.Request))
                return next(context);

            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return Task.CompletedTask;
        });
    }

    private static bool IsSocketOfHttp2(HttpRequest request) =>
        HttpMethods.IsConnect(request.Method) && request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    private static Task Complete((HttpContext Context, bool IsSecureSite) answer)
    {
        var (request, headers) = (answer.Context.Request, answer.Context.Response.Headers);
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        // Also where a proxy ends TLS: browsers do not heed it over http (RFC 6797, 8.1).
        if ((request.IsHttps || answer.IsSecureSite) && !IsLoopback(request.Host.Host))
            headers.StrictTransportSecurity = AYear;
        return Task.CompletedTask;
    }

    /// <remarks>A developer's machine runs other things under that name.</remarks>
    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
