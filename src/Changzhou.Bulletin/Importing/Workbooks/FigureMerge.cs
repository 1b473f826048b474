using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Decides what a workbook's figures change in an edition; touches nothing itself.</summary>
internal sealed class FigureMerge
{
    private readonly Catalogue catalogue;
    private readonly Dictionary<FigureKey, Figure> figures;
    private readonly EditionPlaces places;
    private readonly WorkbookFaults faults;
    private readonly string? source;

    private FigureMerge(Edition edition, Catalogue catalogue, WorkbookFaults faults, string? source)
    {
        (this.catalogue, this.faults, this.source) = (catalogue, faults, string.IsNullOrWhiteSpace(source) ? null : source.Trim());
        figures = edition.Figures.ToDictionary(figure => figure.Key);
        places = new(edition);
    }

    /// <returns>The figures that differ, with faults for those that cannot be put in.</returns>
    public static IReadOnlyList<FigureChange> Changes(Edition edition, Catalogue catalogue, IEnumerable<CellFigure> cells, WorkbookFaults faults, string? source)
    {
        var merge = new FigureMerge(edition, catalogue, faults, source);
        return [.. cells.Select(merge.Change).OfType<FigureChange>()];
    }

    private FigureChange? Change(CellFigure cell)
    {
        var indicator = catalogue.FindIndicator(cell.Key.Indicator)!;
        var before = figures.GetValueOrDefault(cell.Key);
        var after = before is null ? New(cell, indicator) : Replaced(cell, before);
        return after is null || after == before ? null : new(cell.Cell.ToString(), before, after);
    }

    private Figure? New(CellFigure cell, Indicator indicator)
    {
        var place = cell.Place is null ? Usual(cell, indicator) : Found(cell);
        var from = cell.Source ?? source;
        if (from is null)
        {
            faults.Add(cell.Cell, WorkbookMessages.NoSource);
        }

        return place is null || from is null ? null : new()
        {
            Indicator = cell.Key.Indicator,
            Region = cell.Key.Region,
            Period = cell.Key.Period,
            Statistic = cell.Key.Statistic,
            Basis = cell.Key.Basis,
            Value = cell.Value,
            Qualifier = cell.Qualifier ?? Qualifier.Exact,
            Decimals = cell.Decimals == indicator.Decimals ? null : cell.Decimals,
            Unit = indicator.Unit,
            Place = place,
            Source = from,
            Note = cell.Note,
        };
    }

    /// <summary>What the workbook does not say stays, but a new value is not under the old one's qualifier and source.</summary>
    /// <remarks>An awaited figure has no source to keep.</remarks>
    private Figure? Replaced(CellFigure cell, Figure before)
    {
        if (before.IsPending && (cell.Source ?? source) is null)
        {
            faults.Add(cell.Cell, WorkbookMessages.NoSource);
            return null;
        }

        var indicator = catalogue.FindIndicator(before.Indicator)!;
        var isSame = before.Value == cell.Value;
        return before with
        {
            Value = isSame && cell.Decimals is null ? before.Value : cell.Value,
            Qualifier = cell.Qualifier ?? (isSame ? before.Qualifier : Qualifier.Exact),
            Decimals = cell.Decimals is { } decimals ? decimals == indicator.Decimals ? null : decimals : isSame ? before.Decimals : null,
            Place = cell.Place is null ? before.Place : Found(cell) ?? before.Place,
            Source = cell.Source ?? (isSame ? before.Source : source ?? before.Source),
            Note = cell.Note ?? before.Note,
        };
    }

    private string? Usual(CellFigure cell, Indicator indicator)
    {
        if (places.Has(indicator.Topic))
        {
            return indicator.Topic;
        }

        faults.Add(cell.Cell, WorkbookMessages.NoPlace(indicator.Topic));
        return null;
    }

    private string? Found(CellFigure cell)
    {
        if (places.Find(cell.Place!) is { } place)
        {
            return place;
        }

        faults.Add(cell.Cell, FaultMessages.UnknownPlace(cell.Place!, places.Nearest(cell.Place!)));
        return null;
    }
}
