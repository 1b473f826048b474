using System.Globalization;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing;

/// <summary>Reads figures.csv and checks each row against the catalogue and the edition's places.</summary>
internal sealed class FigureReader(Catalogue catalogue, int year, IReadOnlySet<string>? places, FaultList faults)
{
    public const string File = "figures.csv";

    public static IReadOnlyList<string> Columns { get; } =
        ["indicator", "region", "period", "statistic", "basis", "value", "qualifier", "unit", "decimals", "place", "source", "note"];

    private readonly List<Figure> figures = [];
    private readonly Dictionary<FigureKey, int> lines = [];

    /// <summary>Indicators of rows that were refused: references to them are not called missing as well.</summary>
    public HashSet<string> Doubtful { get; } = new(StringComparer.Ordinal);

    /// <summary>Null where the file as a whole is unreadable.</summary>
    public IReadOnlyList<Figure>? Read(string folder) => CsvTable.Load(folder, File, Columns, faults) is { } table ? Read(table) : null;

    public IReadOnlyList<Figure> Read(CsvTable table)
    {
        Doubtful.UnionWith(table.LeftOut);
        foreach (var row in table.Rows)
        {
            var before = faults.Count;
            var figure = Read(row);
            if (figure is not null && faults.Count == before)
            {
                figures.Add(figure);
            }
            else
            {
                Doubtful.Add(row["indicator"].Text);
            }
        }

        return figures;
    }

    private Figure? Read(CsvRow row)
    {
        var cells = new FigureCells(row, catalogue, faults);
        if (cells.Indicator() is not { } indicator)
        {
            return null;
        }

        var region = cells.Region();
        var period = cells.Period(Period.Year(year));
        var statistic = cells.Statistic(indicator);
        var decimals = Decimals(row["decimals"]);
        var value = cells.Value(indicator, decimals ?? indicator.Decimals, mayBePending: true);
        cells.Unit(indicator);
        CheckPlace(row["place"]);
        cells.Source();
        var figure = period is null || value is null ? null : new Figure
        {
            Indicator = indicator.Code,
            Region = region,
            Period = period,
            Statistic = statistic,
            Basis = Basis(row["basis"]),
            Value = value,
            Qualifier = Qualifier(row["qualifier"]),
            Unit = row["unit"].Text,
            Decimals = decimals,
            Place = row["place"].Text,
            Source = row["source"].Text,
            Note = row["note"].Text is { Length: > 0 } note ? note : null,
        };
        if (figure is not null && !lines.TryAdd(figure.Key, row.Spot.Line))
        {
            faults.Add(row.Spot, FaultMessages.RepeatedFigure(figure.Key.ToString(), lines[figure.Key], row.Spot.Line));
        }

        return figure;
    }


    private Basis Basis(CsvField field)
    {
        if (!FigureWords.TryBasis(field.Text.Length == 0 ? Editions.Basis.Actual.Name() : field.Text, out var basis))
        {
            faults.Add(field.Spot, FaultMessages.Basis(field.Text));
        }

        return basis;
    }

    private Qualifier Qualifier(CsvField field)
    {
        if (!FigureWords.TryQualifier(field.Text, out var qualifier))
        {
            faults.Add(field.Spot, FaultMessages.Qualifier(field.Text));
        }

        return qualifier;
    }

    private int? Decimals(CsvField field)
    {
        if (field.Text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(field.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= 10)
        {
            return decimals;
        }

        faults.Add(field.Spot, FaultMessages.Decimals(field.Text));
        return null;
    }

    private void CheckPlace(CsvField field)
    {
        if (places?.Contains(field.Text) == false)
        {
            faults.Add(field.Spot, FaultMessages.UnknownPlace(field.Text, Nearest.To(field.Text, places)));
        }
    }
}
