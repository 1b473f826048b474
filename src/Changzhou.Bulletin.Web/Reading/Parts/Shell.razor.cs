using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>The document around a page: head, header, footer.</summary>
public sealed partial class Shell
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public string Description { get; set; } = "";

    /// <summary>Name of the column (栏目) that the page belongs to.</summary>
    [Parameter]
    public string Column { get; set; } = Words.ColumnBulletin;

    /// <summary>The one true address of the page, in any language; empty for pages that have none.</summary>
    [Parameter]
    public string Address { get; set; } = "";

    /// <summary>With its question mark: what the page was asked for, as the page understood it; goes along to the other language and to whom the page is passed on.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    /// <summary>Entry of the header to mark as current: chapters, figures, or empty.</summary>
    [Parameter]
    public string Active { get; set; } = "";

    [Parameter]
    public string MainClass { get; set; } = "";

    [Parameter]
    public PublishedEdition? Edition { get; set; }

    [Parameter]
    public IReadOnlyList<int> Years { get; set; } = [];

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>True for a page about all editions, which the latest one only lends its navigation.</summary>
    [Parameter]
    public bool OfSite { get; set; }

    /// <summary>More for the document's head.</summary>
    [Parameter]
    public RenderFragment? Head { get; set; }

    /// <summary>True for a page that lists others of its edition.</summary>
    [Parameter]
    public bool IsColumn { get; set; }

    private string SiteName => Edition is null ? Words.SiteName : Tongue.City(Edition.Snapshot) + Words.SiteName;

    private string Described =>
        Description.Length > 0 ? Description
        : Edition is null || OfSite ? ErrataText.Say(MetaWords.SiteDescription, Edition is null ? "" : Tongue.City(Edition.Snapshot), Words.SiteName)
        : ErrataText.Say(MetaWords.PageDescription, Tongue.Title(Edition.Snapshot), Title);

    /// <summary>The release's own picture for sharing; the site's where there is none.</summary>
    private string Image => Edition is null or { IsPrivate: true } ? Public.ShareImage : Addresses.Artefact(Edition, Addresses.ShareImage);

    private string Url => Address.Length > 0 ? Address : Addresses.Home;

    /// <summary>The same page in the other language: of an earlier release that one's, of a message the front page; a private edition is read in Chinese only.</summary>
    private string? Other
    {
        get
        {
            if (Edition is { IsPrivate: true })
                return null;

            var bare = Tongue.Bare(Url);
            var year = Edition is null ? "" : Tongue.Bare(Addresses.Edition(Edition.Year));
            var here = IsOnlyHere && bare.StartsWith(year, StringComparison.Ordinal) ? Edition!.Root + bare[year.Length..] : bare;
            return (Tongue.IsEnglish ? here : here == "/" ? Tongue.EnglishPrefix : Tongue.EnglishPrefix + here) + Query;
        }
    }

    /// <summary>Only what search engines shall know has its other language named to them, and only by whole addresses: they take no others.
    /// Where the site's own is not set, the site map, which is made for one visitor, names them.</summary>
    private bool HasBothTongues => Site.Address is not null && Address.Length > 0 && !IsOnlyHere;

    private string InEnglish => Tongue.Bare(Address) is "/" ? Tongue.EnglishPrefix : Tongue.EnglishPrefix + Tongue.Bare(Address);

    private string Anywhere(string address) => Site.Absolute(address) ?? address;

    private bool IsOnlyHere => Edition is { Standing: not EditionStanding.Current };

    /// <summary>An earlier release names the page of the current one; a relative address where the site's is not set.</summary>
    private string? Canonical => Address.Length == 0 || Edition is { IsPrivate: true } ? null : Site.Absolute(Address) ?? (IsOnlyHere ? Address : null);

    /// <summary>No two pages of the site have the same one: an edition's pages name it, those of a release at its own address the release.</summary>
    private string FullTitle => Edition is null || OfSite ? Title : string.Join(" · ", new[]
    {
        Title,
        Title == Tongue.Title(Edition.Snapshot) ? "" : Tongue.Title(Edition.Snapshot),
        Edition.Standing is EditionStanding.Release ? ErrataText.Ordinal(Edition.Release) : "",
    }.Where(part => part.Length > 0));
}
