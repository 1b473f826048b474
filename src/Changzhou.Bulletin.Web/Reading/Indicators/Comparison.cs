using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>What a choice shows: the years as columns, and the chart; the same on the page and in its files.</summary>
internal sealed class Comparison
{
    /// <summary>How many years are shown where the address names none.</summary>
    private const int YearsOfItself = 5;

    private readonly SeriesShelf shelf;
    private readonly IReadOnlyList<IndicatorSeries> indicators;

    public Comparison(SeriesShelf shelf, CompareChoice choice)
    {
        (this.shelf, indicators) = (shelf, choice.Indicators);
        Columns = choice.Years.Count > 0 ? choice.Years
            : [.. indicators.SelectMany(series => series.Yearly).SelectMany(line => line.Points).Select(point => point.Period.FirstYear).Distinct().Order().TakeLast(YearsOfItself)];
        Shown = [.. indicators.Select(series => series with { Lines = [.. series.Yearly.Select(line => line.Within(Columns) with { Others = [] }).Where(line => line.Points.Count > 0)] })];
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<int> Columns { get; }

    /// <summary>The indicators with the lines and points that the table shows, and no others.</summary>
    public IReadOnlyList<IndicatorSeries> Shown { get; }

    public string Title => string.Join(IndicatorWords.Comma, indicators.Select(series => Tongue.Name(series.Indicator)));

    /// <summary>A citation is in the language of what it cites.</summary>
    public string ChineseTitle => string.Join('、', indicators.Select(series => series.Indicator.Name));

    /// <summary>The address that asks for just this, for the page and, with an extension, for its files.</summary>
    public string Query => Addresses.CompareQuery(Columns, indicators.Select(series => series.Indicator.Code));

    /// <summary>One picture has one axis: values of several units are not drawn together.</summary>
    public SeriesPicture? Picture(ChartSize size)
    {
        var lines = (from series in Shown from line in series.Lines select (Series: series, Line: line)).ToList();
        if (lines.Select(line => line.Line.Scope.Unit).Distinct().Count() != 1)
            return null;

        string Name(IndicatorSeries series, SeriesScope scope) => indicators.Count == 1
            ? SeriesText.Scope(shelf, scope, !series.Judges(scope))
            : $"{Tongue.ShortName(series.Indicator)} · {SeriesText.Scope(shelf, scope, !series.Judges(scope))}";
        return ChartMaker.Make(
            Title, Tongue.Unit(lines[0].Line.Scope.Unit),
            [.. lines.Select(line => new NamedLine(Name(line.Series, line.Line.Scope), line.Line))],
            indicators.Count == 1 && lines.Exists(line => line.Series.Judges(line.Line.Scope)) ? indicators[0].Limits : [], size);
    }
}
