using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Reads one value with what its row says of it, or adds a fault at the cell that is wrong.</summary>
internal sealed class FigureRowReader(Catalogue catalogue, int year, bool since1904, WorkbookFaults faults, WorkbookOptions options)
{
    private static readonly (string Written, bool IsDustDeducted)[] BasisNames =
        [("扣除沙尘影响", true), ("剔除沙尘", true), ("剔除沙尘影响", true), ("实测", false), ("未扣除沙尘", false)];

    private readonly CatalogueNames names = new(catalogue);
    private readonly FigureValueReader values = new(catalogue, faults, options);

    public CellFigure? Read(RowCells row, ValueColumn column, SheetCell cell)
    {
        var before = faults.Count;
        var indicator = Indicator(row);
        var region = Region(row);
        var period = Period(row, column);
        var basis = Basis(row);
        var decimals = Decimals(row);
        if (indicator is null)
        {
            return null;
        }

        var statistic = Statistic(row, indicator);
        var value = values.Read(row, column, cell, indicator, decimals);
        if (value is null || faults.Count > before)
        {
            return null;
        }

        return new(row.At(column.Column), new(indicator.Code, region, period!, statistic, basis), value.Value, Qualifier(row, value.Qualifier), decimals,
            row.Text(Heading.Place), row.Text(Heading.Source), row.Text(Heading.Note));
    }

    private Indicator? Indicator(RowCells row)
    {
        var code = row.Text(Heading.Code);
        var coded = code is null ? null : catalogue.FindIndicator(code.Trim());
        if (code is not null && coded is null)
        {
            faults.Add(row.At(Heading.Code), FaultMessages.UnknownIndicator(code, Nearest.To(code, catalogue.Indicators.Select(known => known.Code))));
            return null;
        }

        var written = row.Names;
        if (written.Count == 0)
        {
            if (coded is null)
            {
                faults.Add(row.At(Heading.Indicator), WorkbookMessages.NoIndicator);
            }

            return coded;
        }

        var whole = string.Concat(written.Select(cell => cell.Text));
        var found = names.Indicators(whole) is { Count: > 0 } joined ? joined : names.Indicators(written[^1].Text);
        var name = row.At(written[^1].Column);
        switch (found)
        {
            case [var only] when coded is null || coded == only:
                return only;
            case [var other] when coded is not null:
                faults.Add(name, WorkbookMessages.CodeAndNameDiffer(coded.Code, written[^1].Text, other.Code));
                return null;
            case []:
                if (coded is null)
                {
                    faults.Add(name, WorkbookMessages.UnknownName(written[^1].Text, names.NearestIndicator(whole)));
                }

                return coded;
            default:
                if (coded is null)
                {
                    faults.Add(name, WorkbookMessages.AmbiguousName(written[^1].Text, found.Select(candidate => $"{candidate.Name}（{candidate.Code}）")));
                }

                return coded;
        }
    }

    private string Region(RowCells row)
    {
        if (row.Text(Heading.Region) is not { } text)
        {
            return Catalogue.WholeCity;
        }

        var found = names.Regions(text);
        if (found is [var only])
        {
            return only;
        }

        faults.Add(row.At(Heading.Region), found.Count == 0 ? FaultMessages.UnknownRegion(text, names.NearestRegion(text)) : WorkbookMessages.AmbiguousName(text, found));
        return text;
    }

    private Period? Period(RowCells row, ValueColumn column)
    {
        var written = row.Cell(Heading.Period) is { } cell ? PeriodText.Read(cell, since1904, column.Year?.LastYear ?? year) : column.Year ?? Editions.Period.Year(year);
        if (written is null)
        {
            faults.Add(row.At(Heading.Period), WorkbookMessages.Period(row.Text(Heading.Period)!));
        }
        else if (column.Year is { } own && (written.FirstYear, written.LastYear) != (own.FirstYear, own.LastYear))
        {
            faults.Add(row.At(Heading.Period), WorkbookMessages.PeriodsDiffer(written.ToString(), own.ToString()));
        }

        return written;
    }

    private string Statistic(RowCells row, Indicator indicator)
    {
        if (row.Text(Heading.Statistic) is not { } text || text == indicator.Statistic)
        {
            return indicator.Statistic;
        }

        var found = names.Statistics(text);
        if (found.Contains(indicator.Statistic))
        {
            return indicator.Statistic;
        }

        if (found is not [var only])
        {
            faults.Add(row.At(Heading.Statistic), found.Count == 0 ? FaultMessages.UnknownStatistic(text, names.NearestStatistic(text)) : WorkbookMessages.AmbiguousName(text, found));
            return text;
        }

        return only;
    }

    private Basis Basis(RowCells row)
    {
        var text = PlainWords.Of(row.Text(Heading.Basis) ?? "");
        if (text.Length == 0)
        {
            return Editions.Basis.Actual;
        }

        if (FigureWords.TryBasis(text, out var basis))
        {
            return basis;
        }

        if (Array.Find(BasisNames, pair => pair.Written == text) is { Written: not null } found)
        {
            return found.IsDustDeducted ? Editions.Basis.DustDeducted : Editions.Basis.Actual;
        }

        faults.Add(row.At(Heading.Basis), FaultMessages.Basis(row.Text(Heading.Basis)!));
        return basis;
    }

    private int? Decimals(RowCells row)
    {
        if (row.Text(Heading.Decimals) is not { } text)
        {
            return null;
        }

        if (int.TryParse(PlainWords.Of(text), NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= 10)
        {
            return decimals;
        }

        faults.Add(row.At(Heading.Decimals), FaultMessages.Decimals(text));
        return null;
    }

    private Qualifier? Qualifier(RowCells row, Qualifier inCell)
    {
        if (row.Text(Heading.Qualifier) is not { } text)
        {
            return inCell == Editions.Qualifier.Exact ? null : inCell;
        }

        if (FigureWords.TryQualifier(text, out var qualifier) && (inCell == Editions.Qualifier.Exact || inCell == qualifier))
        {
            return qualifier;
        }

        faults.Add(row.At(Heading.Qualifier), FaultMessages.Qualifier(text));
        return null;
    }
}
