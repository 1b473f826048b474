using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>The cells that a row of figures.csv and one of facts.csv have in common.</summary>
internal sealed class FigureCells(CsvRow row, Catalogue catalogue, FaultList faults)
{
    public Indicator? Indicator()
    {
        var field = row["indicator"];
        var indicator = catalogue.FindIndicator(field.Text);
        if (indicator is null)
        {
            faults.Add(field.Spot, FaultMessages.UnknownIndicator(field.Text, Nearest.To(field.Text, catalogue.Indicators.Select(known => known.Code))));
        }

        return indicator;
    }

    public string Region()
    {
        var field = row["region"];
        var region = field.Text.Length == 0 ? Catalogue.WholeCity : field.Text;
        if (catalogue.FindRegion(region) is null)
        {
            faults.Add(field.Spot, FaultMessages.UnknownRegion(region, Nearest.To(region, catalogue.Regions.Select(known => known.Code))));
        }

        return region;
    }

    /// <param name="usual">For an empty cell; null where the cell may not be empty.</param>
    public Period? Period(Period? usual)
    {
        var field = row["period"];
        var period = field.Text.Length == 0 ? usual : Editions.Period.TryParse(field.Text, out var parsed) ? parsed : null;
        if (period is null)
        {
            faults.Add(field.Spot, FaultMessages.Period(field.Text));
        }

        return period;
    }

    public string Statistic(Indicator indicator)
    {
        var field = row["statistic"];
        if (field.Text.Length == 0)
        {
            return indicator.Statistic;
        }

        if (field.Text != indicator.Statistic && !catalogue.Statistics.ContainsKey(field.Text))
        {
            faults.Add(field.Spot, FaultMessages.UnknownStatistic(field.Text, Nearest.To(field.Text, catalogue.Statistics.Keys)));
        }

        return field.Text;
    }

    /// <param name="decimals">The most digits behind the point; null for no bound.</param>
    /// <param name="mayBePending">A figure may be awaited; a fact of another year is known or is none.</param>
    public FigureValue? Value(Indicator indicator, int? decimals, bool mayBePending)
    {
        var field = row["value"];
        if (!FigureValue.TryParse(field.Text, indicator.Kind, out var value) || (value is FigureValue.Pending && !mayBePending))
        {
            faults.Add(field.Spot, FaultMessages.ValueKind(field.Text, indicator.Kind));
            return null;
        }

        var digits = value switch
        {
            FigureValue.Number number => Rounding.Decimals(number.Value),
            FigureValue.Range range => Math.Max(Rounding.Decimals(range.Low), Rounding.Decimals(range.High)),
            _ => 0,
        };
        if (digits > decimals)
        {
            faults.Add(field.Spot, FaultMessages.TooManyDigits(field.Text, decimals.Value));
        }

        return value;
    }

    public void Unit(Indicator indicator)
    {
        var field = row["unit"];
        if (field.Text != indicator.Unit)
        {
            faults.Add(field.Spot, FaultMessages.UnitDiffers(field.Text, indicator.Unit, indicator.Code));
        }
    }

    public void Source()
    {
        if (row["source"].Text.Length == 0)
        {
            faults.Add(row["source"].Spot, FaultMessages.EmptySource);
        }
    }
}
