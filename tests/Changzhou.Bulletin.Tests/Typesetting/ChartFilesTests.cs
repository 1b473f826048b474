using System.Buffers.Binary;
using System.Text.Json;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class ChartFilesTests(SharedWorkshop shared) : IClassFixture<SharedWorkshop>
{
    private readonly Workshop workshop = shared.Workshop;

    [Fact]
    public async Task Every_kind_of_chart_has_a_white_png_of_1600_points_and_a_place_for_each_point_that_it_draws()
    {
        var kinds = Enum.GetValues<ChartKind>();
        var edition = SampleEdition.Of([.. kinds.Select(kind => Sample.Block(Sample.Chart(kind.ToString().ToLowerInvariant(), "图1-1", kind)))]);

        var files = (await ChartFiles.MakeAsync(edition, workshop.Painter, TestContext.Current.CancellationToken)).ToDictionary(file => file.Name);

        Assert.All(ChartsOf(edition), placed =>
        {
            var png = files[$"charts/{placed.Topic}/{placed.Chart.Key}.png"];
            Assert.Equal(("image/png", 1600), (png.MediaType, WidthOf(png.Content)));
            using var marks = JsonDocument.Parse(files[$"charts/{placed.Topic}/{placed.Chart.Key}.json"].Content);
            foreach (var (name, width) in (ReadOnlySpan<(string, int)>)[("wide", 760), ("narrow", 360)])
            {
                var series = marks.RootElement.GetProperty(name).EnumerateArray().ToList();
                Assert.Equal(placed.Chart.Series.Count, series.Count);
                foreach (var (points, places) in placed.Chart.Series.Zip(series, (one, place) => (one.Points, place.EnumerateArray().ToList())))
                {
                    Assert.Equal(points.Select(point => point is null), places.Select(place => place.ValueKind == JsonValueKind.Null));
                    Assert.All(places.Where(place => place.ValueKind != JsonValueKind.Null), place => Assert.InRange(place[0].GetInt32() + place[2].GetInt32() / 2, 0, width));
                }
            }
        });
        Assert.Equal(1200, WidthOf(files["share.png"].Content));
    }

    /// <summary>Upright bars in the order of their values, by arithmetic of the axis: twice the value is twice the height.</summary>
    [Fact]
    public async Task A_bar_of_twice_the_value_is_twice_as_high()
    {
        var chart = Sample.Chart("bars", "图1-1", ChartKind.Column) with
        {
            Categories = ["甲", "乙"],
            Series = [new("值", [new(20, null, "20", null), new(40, null, "40", null)])],
        };

        var files = (await ChartFiles.MakeAsync(SampleEdition.Of(Sample.Block(chart)), workshop.Painter, TestContext.Current.CancellationToken)).ToDictionary(file => file.Name);

        using var marks = JsonDocument.Parse(files.Single(file => file.Key.EndsWith("bars.json", StringComparison.Ordinal)).Value.Content);
        var bars = marks.RootElement.GetProperty("wide")[0];
        Assert.InRange(bars[1][3].GetInt32() - 2 * bars[0][3].GetInt32(), -1, 1);
        Assert.True(bars[0][0].GetInt32() < bars[1][0].GetInt32());
    }

    [Fact]
    public async Task The_same_chart_gives_the_same_png_in_two_processes()
    {
        var edition = SampleEdition.Of(Sample.Block(Sample.Chart("one", "图1-1", ChartKind.Ring)));
        await using var other = new Workshop();

        var first = await ChartFiles.MakeAsync(edition, workshop.Painter, TestContext.Current.CancellationToken);
        var second = await ChartFiles.MakeAsync(edition, other.Painter, TestContext.Current.CancellationToken);

        Assert.Equal(first.Select(file => file.Sha256), second.Select(file => file.Sha256));
    }

    private static IEnumerable<PlacedChart> ChartsOf(Snapshot snapshot) => LastingCodes.Of(snapshot).Charts;

    /// <summary>In the IHDR chunk, behind the signature and the chunk's length and name.</summary>
    private static int WidthOf(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16, 4));
}
