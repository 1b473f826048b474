using System.Text.Json.Nodes;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class ChartOptionsTests
{
    private static readonly ChartFrame Wide = new(ChartWidth.Wide, ChartTheme.Light);
    private static readonly ChartFrame Narrow = new(ChartWidth.Narrow, ChartTheme.Light);

    public static TheoryData<ChartKind> Kinds { get; } = [.. Enum.GetValues<ChartKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Labels_every_mark_with_its_value_as_printed(ChartKind kind)
    {
        var chart = Sample.Chart("one", "图1-1", kind);

        var labels = Marks(ChartOptions.For(chart, Wide)).Select(mark => mark["label"]!["formatter"]!.GetValue<string>());

        var printed = chart.Series.SelectMany(series => series.Points).OfType<ChartPoint>().Select(point => point.Display);
        // A ring names its parts in the label too, in a line above the value.
        Assert.Equal(printed, labels.Select(label => label.Split('\n')[^1]));
    }

    [Theory]
    [InlineData(ChartKind.Column)]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Stacked)]
    [InlineData(ChartKind.Shares)]
    [InlineData(ChartKind.Line)]
    public void Leaves_a_gap_where_there_is_no_value(ChartKind kind)
    {
        var option = ChartOptions.For(Sample.Chart("one", "图1-1", kind), Wide).Option;

        // The second series of the sample has none at its second category.
        Assert.Null(option["series"]![1]!["data"]![1]);
        Assert.NotNull(option["series"]![1]!["data"]![2]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tells_series_apart_by_patterns_and_not_by_colour_alone(ChartKind kind) =>
        Assert.True(ChartOptions.For(Sample.Chart("one", "图1-1", kind), Wide).Option["aria"]!["decal"]!["show"]!.GetValue<bool>());

    [Theory]
    [InlineData(ChartKind.Ring, false)]
    [InlineData(ChartKind.Funnel, false)]
    [InlineData(ChartKind.Column, true)]
    [InlineData(ChartKind.Span, true)]
    public void Has_a_legend_only_for_several_series(ChartKind kind, bool shown) =>
        Assert.Equal(shown, ChartOptions.For(Sample.Chart("one", "图1-1", kind), Wide).Option["legend"]!["show"]!.GetValue<bool>());

    [Theory]
    [InlineData(ChartKind.Column)]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.Stacked)]
    [InlineData(ChartKind.Line)]
    [InlineData(ChartKind.Span)]
    [InlineData(ChartKind.Funnel)]
    public void Names_the_unit_at_the_axis(ChartKind kind)
    {
        var option = ChartOptions.For(Sample.Chart("one", "图1-1", kind), Wide).Option;

        string?[] names = [option["xAxis"]!["name"]?.GetValue<string>(), option["yAxis"]!["name"]?.GetValue<string>()];
        Assert.Contains("微克/立方米", names);
    }

    [Fact]
    public void Lays_columns_on_their_side_where_long_names_have_no_room()
    {
        // 14 characters of 13 px take 2 lines of the 130 px of a wide column, and of 12 px 4 lines of the 50 px of a narrow one.
        var chart = Sample.Chart("one", "图1-1", ChartKind.Column) with
        {
            Categories = [.. Enumerable.Repeat("一个名字相当长的样例监测断面", 5)],
            Series = [Sample.Series("2023年", 5, 0)],
        };

        Assert.Equal("category", ChartOptions.For(chart, Wide).Option["xAxis"]!["type"]!.GetValue<string>());
        Assert.Equal("category", ChartOptions.For(chart, Narrow).Option["yAxis"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void Grows_with_the_number_of_categories()
    {
        var few = ChartOptions.For(Sample.Chart("one", "图1-1", ChartKind.Bar, categories: 3), Wide);
        var many = ChartOptions.For(Sample.Chart("one", "图1-1", ChartKind.Bar, categories: 6), Wide);

        Assert.True(many.Height > few.Height);
    }

    [Fact]
    public void Draws_shares_of_a_row_as_parts_of_a_hundred()
    {
        var chart = Sample.Chart("one", "图1-1", ChartKind.Shares) with
        {
            Categories = ["甲"],
            Series = [new("一", [Sample.Point(30)]), new("二", [Sample.Point(90)])],
        };

        var values = Marks(ChartOptions.For(chart, Wide)).Select(mark => mark["value"]!.GetValue<decimal>());

        // 30 / 120 and 90 / 120.
        Assert.Equal([25m, 75m], values);
    }

    [Fact]
    public void Keeps_the_tip_free_of_markup_from_the_data()
    {
        var chart = Sample.Chart("one", "图1-1", ChartKind.Bar) with { Categories = ["<b>甲</b>", "乙", "丙", "丁", "戊"] };

        var tip = Marks(ChartOptions.For(chart, Wide)).First()["tooltip"]!["formatter"]!.GetValue<string>();

        Assert.StartsWith("&lt;b&gt;甲&lt;/b&gt;<br>", tip, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_a_value_beside_a_stretch_too_small_for_it_and_covers_none()
    {
        // Three stretches of 4 px with labels of 30 px at the left edge: one above, one below, the third behind the first.
        var labels = StackedLabels.Place([new(4, 30), new(4, 30), new(4, 30), new(100, 30)], plot: 300);

        Assert.Equal([StretchSide.Above, StretchSide.Below, StretchSide.Above, StretchSide.Inside], labels.Select(label => label!.Side));
        // The first covers -13 to 17, its middle at 2; the third, its middle at 10, must begin at 17: 17 + 15 - 10.
        Assert.Equal(22, labels[2]!.Shift);
    }

    [Fact]
    public void Writes_the_values_of_lines_that_run_together_one_over_the_other()
    {
        // Both too near the axis for a label below: the upper, 2 px higher, makes way by the other 14 of 16.
        var near = LineLabels.Place([10, 8], lineHeight: 16);
        var clear = LineLabels.Place([60, null, 90], lineHeight: 16);

        Assert.Equal([new LineLabel(Below: false, Rise: 14), new LineLabel(Below: false, Rise: 0)], near);
        Assert.Equal([new LineLabel(Below: true, Rise: 0), null, new LineLabel(Below: false, Rise: 0)], clear);
    }

    private static IEnumerable<JsonNode> Marks(ChartOptions options) =>
        from series in options.Option["series"]!.AsArray()
        where series!["silent"] is null
        from mark in series["data"]!.AsArray()
        where mark is not null
        select mark;
}
