using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>One figure as the open data give it; csv, xlsx and json have the same fields in the same order.</summary>
public sealed record FigureRecord
{
    /// <summary>Stable across releases, such as air.pm25.mean@全市:2023#mean.</summary>
    public required string Id { get; init; }

    public required string Indicator { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public required string Region { get; init; }
    public required string Period { get; init; }
    public required string Statistic { get; init; }
    public required string Basis { get; init; }

    /// <summary>The number, in the unit; null for a range or a word.</summary>
    public decimal? Value { get; init; }

    /// <summary>The ends of a range.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>The word of a scale, such as Ⅲ类.</summary>
    public string? Words { get; init; }

    /// <summary>近, 余, 约, 以上, 不低于, or empty.</summary>
    public required string Qualifier { get; init; }

    public required string Unit { get; init; }

    /// <summary>As printed on the page and in the PDF, with unit.</summary>
    public required string Printed { get; init; }

    public required string Standard { get; init; }
    public required string Place { get; init; }
    public required string Source { get; init; }
    public required string Note { get; init; }

    public static IReadOnlyList<FigureRecord> All(Snapshot snapshot)
    {
        var indicators = snapshot.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        return [.. snapshot.Figures.Select(figure => Of(figure, indicators[figure.Indicator]))];
    }

    private static FigureRecord Of(SnapshotFigure figure, Indicator indicator) => new()
    {
        Id = figure.Id,
        Indicator = figure.Indicator,
        Name = indicator.Name,
        NameEn = indicator.NameEn,
        Region = figure.Region,
        Period = figure.Period,
        Statistic = figure.Statistic,
        Basis = figure.Basis,
        Value = figure.Value,
        Low = figure.Low,
        High = figure.High,
        Words = figure.Words,
        Qualifier = figure.Qualifier,
        Unit = figure.Unit,
        Printed = figure.DisplayWithUnit,
        Standard = indicator.Standard,
        Place = figure.Place,
        Source = figure.Source,
        Note = figure.Note ?? "",
    };
}
