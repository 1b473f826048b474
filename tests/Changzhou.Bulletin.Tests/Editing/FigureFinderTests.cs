using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Tests.Editing;

/// <summary>What an editor types of a figure, and what is offered for it, against the edition of 2023.</summary>
public sealed class FigureFinderTests
{
    private static readonly DraftView Draft = Read();
    private static readonly DraftTexts Texts = new(Draft);
    private static readonly FigureFinder Finder = new(Draft, Texts);

    [Theory]
    [InlineData("细颗粒物年均浓度", "air.pm25.mean", "34微克/立方米")]
    [InlineData("PM2.5", "air.pm25.mean", "34微克/立方米")]
    [InlineData("ｐｍ２.５浓度", "air.pm25.mean", "34微克/立方米")]
    [InlineData("noise.region.day", "noise.region.day", "53.7dB(A)")]
    public void Offers_the_figure_of_the_whole_city_first(string typed, string code, string value)
    {
        var choice = Finder.Find(typed)[0];

        Assert.Equal((code, Catalogue.WholeCity, value), (choice.Figure.Indicator, choice.Figure.Region, choice.Value));
    }

    [Fact]
    public void A_region_typed_with_the_name_finds_that_regions_figure() =>
        Assert.Equal(("air.good-days.rate", "市区"), Finder.Find("市区 优良天数比率").Select(choice => (choice.Figure.Indicator, choice.Figure.Region)).First());

    [Fact]
    public void Offers_only_forms_that_can_be_printed_with_what_they_print()
    {
        var ways = Finder.WaysToShow(Finder.Find("细颗粒物年均浓度")[0].Figure).ToDictionary(way => way.Reference.ToString(), way => way.Prints);

        Assert.Equal("34微克/立方米", ways["{air.pm25.mean}"]);
        Assert.Equal("34", ways["{air.pm25.mean|n}"]);
        // As published: figures.csv, air.pm25.mean.change.
        Assert.Equal("上升3.0%", ways["{air.pm25.mean|change}"]);
        // The limit of the second grade is 35 (GB 3095-2012, table 1): 34/35 is 97%.
        Assert.Equal("97%", ways["{air.pm25.mean|of-limit}"]);
        Assert.DoesNotContain("{air.pm25.mean|low}", ways.Keys);
    }

    [Theory]
    [InlineData("全年细颗粒物", 4)]
    [InlineData("比上年下降了，", 0)]
    public void Knows_how_much_of_what_stands_before_the_caret_is_a_name(string before, int length) =>
        Assert.Equal(length, Finder.LengthOfName(before));

    [Fact]
    public void Reads_a_text_with_half_a_reference_as_it_is_typed()
    {
        var reading = Texts.Read("为{air.pm25.mean}，{air.pm26.mean}，{air.pm");

        Assert.Equal("为34微克/立方米，{air.pm26.mean}，{air.pm", Run.Plain(reading.Runs));
        Assert.Equal(2, reading.Faults.Count);
    }

    [Fact]
    public void Draws_a_chart_before_it_is_saved_and_says_what_is_missing()
    {
        var chart = new Block.Chart("trial", "区域噪声", "dB(A)", ChartKind.Column, "昼间{noise.region.day}。", [["类别", "昼间"], ["全市", "{noise.region.day|n}"]], "");
        var (print, faults) = Texts.Read(chart, "noise");
        Assert.Empty(faults);
        Assert.Equal(53.7m, print!.Chart!.Series[0].Points[0]!.Value);

        var (none, missing) = Texts.Read(chart with { Rows = [["类别", "昼间"], ["全市", "五十三"]] }, "noise");
        Assert.Null(none);
        Assert.NotEmpty(missing);
    }

    [Fact]
    public void A_number_of_a_spreadsheet_leads_to_the_figures_that_print_it() =>
        Assert.Contains("{noise.region.day|n}", Finder.ByNumber()["53.7"].Select(known => known.Written));

    private static DraftView Read()
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        return new(2023, 1, 1, input.Edition, [], [], [.. input.Edition.Figures.Select(figure => new FigureView(1, figure))], input.Catalogue, input.History);
    }
}
