using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Brings what a cell states into its indicator's unit and digits; what is not exact is refused unless allowed.</summary>
internal sealed class FigureValueReader(Catalogue catalogue, WorkbookFaults faults, WorkbookOptions options)
{
    private const decimal Greatest = 1e15m;

    private readonly HashSet<string> units = [.. catalogue.Indicators.Select(indicator => UnitNames.Canonical(indicator.Unit))];

    /// <param name="decimals">Digits as the row gives them; null for the indicator's.</param>
    public WrittenValue? Read(RowCells row, ValueColumn column, SheetCell cell, Indicator indicator, int? decimals)
    {
        var at = row.At(column.Column);
        if (cell.Kind is CellKind.Unvalued or CellKind.Error)
        {
            faults.Add(at, cell.Kind == CellKind.Error ? WorkbookMessages.ErrorValue(cell.Text) : WorkbookMessages.Unvalued);
            return null;
        }

        if (cell.Format is CellFormat.Year or CellFormat.Month or CellFormat.Day or CellFormat.Time)
        {
            faults.Add(at, WorkbookMessages.DateValue);
            return null;
        }

        if (WrittenValue.Read(cell, indicator.Kind) is not { } written)
        {
            faults.Add(at, FaultMessages.ValueKind(cell.Text, indicator.Kind));
            return null;
        }

        if (Factor(row, column, written, indicator) is not { } factor)
        {
            return null;
        }

        if (IsTooGreat(written.Value, factor))
        {
            faults.Add(at, FaultMessages.ValueKind(cell.Text, indicator.Kind));
            return null;
        }

        return Printed(at, written, indicator, factor, decimals ?? indicator.Decimals);
    }

    /// <summary>A conversion may bring a number out of what a figure can be, or out of what a decimal can hold.</summary>
    private static bool IsTooGreat(FigureValue value, decimal factor) => value switch
    {
        FigureValue.Number number => Math.Abs(number.Value) >= Greatest / factor,
        FigureValue.Range range => Math.Max(Math.Abs(range.Low), Math.Abs(range.High)) >= Greatest / factor,
        _ => false,
    };

    /// <summary>What the value is multiplied by to be in the indicator's unit; null, with a fault, where it cannot be.</summary>
    private decimal? Factor(RowCells row, ValueColumn column, WrittenValue written, Indicator indicator)
    {
        var inHeading = column.Unit is { } bracketed && (units.Contains(UnitNames.Canonical(bracketed)) || UnitNames.Factor(bracketed, indicator.Unit) is not null) ? bracketed : null;
        var beside = row.Text(Heading.Unit) ?? inHeading;
        var at = row.Layout.Column(Heading.Unit) is null || written.Unit is not null ? row.At(column.Column) : row.At(Heading.Unit);
        if (written.Unit is { } own && beside is not null && !UnitNames.Same(own, beside) && !(own == "%" && UnitNames.Canonical(beside) == "1"))
        {
            faults.Add(row.At(column.Column), WorkbookMessages.UnitsDiffer(own, beside));
            return null;
        }

        if ((written.Unit ?? beside) is not { } stated)
        {
            if (row.Layout.Column(Heading.Unit) is not null && indicator.Unit.Length > 0)
            {
                faults.Add(at, WorkbookMessages.EmptyUnit(indicator.Unit, indicator.Code));
                return null;
            }

            return 1;
        }

        if (UnitNames.Same(stated, indicator.Unit) || (indicator.Unit.Length == 0 && UnitNames.Canonical(stated) == "1"))
        {
            return 1;
        }

        var factor = indicator.Kind == ValueKind.Words ? null : UnitNames.Factor(stated, indicator.Unit);
        if (factor is null || !options.ConvertUnits)
        {
            faults.Add(at, factor is null ? FaultMessages.UnitDiffers(stated, indicator.Unit, indicator.Code) : WorkbookMessages.Convertible(stated, indicator.Unit, indicator.Code));
            return null;
        }

        return factor;
    }

    private WrittenValue? Printed(CellAddress at, WrittenValue written, Indicator indicator, decimal factor, int decimals)
    {
        var value = written.Value switch
        {
            FigureValue.Number number => new FigureValue.Number(Digits(number.Value)),
            FigureValue.Range range => new FigureValue.Range(Digits(range.Low), Digits(range.High)),
            _ => written.Value,
        };
        return written with { Value = value, Unit = indicator.Unit };

        decimal Digits(decimal number)
        {
            var exact = ExactNumber.Normal(number * factor);
            if (Rounding.Decimals(exact) > decimals && !options.Round)
            {
                faults.Add(at, WorkbookMessages.TooManyDigits(exact, decimals));
            }

            return Rounding.Round(exact, decimals);
        }
    }
}
