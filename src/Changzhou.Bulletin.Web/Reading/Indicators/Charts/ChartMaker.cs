using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Series;

namespace Changzhou.Bulletin.Web.Reading.Indicators.Charts;

/// <summary>A line to draw, and what it is called in the key.</summary>
public sealed record NamedLine(string Name, SeriesLine Line)
{
    /// <summary>Whether its points are targets or limits, and no measurements.</summary>
    public bool IsAim => Line.Scope.Statistic is "target" or "limit";
}

/// <summary>Lays out lines of years with their limits.</summary>
public sealed class ChartMaker
{
    public const int MostLines = 6;
    private const decimal MarkerHalf = 6;

    private readonly IReadOnlyList<NamedLine> lines;
    private readonly IReadOnlyList<LimitStep> limits;
    private readonly ChartSize size;
    private readonly Scale scale;
    private readonly int firstYear;
    private readonly int lastYear;
    private readonly Box plot;
    private readonly FreePlaces places;
    private readonly IReadOnlyList<DrawnKey> keys;

    private ChartMaker(IReadOnlyList<NamedLine> lines, IReadOnlyList<LimitStep> limits, ChartSize size)
    {
        (this.lines, this.size) = (lines, size);
        var years = lines.SelectMany(line => line.Line.Points).Select(point => point.Period.FirstYear).ToList();
        (firstYear, lastYear) = (years.Min(), years.Max());
        this.limits = [.. limits.Where(limit => limit.FirstYear <= lastYear && (limit.LastYear ?? lastYear) >= firstYear)];
        scale = Scale.Of([.. lines.SelectMany(line => line.Line.Points).SelectMany(Ends), .. this.limits.Select(limit => limit.Value)]);
        keys = Keys();
        var left = scale.Ticks.Max(tick => TextWidth.Of(Written(tick), size.Text)) + 14;
        plot = new(left, keys[^1].Y + size.Text + 22, size.Width - 14, size.Height - size.Text - 16);
        places = new(plot with { Top = plot.Top - size.Text, Left = plot.Left + 2, Right = plot.Right + 10 });
    }

    /// <summary>Null where there is nothing to see: no numbers, or one without a limit to hold it against.</summary>
    public static SeriesPicture? Make(string title, string unit, IReadOnlyList<NamedLine> lines, IReadOnlyList<LimitStep> limits, ChartSize size)
    {
        var drawable = lines.Where(line => line.Line.Scope.Shape == PeriodShape.Year && line.Line.Points.Any(point => Ends(point).Any())).ToList();
        var points = drawable.Sum(line => line.Line.Points.Count);
        return points == 0 || (points == 1 && limits.Count == 0)
            ? null
            : new ChartMaker([.. drawable.Take(MostLines)], limits, size).Draw(title, unit, Math.Max(0, drawable.Count - MostLines));
    }

    private SeriesPicture Draw(string title, string unit, int hidden)
    {
        foreach (var line in lines)
        {
            foreach (var point in line.Line.Points.Where(point => Ends(point).Any()))
                places.Take(new(X(point) - MarkerHalf, Y(Ends(point).Max()) - MarkerHalf, X(point) + MarkerHalf, Y(Ends(point).Min()) + MarkerHalf));
        }

        var strokes = lines.Select(Strokes).ToList();
        foreach (var stroke in strokes.SelectMany(all => all))
            places.TakeLine(stroke.FromX, stroke.FromY, stroke.ToX, stroke.ToY);
        var drawnLimits = limits.Select(Limit).ToList();
        var breaks = lines.SelectMany(Breaks).DistinctBy(mark => mark.X).ToList();
        return new(
            title, Description(), size.Width, size.Height, size.Text, plot, YearTicks(), ValueTicks(),
            new(unit, plot.Left, plot.Top - 10, "start"), drawnLimits, breaks,
            // What was measured lies above what was aimed at.
            [.. lines.Select((line, shape) => new DrawnLine(shape, line.Name, line.IsAim, strokes[shape], Points(line))).OrderByDescending(line => line.IsAim)], keys, hidden);
    }

    private IReadOnlyList<DrawnPoint> Points(NamedLine line) =>
        [.. line.Line.Points.Where(point => Ends(point).Any()).Select(point => Drawn(line.Name, point))];

    private DrawnPoint Drawn(string name, SeriesPoint point)
    {
        var (x, y, low) = (X(point), Y(Ends(point).Max()), Y(Ends(point).Min()));
        var label = places.Place(
            SeriesText.Digits(point), size.Text,
            [(x, y - 10, "middle"), (x, low + size.Text + 8, "middle"), (x + 9, y + 5, "start"), (x - 9, y + 5, "end"), (x + 7, y - 8, "start"), (x - 7, y - 8, "end")]);
        return new(
            x, y, point.Value is FigureValue.Range ? low : null,
            $"{SeriesText.Period(point.Period)}{IndicatorWords.Comma}{name}{IndicatorWords.Comma}{SeriesText.Value(point)}", label);
    }

    /// <summary>Ranges stand by themselves; numbers are joined where they may be compared.</summary>
    private List<DrawnStroke> Strokes(NamedLine line) =>
    [
        .. line.Line.Points.Zip(line.Line.Points.Skip(1), line.Line.Steps)
            .Where(step => step.Third.IsComparable && step.First.Number is not null && step.Second.Number is not null)
            .Select(step => new DrawnStroke(X(step.First), Y(step.First.Number!.Value), X(step.Second), Y(step.Second.Number!.Value), line.IsAim || step.Third.Kind == StepKind.Gap)),
    ];

    private IEnumerable<DrawnBreak> Breaks(NamedLine line) =>
        from step in line.Line.Points.Zip(line.Line.Points.Skip(1), line.Line.Steps)
        where step.Third.Kind is StepKind.StandardChanged or StepKind.MethodChanged
        let x = (X(step.First) + X(step.Second)) / 2
        select new DrawnBreak(x, SeriesText.Step(step.Third), places.Place(
            step.Third.Kind == StepKind.StandardChanged ? IndicatorWords.MarkStandard : IndicatorWords.MarkMethod, size.Text, [(x + 4, plot.Top + size.Text, "start"), (x - 4, plot.Top + size.Text, "end")]));

    private DrawnLimit Limit(LimitStep limit)
    {
        var from = Math.Max(plot.Left, XOf(limit.FirstYear) - YearWidth / 2);
        var to = limit.LastYear is { } last ? Math.Min(plot.Right, XOf(last) + YearWidth / 2) : plot.Right;
        var y = Y(limit.Value);
        places.TakeLine(from, y, to, y);
        var said = SeriesText.Limit(limit);
        return new([(from, y), (to, y)], $"{said}{IndicatorWords.Comma}{SeriesText.Years(limit.FirstYear, limit.LastYear)}",
            places.Place(said, size.Text, [(to - 2, y - 6, "end"), (from + 4, y - 6, "start"), (to - 2, y + size.Text + 4, "end"), (from + 4, y + size.Text + 4, "start")]));
    }

    private List<DrawnKey> Keys()
    {
        var found = new List<DrawnKey>();
        var (x, y) = (14m, size.Text + 2m);
        foreach (var (line, shape) in lines.Select((line, shape) => (line, shape)))
        {
            var width = TextWidth.Of(line.Name, size.Text) + 34;
            if (found.Count > 0 && x + width > size.Width)
                (x, y) = (14, y + size.Text + 8);
            found.Add(new(shape, x, y, line.Name, line.IsAim));
            x += width;
        }

        return found;
    }

    private IReadOnlyList<PlacedText> YearTicks()
    {
        var every = (int)Math.Ceiling(TextWidth.Of("2023", size.Text) * 1.35m / YearWidth);
        return [.. from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
                   where (lastYear - year) % every == 0
                   select new PlacedText(year.ToString(CultureInfo.InvariantCulture), XOf(year), plot.Bottom + size.Text + 8, "middle")];
    }

    private IReadOnlyList<PlacedText> ValueTicks() => [.. scale.Ticks.Select(tick => new PlacedText(Written(tick), plot.Left - 8, Y(tick), "end"))];

    private string Description() => string.Join(IndicatorWords.Semicolon, lines.Select(line =>
        $"{line.Name}{IndicatorWords.Colon}{string.Join(IndicatorWords.Comma, line.Line.Points.Select(point => $"{SeriesText.Period(point.Period)} {SeriesText.Value(point)}"))}")
        .Concat(limits.Select(SeriesText.Limit)));

    private static IEnumerable<decimal> Ends(SeriesPoint point) => point.Value switch
    {
        FigureValue.Number number => [number.Value],
        FigureValue.Range range => [range.Low, range.High],
        _ => [],
    };

    private static string Written(decimal tick) => tick.ToString("0.#####", CultureInfo.InvariantCulture);

    private decimal YearWidth => (plot.Right - plot.Left) / (lastYear - firstYear + 1);

    private decimal XOf(int year) => plot.Left + (year - firstYear + 0.5m) * YearWidth;

    private decimal X(SeriesPoint point) => XOf(point.Period.FirstYear);

    private decimal Y(decimal value) => plot.Bottom - (value - scale.Low) / (scale.High - scale.Low) * (plot.Bottom - plot.Top);
}

/// <summary>In pixels, at which the text is as large as meant.</summary>
public sealed record ChartSize(int Width, int Height, int Text)
{
    public static ChartSize Wide { get; } = new(760, 400, 14);
    public static ChartSize Narrow { get; } = new(340, 330, 12);
}
