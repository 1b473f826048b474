using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Pages;

/// <summary>A page of one edition.</summary>
public abstract class EditionPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required PublishedEdition Edition { get; set; }

    /// <summary>The years on offer, newest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Years { get; set; }

    [Parameter]
    public ChartPictures Pictures { get; set; } = new();

    protected Releasing.Snapshot Snapshot => Edition.Snapshot;

    protected EditionIndex Index { get; private set; } = null!;

    protected override void OnParametersSet() => Index = new EditionIndex(Edition.Snapshot);
}
