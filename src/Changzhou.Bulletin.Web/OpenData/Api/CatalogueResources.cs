using System.Text.Json;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Web.Reading;

namespace Changzhou.Bulletin.Web.OpenData.Api;

public sealed record FigureResource
{
    public required string Id { get; init; }
    public required int Year { get; init; }
    public required int Release { get; init; }
    public required string Indicator { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    public required string Region { get; init; }
    public required string Period { get; init; }
    public required string Statistic { get; init; }
    public required string Basis { get; init; }
    public required string Kind { get; init; }
    public decimal? Value { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Words { get; init; }
    public required string Qualifier { get; init; }
    public required string Display { get; init; }
    public required string Unit { get; init; }
    public required string Printed { get; init; }
    public required string Standard { get; init; }
    public required string Place { get; init; }
    public required string Source { get; init; }
    public required string Note { get; init; }
    public required string Address { get; init; }

    internal static FigureResource Of(PublishedEdition edition, SnapshotFigure figure, Indicator indicator) => new()
    {
        Id = figure.Id,
        Year = edition.Year,
        Release = edition.Release,
        Indicator = figure.Indicator,
        Name = indicator.Name,
        NameEn = indicator.NameEn,
        Region = figure.Region,
        Period = figure.Period,
        Statistic = figure.Statistic,
        Basis = figure.Basis,
        Kind = ApiNames.Of(figure.Kind),
        Value = figure.Value,
        Low = figure.Low,
        High = figure.High,
        Words = figure.Words,
        Qualifier = figure.Qualifier,
        Display = figure.Display,
        Unit = figure.Unit,
        Printed = figure.DisplayWithUnit,
        Standard = indicator.Standard,
        Place = figure.Place,
        Source = figure.Source,
        Note = figure.Note ?? "",
        Address = $"{edition.Root}/figures#{Uri.EscapeDataString(Addresses.FigureAnchor(figure.Id))}",
    };
}

public sealed record IndicatorResource(
    string Code, string Name, string NameEn, string ShortName, IReadOnlyList<string> Aliases, string Topic, string Unit, int Decimals, string Kind, string Statistic, string Better, string Standard,
    string Method, string? Stations, string? ChangeOf, IReadOnlyList<int> Years, string Address)
{
    /// <param name="years">Those in which it has figures.</param>
    internal static IndicatorResource Of(Indicator indicator, IReadOnlyList<int> years) => new(
        indicator.Code, indicator.Name, indicator.NameEn, indicator.ShortName, indicator.Aliases, indicator.Topic, indicator.Unit, indicator.Decimals, ApiNames.Of(indicator.Kind),
        indicator.Statistic, ApiNames.Of(indicator.Better), indicator.Standard, indicator.Method, indicator.Stations, indicator.ChangeOf, years, $"/indicators/{indicator.Code}");
}

public sealed record LimitResource(
    string Indicator, int Rank, string Grade, string Verdict, decimal? Above, decimal? UpTo, bool Met, string Standard, string Clause, int FirstYear, int? LastYear)
{
    internal static LimitResource Of(Limit limit) => new(
        limit.Indicator, limit.Rank, limit.Grade, limit.Verdict, limit.Above, limit.UpTo, limit.Met, limit.Standard, limit.Clause, limit.FirstYear, limit.LastYear);
}

public sealed record RegionResource(string Code, string NameEn, string Kind, IReadOnlyList<string> Aliases)
{
    internal static RegionResource Of(Region region) => new(region.Code, region.NameEn, region.Kind, region.Aliases);
}

public sealed record TermResource(string Kind, string Word, string English, string Meaning)
{
    internal static TermResource Of(Term term) => new(term.Kind, term.Word, term.English, term.Meaning);
}

/// <summary>Enumerations as they are written in data.</summary>
internal static class ApiNames
{
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
