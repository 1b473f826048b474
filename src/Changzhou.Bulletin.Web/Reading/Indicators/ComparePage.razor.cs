using Changzhou.Bulletin.Web.Reading.Indicators.Charts;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

public sealed partial class ComparePage
{
    /// <summary>How many years are shown where the address names none.</summary>
    private const int YearsOfItself = 5;

    [Parameter]
    public CompareChoice Choice { get; set; } = new([], [], []);

    private SeriesShelf Shelf { get; set; } = null!;

    private IReadOnlyList<int> Columns { get; set; } = [];

    private SeriesPicture? Wide { get; set; }

    private SeriesPicture? Narrow { get; set; }

    protected override void OnParametersSet()
    {
        Shelf = Shelves.Of(Editions);
        Columns = Choice.Years.Count > 0 ? Choice.Years
            : [.. Choice.Indicators.SelectMany(series => series.Yearly).SelectMany(line => line.Points).Select(point => point.Period.FirstYear).Distinct().Order().TakeLast(YearsOfItself)];
        Wide = Picture(ChartSize.Wide);
        Narrow = Picture(ChartSize.Narrow);
    }

    /// <summary>One picture has one axis: values of several units are not drawn together.</summary>
    private SeriesPicture? Picture(ChartSize size)
    {
        var lines = (from series in Choice.Indicators
                     from line in series.Yearly
                     let shown = line.Within(Columns)
                     where shown.Points.Count > 0
                     select (Series: series, Line: shown)).ToList();
        if (lines.Select(line => line.Line.Scope.Unit).Distinct().Count() != 1)
            return null;

        string Name(Releasing.Series.IndicatorSeries series, Releasing.Series.SeriesScope scope) => Choice.Indicators.Count == 1
            ? SeriesText.Scope(Shelf, scope, !series.Judges(scope))
            : $"{Tongue.ShortName(series.Indicator)} · {SeriesText.Scope(Shelf, scope, !series.Judges(scope))}";
        return ChartMaker.Make(
            string.Join(IndicatorWords.Comma, Choice.Indicators.Select(series => Tongue.Name(series.Indicator))), Tongue.Unit(lines[0].Line.Scope.Unit),
            [.. lines.Select(line => new NamedLine(Name(line.Series, line.Line.Scope), line.Line))],
            Choice.Indicators.Count == 1 && lines.Exists(line => line.Series.Judges(line.Line.Scope)) ? Choice.Indicators[0].Limits : [], size);
    }
}
