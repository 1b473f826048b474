using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Reads history/facts.csv.</summary>
public static class HistoryReader
{
    internal const string File = "facts.csv";

    internal static readonly string[] Columns = ["indicator", "region", "period", "statistic", "value", "unit", "preferred", "source", "note"];

    public static Reading<History> Read(string folder, Catalogue catalogue)
    {
        var faults = new FaultList();
        var facts = new List<HistoryFact>();
        var preferred = new Dictionary<FigureKey, int>();
        foreach (var row in CsvTable.Load(folder, File, Columns, faults)?.Rows ?? [])
        {
            if (Fact(row, new(row, catalogue, faults), faults) is not { } fact)
            {
                continue;
            }

            facts.Add(fact);
            var key = new FigureKey(fact.Indicator, fact.Region, fact.Period, fact.Statistic, Basis.Actual);
            if (fact.Preferred && !preferred.TryAdd(key, row.Spot.Line))
            {
                faults.Add(row["preferred"].Spot, FaultMessages.PreferredTwice(key.ToString(), preferred[key], row.Spot.Line));
            }
        }

        return faults.Close(new History(facts));
    }

    private static HistoryFact? Fact(CsvRow row, FigureCells cells, FaultList faults)
    {
        if (row["preferred"].Text is not ("yes" or "no" or ""))
        {
            faults.Add(row["preferred"].Spot, FaultMessages.NotOneOf(row["preferred"].Text, ["yes", "no"]));
        }

        if (cells.Indicator() is not { } indicator)
        {
            return null;
        }

        var region = cells.Region();
        var statistic = cells.Statistic(indicator);
        var period = cells.Period(null);
        // Another source may give more digits than this bulletin prints, and they are worth keeping.
        var value = cells.Value(indicator, decimals: null, mayBePending: false);
        cells.Unit(indicator);
        cells.Source();
        return period is null || value is null ? null : new()
        {
            Indicator = indicator.Code,
            Region = region,
            Period = period,
            Statistic = statistic,
            Value = value,
            Unit = indicator.Unit,
            Source = row["source"].Text,
            Preferred = row["preferred"].Text == "yes",
            Note = row["note"].Text,
        };
    }
}
