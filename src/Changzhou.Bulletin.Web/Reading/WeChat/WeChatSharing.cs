using System.Security.Cryptography;

namespace Changzhou.Bulletin.Web.Reading.WeChat;

/// <summary>Signs pages of this site for WeChat's share cards.</summary>
internal static class WeChatSharing
{
    public const string Address = "/wechat/signature";

    private const int LongestUrl = 2000;

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];

    public static IServiceCollection AddWeChat(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Bulletin:WeChat").Get<WeChatSettings>() ?? new WeChatSettings();
        services.AddSingleton(settings);
        if (settings.IsSet)
        {
            services.AddSingleton<WeChatTickets>();
            // Its own log lines would name the address, which holds the token.
            services.AddHttpClient(WeChatTickets.Client, client =>
            {
                client.BaseAddress = settings.Address;
                client.Timeout = TimeSpan.FromSeconds(5);
            }).RemoveAllLoggers()
                // The answer to a secret is to come from where it was sent.
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        }

        return services;
    }

    /// <summary>Maps nothing where there are no keys.</summary>
    public static void MapWeChat(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<WeChatSettings>().IsSet)
            routes.MapMethods(Address, Methods, SignAsync);
    }

    /// <summary>204 where WeChat gives nothing to sign with: the page shares by its title then, and its reader hears nothing of it.</summary>
    private static async Task<IResult> SignAsync(string? url, HttpContext context, WeChatSettings settings, SiteSettings site, WeChatTickets tickets, TimeProvider clock)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (url is not { Length: > 0 and <= LongestUrl } || !IsOwn(url, new(site.Root(context))))
            return Results.Problem("Only pages of this site are signed.", statusCode: StatusCodes.Status400BadRequest);

        if (await tickets.CurrentAsync(context.RequestAborted) is not { } ticket)
            return Results.NoContent();

        var nonce = RandomNumberGenerator.GetHexString(16, lowercase: true);
        return Results.Json(WeChatSignature.Of(settings.AppId!, ticket, nonce, clock.GetUtcNow().ToUnixTimeSeconds(), url.Split('#')[0]));
    }

    private static bool IsOwn(string url, Uri site) =>
        Uri.TryCreate(url, UriKind.Absolute, out var asked) && asked.Scheme is "http" or "https" && asked.UserInfo.Length == 0
        && string.Equals(asked.Authority, site.Authority, StringComparison.OrdinalIgnoreCase);
}
