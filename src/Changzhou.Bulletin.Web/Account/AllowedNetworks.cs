using System.Net;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Web.Desk.Shell;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>To an address outside the allowed networks the staff side does not exist.</summary>
internal static class AllowedNetworks
{
    /// <summary>Routed like any other address that is not there, so that the answer is the same to the byte.</summary>
    private static readonly PathString Nowhere = "/404/404";

    /// <remarks>Before routing.</remarks>
    public static void UseAllowedNetworks(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<DeskSettings>();
        app.UseKnownProxies(settings);
        if (settings.AllowedNetworks.Length == 0)
            return;
        var allowed = Parse(settings.AllowedNetworks);
        app.Use((context, next) =>
        {
            if (DeskHeaders.IsOfStaff(context.Request.Path) && !Holds(allowed, context.Connection.RemoteIpAddress))
                context.Request.Path = Nowhere;
            return next(context);
        });
    }

    /// <param name="networks">As the settings write them.</param>
    public static bool Holds(string[] networks, IPAddress address) => networks.Length > 0 && Holds(Parse(networks), address);

    /// <summary>Takes from known proxies who asks and how; the public side alone needs it too, for what it counts by address.</summary>
    /// <remarks>Before routing.</remarks>
    public static void UseKnownProxies(this WebApplication app, DeskSettings settings)
    {
        if (settings.KnownProxies.Length == 0)
            return;

        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in Parse(settings.KnownProxies))
            forwarded.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(forwarded);
    }

    private static bool Holds(IReadOnlyList<IPNetwork> networks, IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && networks.Any(network => network.Contains(plain));
    }

    private static IReadOnlyList<IPNetwork> Parse(IEnumerable<string> texts) => [.. texts.Select(text =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidSettingException($"设置 Bulletin:Desk 中的“{text}”不是网络地址：请写成 10.32.0.0/16 或 10.32.0.5。"))];
}
