using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Who runs the site (settings Bulletin:Site:*); what is not set is not shown.</summary>
public sealed class SiteSettings : PublicSite
{
    /// <summary>主办单位</summary>
    public string? Sponsor { get; init; }

    /// <summary>承办单位</summary>
    public string? Operator { get; init; }

    /// <summary>联系方式, as printed.</summary>
    public string? Contact { get; init; }

    /// <summary>网站标识码</summary>
    public string? IdCode { get; init; }

    /// <summary>苏ICP备……号</summary>
    public string? IcpNumber { get; init; }

    /// <summary>苏公网安备……号</summary>
    public string? PublicSecurityNumber { get; init; }

    /// <summary>Where 党政机关网站标识 leads; given by the authority that issued it.</summary>
    public Uri? GovernmentMark { get; init; }

    /// <summary>Where 政府网站找错 leads for this site.</summary>
    public Uri? FaultReport { get; init; }

    public string? PostalAddress { get; init; }

    public string? Postcode { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>The number's own entry in the register; its front page where it has no digits.</summary>
    public string PublicSecurityAddress =>
        string.Concat((PublicSecurityNumber ?? "").Where(char.IsAsciiDigit)) is { Length: > 0 } digits ? $"https://beian.mps.gov.cn/#/query/webSearch?code={digits}" : "https://beian.mps.gov.cn/";

    /// <summary>The site's address without a slash behind it; as the visitor wrote it where it is not set.</summary>
    public string Root(HttpContext context) => Address?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host}";
}
