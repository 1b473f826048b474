using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Tests.Releases;

public sealed class RunWriterTests
{
    private static readonly RunWriter Writer = new(
        new(Catalogue.Empty, new(2023, [], Catalogue.Empty, History.Empty)),
        new Notation([new("notation", "PM2.5", "", "PM_{2.5}"), new("notation", "N2O", "", "N_{2}O"), new("notation", "N2O5", "", "N_{2}O_{5}")]));

    [Theory]
    [InlineData("-")]
    [InlineData("# 1")]
    [InlineData("1. 第一")]
    [InlineData("> 70.0")]
    [InlineData("+ 3")]
    [InlineData("***")]
    public void A_cell_prints_what_is_written_in_it_whatever_Markdown_block_it_looks_like(string text) =>
        Assert.Equal(text, Run.Plain(Writer.Write(text)));

    [Fact]
    public void Strong_emphasis_and_links_are_styles_of_runs() =>
        Assert.Equal(
            [new Run { Text = "空气", Strong = true }, new Run { Text = "：" }, new Run { Text = "见", Emphasis = true }, new Run { Text = "标准", Link = "https://example.org/" }],
            Writer.Write("**空气**：*见*[标准](https://example.org/)"));

    [Fact]
    public void Notations_are_set_low_the_longest_first_and_not_inside_other_words()
    {
        Assert.Equal([new Run { Text = "PM" }, new Run { Text = "2.5", Subscript = true }, new Run { Text = "年均" }], Writer.Write("PM2.5年均"));
        Assert.Equal([new Run { Text = "N" }, new Run { Text = "2", Subscript = true }, new Run { Text = "O" }, new Run { Text = "5", Subscript = true }], Writer.Write("N2O5"));
        Assert.Equal([new Run { Text = "XPM2.5" }], Writer.Write("XPM2.5"));
    }

    [Fact]
    public void Escaped_braces_print_as_braces() => Assert.Equal("{air}", Run.Plain(Writer.Write(@"\{air\}")));
}
