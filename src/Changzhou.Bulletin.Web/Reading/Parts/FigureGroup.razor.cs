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

    /// <summary>The number apart from its unit, unless its qualifier stands behind the unit: 20吨以上 is one piece.</summary>
    private static string ValueOf(SnapshotFigure figure) => UnitOf(figure).Length > 0 ? figure.Display : figure.DisplayWithUnit;

    private static string UnitOf(SnapshotFigure figure) =>
        figure.DisplayWithUnit.StartsWith(figure.Display, StringComparison.Ordinal) ? figure.DisplayWithUnit[figure.Display.Length..] : "";

    /// <summary>市区 · 2023年 · 年平均 · 扣除沙尘</summary>
    private string Scope(SnapshotFigure figure) => string.Join(" · ", new[]
    {
        figure.Region, Dates.Period(figure.Period), Index.StatisticName(figure.Statistic), figure.Basis == Words.BasisActual ? "" : figure.Basis, figure.Note ?? "",
    }.Where(part => part.Length > 0));
}
