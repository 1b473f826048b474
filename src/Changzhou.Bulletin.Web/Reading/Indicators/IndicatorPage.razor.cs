using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

public sealed partial class IndicatorPage
{
    private const int MostRelated = 12;

    /// <summary>Of an indicator that the shelf has.</summary>
    [Parameter, EditorRequired]
    public required string Code { get; set; }

    private SeriesShelf Shelf { get; set; } = null!;

    private IndicatorSeries Series { get; set; } = null!;

    private Indicator Indicator => Series.Indicator;

    private SeriesPicture? Wide { get; set; }

    private SeriesPicture? Narrow { get; set; }

    private string Description => Series.Latest is { } latest
        ? $"{Tongue.Name(Indicator)}{IndicatorWords.Colon}{SeriesText.Period(latest.Period)} {SeriesText.Value(latest)}"
        : Tongue.Name(Indicator);

    private string ShareAddress => Site.Absolute(Addresses.Indicator(Indicator.Code)) ?? Addresses.Indicator(Indicator.Code);

    /// <summary>What it is a change of, its own changes, and its neighbours in name: air.pm25.daily beside air.pm25.mean.</summary>
    private IReadOnlyList<Indicator> Related { get; set; } = [];

    protected override void OnParametersSet()
    {
        Shelf = Shelves.Of(Editions);
        Series = Shelf.Index.Find(Code)!;
        Wide = IndicatorCharts.Of(Shelf, Series, ChartSize.Wide);
        Narrow = IndicatorCharts.Of(Shelf, Series, ChartSize.Narrow);
        var others = Shelf.Index.All.Select(series => series.Indicator).Where(other => other.Code != Code).ToList();
        Related = [.. others.Where(other => other.Code == Indicator.ChangeOf || other.ChangeOf == Code)
            .Concat(others.Where(other => Stem(other.Code) == Stem(Code))).DistinctBy(other => other.Code).Take(MostRelated)];
    }

    /// <summary>air.pm25 of air.pm25.mean.change</summary>
    private static string Stem(string code) => string.Join('.', code.Split('.').Take(2));
}
