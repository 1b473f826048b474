namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>Tells a request that our own page makes from one that a page of another site makes with a person's cookie.</summary>
internal static class OwnOrigin
{
    /// <summary>True for what only reads, unless it opens a socket; else what the browser says of the page must be this site.</summary>
    public static bool MayAct(HttpContext context)
    {
        var request = context.Request;
        // Over HTTP/2 a socket is opened by CONNECT.
        var acts = context.WebSockets.IsWebSocketRequest || !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        return !acts || IsOwn(request.Headers.Origin.ToString(), request) && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    /// <remarks>Programs send no origin, and have no cookie that they were not given.</remarks>
    private static bool IsOwn(string origin, HttpRequest request)
    {
        if (origin.Length == 0)
            return true;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || request.IsHttps && from.Scheme != Uri.UriSchemeHttps)
            return false;
        var host = request.Host.Value;
        return string.Equals(from.Authority, host, StringComparison.OrdinalIgnoreCase) || string.Equals($"{from.Host}:{from.Port}", host, StringComparison.OrdinalIgnoreCase);
    }
}
