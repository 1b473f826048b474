using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Errata;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>The figures of one chapter as a table.</summary>
public sealed partial class FigureGroup
{
    [Parameter, EditorRequired]
    public required PublishedEdition Edition { get; set; }

    [Parameter, EditorRequired]
    public required EditionIndex Index { get; set; }

    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<SnapshotFigure> Figures { get; set; }

    /// <summary>What corrections said of the figure, newest first.</summary>
    private IEnumerable<(Erratum Erratum, FigureChange Change)> Changes(SnapshotFigure figure) =>
        from erratum in Edition.Errata from change in erratum.Figures where change.Id == figure.Id select (erratum, change);

    private string NameOf(SnapshotFigure figure) => Index.Indicator(figure.Indicator)?.Name ?? figure.Indicator;

    private string? NameEnOf(SnapshotFigure figure) => Index.Indicator(figure.Indicator) is { NameEn.Length: > 0 } indicator ? indicator.NameEn : null;

    private string? TitleEn => Changzhou.Bulletin.Editions.Topic.Find(Topic)?.NameEn ?? Words.WholeEdition;
}
