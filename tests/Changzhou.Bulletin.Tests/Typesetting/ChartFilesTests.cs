using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class ChartFilesTests(SharedWorkshop shared) : IClassFixture<SharedWorkshop>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly PublicSite Site = new() { Address = new("https://bulletin.example") };

    private readonly Workshop workshop = shared.Workshop;

    [Fact]
    public async Task Every_kind_of_chart_has_a_white_png_of_1600_points_and_a_place_for_each_point_that_it_draws()
    {
        var kinds = Enum.GetValues<ChartKind>();
        var edition = SampleEdition.Of([.. kinds.Select(kind => Sample.Block(Sample.Chart(kind.ToString().ToLowerInvariant(), "图1-1", kind)))]);

        var files = (await ChartFiles.MakeAsync(edition, workshop.Painter, Site, TestContext.Current.CancellationToken)).ToDictionary(file => file.Name);

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

    [Fact]
    public async Task A_chart_to_take_away_says_what_it_shows_whose_it_is_and_where_it_stands()
    {
        var edition = SampleEdition.Of(Sample.Block(Sample.Chart("one", "图1-1", ChartKind.Column))) with { Release = 2 };
        var placed = ChartsOf(edition).Single();

        Assert.Equal(
            [$"图1-1　{Run.Plain(placed.Chart.Caption)}", $"{edition.Title}　{edition.Publisher}　第2次发布", $"https://bulletin.example/c/{edition.Year}/{LastingCode.OfChart("air", "one")}"],
            await AroundAsync(edition, Site));
        // Where nobody said what the site is called, the path is all that is known; a draft has no address yet.
        Assert.Equal($"/c/{edition.Year}/{LastingCode.OfChart("air", "one")}", (await AroundAsync(edition, new()))[^1]);
        Assert.Equal(2, (await AroundAsync(edition with { Release = 0 }, Site)).Count);
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

        var files = (await ChartFiles.MakeAsync(SampleEdition.Of(Sample.Block(chart)), workshop.Painter, Site, TestContext.Current.CancellationToken)).ToDictionary(file => file.Name);

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

        var first = await ChartFiles.MakeAsync(edition, workshop.Painter, Site, TestContext.Current.CancellationToken);
        var second = await ChartFiles.MakeAsync(edition, other.Painter, Site, TestContext.Current.CancellationToken);

        Assert.Equal(first.Select(file => file.Sha256), second.Select(file => file.Sha256));
    }

    /// <summary>The texts of the sheet itself, beside the drawing that it holds.</summary>
    private async Task<IReadOnlyList<string>> AroundAsync(Snapshot edition, PublicSite site)
    {
        var files = await ChartFiles.MakeAsync(edition, workshop.Painter, site, TestContext.Current.CancellationToken);
        var sheet = XDocument.Parse(Encoding.UTF8.GetString(files.Single(file => file.Name == "charts/air/one.svg").Content)).Root!;
        Assert.NotNull(sheet.Element(Svg + "svg"));
        return [.. sheet.Elements(Svg + "text").Select(text => text.Value)];
    }

    private static IEnumerable<PlacedChart> ChartsOf(Snapshot snapshot) => LastingCodes.Of(snapshot).Charts;

    /// <summary>In the IHDR chunk, behind the signature and the chunk's length and name.</summary>
    private static int WidthOf(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16, 4));
}
