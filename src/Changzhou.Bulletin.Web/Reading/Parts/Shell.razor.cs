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

    /// <summary>Only what search engines shall know has its other language named to them.</summary>
    private bool HasBothTongues => Address.Length > 0 && !IsOnlyHere;

    private string InEnglish => Tongue.Bare(Address) is "/" ? Tongue.EnglishPrefix : Tongue.EnglishPrefix + Tongue.Bare(Address);

    private string Anywhere(string address) => Site.Absolute(address) ?? address;

    private bool IsOnlyHere => Edition is { Standing: not EditionStanding.Current };

    /// <summary>An earlier release names the page of the current one; a relative address where the site's is not set.</summary>
    private string? Canonical => Address.Length == 0 || Edition is { IsPrivate: true } ? null : Site.Absolute(Address) ?? (IsOnlyHere ? Address : null);

    /// <summary>No two pages of the site have the same one: an edition's pages name it, those of a release at its own address the release.</summary>
    private string FullTitle => Edition is null || OfSite ? Title : string.Join(" · ", new[]
    {
        Title,
        Title == Edition.Snapshot.Title ? "" : Edition.Snapshot.Title,
        Edition.Standing is EditionStanding.Release ? ErrataText.Ordinal(Edition.Release) : "",
    }.Where(part => part.Length > 0));
}
