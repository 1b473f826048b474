using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Series;

namespace Changzhou.Bulletin.Web.OpenData.Api;

/// <summary>An indicator over the years, told apart by what must not be joined: region, statistic, basis, unit and length of period.</summary>
public sealed record SeriesResource(string Indicator, string Name, string NameEn, IReadOnlyList<SeriesLineResource> Series)
{
    /// <param name="takes">Which lines are asked for.</param>
    internal static SeriesResource Of(IndicatorSeries series, Func<SeriesScope, bool> takes) => new(
        series.Indicator.Code, series.Indicator.Name, series.Indicator.NameEn, [.. series.Lines.Where(line => takes(line.Scope)).Select(SeriesLineResource.Of)]);
}

public sealed record SeriesLineResource(
    string Region, string Statistic, string Basis, string Unit, string Periods, IReadOnlyList<SeriesPointResource> Points, IReadOnlyList<SeriesPointResource> Others)
{
    internal static SeriesLineResource Of(SeriesLine line) => new(
        line.Scope.Region, line.Scope.Statistic, line.Scope.Basis, line.Scope.Unit, ApiNames.Of(line.Scope.Shape),
        [.. line.Points.Select((point, place) => SeriesPointResource.Of(point, place == 0 ? null : line.Steps[place - 1]))],
        [.. line.Others.Select(point => SeriesPointResource.Of(point, null))]);
}

public sealed record SeriesPointResource
{
    public required string Period { get; init; }
    public decimal? Value { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Words { get; init; }
    public required string Display { get; init; }
    public required string Source { get; init; }
    public required string Origin { get; init; }
    public required bool IsPreferred { get; init; }
    public string? FromPrevious { get; init; }
    public bool? IsComparable { get; init; }
    public int? Year { get; init; }
    public int? Release { get; init; }
    public string? Figure { get; init; }
    public required string Note { get; init; }

    internal static SeriesPointResource Of(SeriesPoint point, SeriesStep? step)
    {
        var release = point.Origin as PointOrigin.Release;
        return new()
        {
            Period = point.Period.ToString(),
            Value = point.Number,
            Low = (point.Value as FigureValue.Range)?.Low,
            High = (point.Value as FigureValue.Range)?.High,
            Words = (point.Value as FigureValue.Words)?.Value,
            Display = point.DisplayWithUnit,
            Source = point.Source,
            Origin = release is null ? "history" : "edition",
            IsPreferred = point.Preferred,
            FromPrevious = step is null ? null : SeriesFiles.Name(step.Kind),
            IsComparable = step?.IsComparable,
            Year = release?.Year,
            Release = release?.Number,
            Figure = release?.Figure,
            Note = point.Note,
        };
    }
}
