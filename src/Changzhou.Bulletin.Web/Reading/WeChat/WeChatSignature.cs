using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Changzhou.Bulletin.Web.Reading.WeChat;

/// <summary>What a page hands to WeChat's script so that it may name its own title and picture.</summary>
public sealed record WeChatSignature(string AppId, long Timestamp, string NonceStr, string Signature)
{
    /// <param name="url">Of the page, without what stands behind #.</param>
    [SuppressMessage("Security", "CA5350", Justification = "WeChat's interface asks for SHA-1 and takes nothing else.")]
    public static WeChatSignature Of(string appId, string ticket, string nonce, long timestamp, string url)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={url}");
        return new(appId, timestamp, nonce, Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(signed))));
    }
}
