using Changzhou.Bulletin.Releasing.Data;

namespace Changzhou.Bulletin.Releasing;

/// <summary>What is said of the site that publishes (settings Bulletin:Site:*), on its pages and in the files of its releases alike: where it is, and on what terms its data are given away.</summary>
/// <remarks>A release keeps what held when it was made: its files never change.</remarks>
public class PublicSite
{
    private const string LicencePage = "/about/licence";

    /// <summary>Such as https://example.gov.cn, for canonical addresses and the site map.</summary>
    public Uri? Address { get; init; }

    /// <summary>Name of the licence of the data; without one, that the bureau determines the terms is all that is said.</summary>
    public string? LicenceName { get; init; }

    /// <summary>Where the licence is to be read.</summary>
    public Uri? LicenceAddress { get; init; }

    /// <summary>An identifier of spdx.org, such as CC-BY-4.0.</summary>
    public string? LicenceId { get; init; }

    /// <summary>The terms as the publishing bureau words them, in place of our own.</summary>
    public string? LicenceText { get; init; }

    public string Terms => LicenceText ?? FileWords.Terms;

    /// <summary>The bureau's own words are not translated.</summary>
    public string TermsEn => LicenceText ?? FileWords.TermsEn;

    /// <summary>What our own words cannot do without; null beside the bureau's.</summary>
    public string? Proviso => LicenceText is null ? FileWords.Proviso : null;

    public string? ProvisoEn => LicenceText is null ? FileWords.ProvisoEn : null;

    /// <summary>Where the licence is to be read: at its own address, or on the page of the site; null where neither is known.</summary>
    public string? LicencePlace => LicenceAddress?.AbsoluteUri ?? Absolute(LicencePage);

    /// <summary>The licence in one text: 许可名称（CC-BY-4.0）　https://…　and the terms, as far as they are known.</summary>
    public string LicenceInWords => string.Join('　', ((string?[])[Named, LicencePlace, Terms + Proviso]).OfType<string>());

    public string LicenceInWordsEn => string.Join(' ', ((string?[])[Named, LicencePlace, TermsEn, ProvisoEn]).OfType<string>());

    private string? Named => LicenceName is not { Length: > 0 } name ? LicenceId : LicenceId is { Length: > 0 } id ? $"{name}（{id}）" : name;

    public string? Absolute(string path) => Address is null ? null : new Uri(Address, path).AbsoluteUri;
}
