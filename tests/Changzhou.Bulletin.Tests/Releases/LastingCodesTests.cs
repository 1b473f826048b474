using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Tests.Typesetting;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class LastingCodesTests
{
    /// <summary>By sha256sum: 2d016d6d… of "figure air.pm25.mean@全市:2023#mean", fc5108bf… of "table air/pm25", ee79b40f… of "chart air/pollutants".
    /// The first thirty bits of 2d016d6d are 00101 10100 00000 10110 11010 11011: 5 m 0 p t v.</summary>
    [Fact]
    public void A_code_is_the_first_thirty_bits_of_what_the_thing_is()
    {
        Assert.Equal("5m0ptv", LastingCode.OfFigure("air.pm25.mean@全市:2023#mean"));
        Assert.Equal("zh8ghf", LastingCode.OfTable("air", "pm25"));
        Assert.Equal("xswv83", LastingCode.OfChart("air", "pollutants"));
    }

    /// <summary>sha256sum gives the same six characters to "figure x20563" (se0dx4x6w…) and "figure x23482" (se0dx4qnj…): the seventh differs.</summary>
    [Fact]
    public void Two_things_with_the_same_six_characters_are_told_apart_by_a_seventh_and_the_short_code_names_neither()
    {
        Assert.Equal(LastingCode.OfFigure("x20563"), LastingCode.OfFigure("x23482"));
        var edition = SampleEdition.Whole();
        var some = edition.Figures[0];

        var codes = LastingCodes.Of(edition with { Figures = [some with { Id = "x23482" }, some, some with { Id = "x20563" }] });

        Assert.Equal("se0dx4q", codes.OfFigure("x23482"));
        Assert.Equal("se0dx4x", codes.OfFigure("x20563"));
        Assert.Equal(LastingCode.OfFigure(some.Id), codes.OfFigure(some.Id));
        Assert.Equal("x20563", codes.Figure("se0dx4x")!.Id);
        Assert.Null(codes.Figure("se0dx4"));
    }

    [Fact]
    public void Every_thing_of_an_edition_is_found_by_its_code_and_by_no_other()
    {
        var edition = SampleEdition.Whole();
        var codes = LastingCodes.Of(edition);

        Assert.All(edition.Figures, figure => Assert.Same(figure, codes.Figure(codes.OfFigure(figure.Id))));
        Assert.NotEmpty(codes.Charts);
        Assert.All(codes.Charts, placed => Assert.Same(placed, codes.Chart(codes.OfChart(placed.Topic, placed.Chart.Key))));
        Assert.NotEmpty(codes.Tables);
        Assert.All(codes.Tables, placed => Assert.Same(placed, codes.Table(codes.OfTable(placed.Topic, placed.Table.Key))));
        Assert.Null(codes.Figure("000000"));
        Assert.Null(codes.Figure(""));
    }
}
