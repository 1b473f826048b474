using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Series;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Indicators.Charts;

namespace Changzhou.Bulletin.Web.Tests;

public sealed class SeriesPictureTests
{
    private static readonly SeriesScope City = new("全市", "mean", "实况", "微克/立方米", PeriodShape.Year);

    public SeriesPictureTests() => CultureInfo.CurrentUICulture = Tongue.Chinese;

    [Fact]
    public void Dashes_a_gap_and_draws_nothing_across_a_break()
    {
        var picture = Draw([Point(2019, 44), Point(2023, 34), Point(2024, 32), Point(2026, 29)],
            [new(StepKind.Gap, "2020", "2022"), new(StepKind.Joined), new(StepKind.StandardChanged, "GB 3095-2012", "GB 3095-2026")]);

        Assert.Equal([true, false], Assert.Single(picture.Lines).Strokes.Select(stroke => stroke.Dashed));
        var mark = Assert.Single(picture.Breaks);
        Assert.Equal("标准由GB 3095-2012改为GB 3095-2026，不相连", mark.Said);
        // Half way between 2024 and 2026.
        Assert.Equal((picture.Lines[0].Points[2].X + picture.Lines[0].Points[3].X) / 2, mark.X);
    }

    [Fact]
    public void A_limit_stands_over_the_years_in_which_it_holds()
    {
        var picture = Draw([Point(2025, 31), Point(2026, 29)], [new(StepKind.StandardChanged, "a", "b")],
            [new(2016, 2025, 35, false, "二级", "GB 3095-2012", ""), new(2026, 2030, 30, false, "二级", "GB 3095-2026", "")]);

        // Two years share the plot, so the first limit ends and the second begins in its middle.
        var middle = (picture.Plot.Left + picture.Plot.Right) / 2;
        Assert.Equal([(picture.Plot.Left, middle), (middle, picture.Plot.Right)], picture.Limits.Select(limit => (limit.Corners[0].X, limit.Corners[1].X)));
        Assert.Equal(["二级限值35（GB 3095-2012），2016—2025年", "二级限值30（GB 3095-2026），2026—2030年"], picture.Limits.Select(limit => limit.Said));
        // The stricter limit lies lower.
        Assert.True(picture.Limits[1].Corners[0].Y > picture.Limits[0].Corners[0].Y);
    }

    [Fact]
    public void A_limit_is_named_in_English_on_an_English_page()
    {
        CultureInfo.CurrentUICulture = Tongue.English;

        var picture = Draw([Point(2022, 33), Point(2023, 34)], [new(StepKind.Joined)], [new(2016, 2025, 35, false, "二级", "GB 3095-2012", "")]);

        Assert.Equal("limit of Grade II: 35 (GB 3095-2012)", Assert.Single(picture.Limits).Label?.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_label_covers_another_or_a_mark(bool narrow)
    {
        var size = narrow ? ChartSize.Narrow : ChartSize.Wide;
        // Six lines of ten years that cross each other.
        var lines = Enumerable.Range(0, 6).Select(line => new NamedLine($"第{line}条线", Line(
            [.. Enumerable.Range(2014, 10).Select(year => Point(year, 30 + (year * (line + 3)) % 17))],
            [.. Enumerable.Repeat(new SeriesStep(StepKind.Joined), 9)]))).ToList();

        var picture = ChartMaker.Make("图", "", lines, [new(2016, null, 35, false, "二级", "GB 3095-2012", "")], size)!;

        var labels = picture.Lines.SelectMany(line => line.Points).Select(point => point.Label).Concat(picture.Limits.Select(limit => limit.Label)).OfType<PlacedText>()
            .Select(label => (label.Text, Box: Around(label, size.Text))).ToList();
        Assert.NotEmpty(labels);
        Assert.All(labels, label => Assert.DoesNotContain(labels, other => other != label && other.Box.Meets(label.Box)));
        Assert.All(labels, label => Assert.DoesNotContain(
            picture.Lines.SelectMany(line => line.Points), point => Box.Around(point.X, point.Y, 5).Meets(label.Box)));
        Assert.All(labels, label => Assert.InRange(label.Box.Right, 0, size.Width));
    }

    [Fact]
    public void Draws_a_range_from_end_to_end_and_joins_none()
    {
        var range = Point(2022, 0) with { Value = new FigureValue.Range(6, 151), Display = "6~151", DisplayWithUnit = "6~151微克/立方米" };
        var picture = Draw([range, range with { Period = Period.Year(2023) }], [new(StepKind.Joined)]);

        Assert.Empty(picture.Lines[0].Strokes);
        Assert.All(picture.Lines[0].Points, point => Assert.True(point.LowY > point.Y));
    }

    [Fact]
    public void A_target_is_never_a_solid_line_and_lies_below_what_was_measured()
    {
        var target = City with { Statistic = "target" };
        var aimed = new SeriesLine(target, [.. new[] { Point(2022, 33), Point(2023, 33) }.Select(point => point with { Scope = target })], [new(StepKind.Joined)], []);

        var picture = ChartMaker.Make("图", "", [new("全市", Line([Point(2022, 35), Point(2023, 34)], [new(StepKind.Joined)])), new("全市 · 目标值", aimed)], [], ChartSize.Wide)!;

        // Drawn in this order; the key keeps the other.
        Assert.Equal([("全市 · 目标值", true, true), ("全市", false, false)], picture.Lines.Select(line => (line.Name, line.IsAim, Assert.Single(line.Strokes).Dashed)));
        Assert.Equal(["全市", "全市 · 目标值"], picture.Keys.Select(key => key.Name));
    }

    [Fact]
    public void One_value_without_a_limit_makes_no_picture()
    {
        Assert.Null(ChartMaker.Make("", "", [new("全市", Line([Point(2023, 34)], []))], [], ChartSize.Wide));
        Assert.NotNull(ChartMaker.Make("", "", [new("全市", Line([Point(2023, 34)], []))], [new(2016, null, 35, false, "二级", "GB 3095-2012", "")], ChartSize.Wide));
    }

    private static SeriesPicture Draw(IReadOnlyList<SeriesPoint> points, IReadOnlyList<SeriesStep> steps, IReadOnlyList<LimitStep>? limits = null) =>
        ChartMaker.Make("图", "微克/立方米", [new("全市", Line(points, steps))], limits ?? [], ChartSize.Wide)!;

    private static SeriesLine Line(IReadOnlyList<SeriesPoint> points, IReadOnlyList<SeriesStep> steps) => new(City, points, steps, []);

    private static SeriesPoint Point(int year, decimal value) => new()
    {
        Scope = City,
        Period = Period.Year(year),
        Value = new FigureValue.Number(value),
        Display = $"{value}",
        DisplayWithUnit = $"{value}微克/立方米",
        Decimals = 0,
        Source = "",
        Origin = new PointOrigin.History(2023, true),
        Preferred = true,
    };

    private static Box Around(PlacedText label, int size)
    {
        var width = size * label.Text.Sum(letter => letter < 0x2000 ? 0.58m : 1m);
        var left = label.Anchor switch { "start" => label.X, "end" => label.X - width, _ => label.X - width / 2 };
        return new(left, label.Y - size, left + width, label.Y + size / 4m);
    }
}
