using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Typesetting.Charts;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class ChartPainterTests(SharedWorkshop shared) : IClassFixture<SharedWorkshop>
{
    private readonly Workshop workshop = shared.Workshop;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<ChartKind> Kinds { get; } = [.. Enum.GetValues<ChartKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Draws_every_kind_for_wide_and_narrow_light_and_dark_with_its_values_as_printed(ChartKind kind)
    {
        var chart = Sample.Chart("one", "图1-1", kind);

        var pictures = await workshop.Painter.PaintAsync(SampleEdition.Of(Sample.Block(chart)), TestContext.Current.CancellationToken);

        Assert.Equal(4, pictures.Select(picture => (picture.Width, picture.Theme)).Distinct().Count());
        Assert.All(pictures, picture =>
        {
            var root = XDocument.Parse(Encoding.UTF8.GetString(picture.Svg)).Root!;
            var texts = root.Descendants(Svg + "text").Select(text => text.Value).ToList();
            Assert.All(chart.Series.SelectMany(series => series.Points).OfType<Releasing.ChartPoint>(), point => Assert.Contains(point.Display, texts));
            Assert.Equal(picture.Width == ChartWidth.Wide ? "760" : "360", root.Attribute("width")!.Value);
        });
    }

    [Fact]
    public async Task Says_what_it_shows_to_those_who_do_not_see_it()
    {

        var picture = (await workshop.Painter.PaintAsync(SampleEdition.Of(Sample.Block(Sample.Chart("one", "图1-1", ChartKind.Column))), TestContext.Current.CancellationToken))[0];

        var root = XDocument.Parse(Encoding.UTF8.GetString(picture.Svg)).Root!;
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("样例项目的年度对比", root.Element(Svg + "title")!.Value);
        Assert.Equal("样例图：各项目两年的数值。", root.Element(Svg + "desc")!.Value);
        var named = root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal([root.Element(Svg + "title")!.Attribute("id")!.Value, root.Element(Svg + "desc")!.Attribute("id")!.Value], named);
    }

    [Fact]
    public async Task Gives_ids_that_no_other_picture_of_the_page_has()
    {
        var blocks = Enum.GetValues<ChartKind>().Select((kind, index) => Sample.Block(Sample.Chart($"chart{index}", "图1-1", kind))).ToArray();

        var pictures = await workshop.Painter.PaintAsync(SampleEdition.Of(blocks), TestContext.Current.CancellationToken);

        var ids = pictures.SelectMany(picture => Regex.Matches(Encoding.UTF8.GetString(picture.Svg), " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value)).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.DoesNotContain(ids, id => id.StartsWith("zr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Draws_the_same_bytes_whatever_was_drawn_before()
    {
        var edition = SampleEdition.Of([.. Enum.GetValues<ChartKind>().Select((kind, index) => Sample.Block(Sample.Chart($"chart{index}", "图1-1", kind)))]);
        await using var first = new Workshop();
        await using var second = new Workshop();
        await second.Painter.PaintAsync(SampleEdition.Of(Sample.Block(Sample.Chart("other", "图1-1", ChartKind.Ring))), TestContext.Current.CancellationToken);

        var pictures = await first.Painter.PaintAsync(edition, TestContext.Current.CancellationToken);
        var again = await second.Painter.PaintAsync(edition, TestContext.Current.CancellationToken);

        Assert.Equal(pictures.Select(picture => picture.Svg), again.Select(picture => picture.Svg));
    }
}
