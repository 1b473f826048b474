using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>A chart as a picture of the release, with its numbers behind it; without a picture the numbers stand open.</summary>
public sealed partial class ChartBlock
{
    [Parameter, EditorRequired]
    public required SnapshotChart Chart { get; set; }

    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    /// <summary>On its own lasting page: large, its numbers open, and not leading to itself.</summary>
    [Parameter]
    public bool Alone { get; set; }

    [CascadingParameter]
    public required PublishedEdition Edition { get; set; }

    [CascadingParameter]
    public required ChartPictures Pictures { get; set; }

    private string Id => $"chart-{Chart.Key}";

    private ChartPicture? Picture => Pictures.Find(Topic, Chart.Key);

    private string Variant(string variant) => Addresses.Artefact(Edition, Addresses.ChartArtefact(Topic, Chart.Key, variant));

    private static string? Size(int pixels) => pixels > 0 ? pixels.ToString(CultureInfo.InvariantCulture) : null;
}
