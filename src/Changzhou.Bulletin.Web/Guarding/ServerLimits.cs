using System.Security.Authentication;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>What the server takes from a connection before any code of ours sees it.</summary>
internal static class ServerLimits
{
    /// <summary>Forms of a few fields, and messages of a page that cannot open a socket; files come through the socket, piece by piece.</summary>
    public const long MostBody = 1024 * 1024;

    public const int MostRequestLine = 8 * 1024;
    public const int MostHeaders = 32 * 1024;

    public static void AddServerLimits(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(server =>
    {
        var limits = server.Limits;
        (limits.MaxRequestBodySize, limits.MaxRequestLineSize, limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount) = (MostBody, MostRequestLine, MostHeaders, 64);
        (limits.RequestHeadersTimeout, limits.KeepAliveTimeout) = (TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(2));
        server.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
    });
}
