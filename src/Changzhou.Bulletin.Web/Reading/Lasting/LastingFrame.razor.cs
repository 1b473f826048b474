using Changzhou.Bulletin.Releasing.Errata;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Lasting;

public sealed partial class LastingFrame
{
    [Parameter, EditorRequired]
    public required PublishedEdition Edition { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Years { get; set; }

    [Parameter, EditorRequired]
    public required EditionIndex Index { get; set; }

    [Parameter]
    public ChartPictures Pictures { get; set; } = new();

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The title in Chinese: a citation is in the language of what it cites.</summary>
    [Parameter, EditorRequired]
    public required string CitedAs { get; set; }

    /// <summary>图1-3; empty for a figure.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>数据, 表格, 图表</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>f/5m0ptv</summary>
    [Parameter, EditorRequired]
    public required string Thing { get; set; }

    /// <summary>air/pm25</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }

    /// <summary>DB/OL or R/OL, see <see cref="Citation"/>.</summary>
    [Parameter, EditorRequired]
    public required string Medium { get; set; }

    /// <summary>Newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ThingChange> History { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Facts { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment Downloads { get; set; }

    private string Named => Number.Length == 0 ? Title : $"{Number} {Title}";

    private string Topic => Place.Split('/')[0];

    private string Pinned => Addresses.Pinned(Edition.Year, Edition.Release, Thing);

    private Citation Cited => new(Edition, CitedAs, Medium, Thing.Replace('/', '-'), Absolute(Pinned));

    /// <summary>Whether the first release did not have it.</summary>
    private bool AddedLater => History is [.., { IsBirth: true }];

    /// <summary>Nothing leads from a private page to the public ones.</summary>
    private string? PinnedTo(int release) => Edition.IsPrivate ? null : Tongue.Prefix + Addresses.Pinned(Edition.Year, release, Thing);

    private string Absolute(string address) => Site.Absolute(address) ?? address;
}
