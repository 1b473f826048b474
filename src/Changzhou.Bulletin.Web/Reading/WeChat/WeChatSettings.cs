namespace Changzhou.Bulletin.Web.Reading.WeChat;

/// <summary>Keys of the publisher's WeChat account (settings Bulletin:WeChat:*); without them nothing of WeChat is on the site.</summary>
public sealed class WeChatSettings
{
    /// <summary>Where WeChat's own script comes from.</summary>
    public const string ScriptOrigin = "https://res.wx.qq.com";

    public string? AppId { get; init; }

    public string? Secret { get; init; }

    /// <summary>Of the interface that gives tokens and tickets; another one in a network that reaches it by a gateway.</summary>
    public Uri Address { get; init; } = new("https://api.weixin.qq.com");

    public bool IsSet => AppId is { Length: > 0 } && Secret is { Length: > 0 };
}
