using System.Text;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Copying;

/// <summary>The headers that the portal would send, in the form of _headers that several CDNs read.</summary>
/// <remarks>Without Cross-Origin-Resource-Policy, which is one for pages and another for data: _headers goes by address, not by type.</remarks>
internal static class CopyHeaders
{
    public static byte[] Bytes() => Encoding.UTF8.GetBytes($"""
        /*
          Content-Security-Policy: {PublicHeaders.ContentSecurityPolicy}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Cross-Origin-Opener-Policy: same-origin
          Permissions-Policy: {PublicHeaders.PermissionsPolicy}
          Cache-Control: {KeptResult.AskAgain}
        /assets/*
          Cache-Control: {KeptResult.ForGood}

        """);
}
