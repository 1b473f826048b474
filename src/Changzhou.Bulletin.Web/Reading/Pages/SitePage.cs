using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Pages;

/// <summary>A page about all editions.</summary>
public abstract class SitePage : ComponentBase
{
    /// <summary>Newest year first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PublishedEdition> Editions { get; set; }

    /// <summary>The latest edition, which lends such a page its navigation; null where none is public.</summary>
    protected PublishedEdition? Latest => Editions.Count > 0 ? Editions[0] : null;

    protected IReadOnlyList<int> Years => [.. Editions.Select(edition => edition.Year)];
}
