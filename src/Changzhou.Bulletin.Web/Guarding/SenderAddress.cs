using System.Net;

namespace Changzhou.Bulletin.Web.Guarding;

/// <summary>Whom a limit counts as one sender.</summary>
internal static class SenderAddress
{
    /// <summary>One home has a whole /64 of IPv6.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
