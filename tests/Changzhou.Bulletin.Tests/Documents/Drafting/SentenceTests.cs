using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents.Drafting;

namespace Changzhou.Bulletin.Tests.Documents.Drafting;

/// <summary>Which figures of a sentence become references, and which digits stay as they are typed.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("2023年，全市细颗粒物年均浓度为34微克/立方米。", "2023年，全市细颗粒物年均浓度为{air.pm25.mean}。")]
    [InlineData("2023年，全市细颗粒物年均浓度为34 μg/m3。", "2023年，全市细颗粒物年均浓度为{air.pm25.mean|n} μg/m3。")]
    [InlineData("2023年，全市ＰＭ$_{2.5}$年均浓度为３４微克/立方米。", "2023年，全市PM2.5年均浓度为{air.pm25.mean}。")]
    [InlineData("2023年，全市细颗粒物日均值浓度范围为6～151微克/立方米。", "2023年，全市细颗粒物日均值浓度范围为{air.pm25.daily}。")]
    [InlineData("2023年，全市细颗粒物日均值浓度范围为6至151微克/立方米。", "2023年，全市细颗粒物日均值浓度范围为{air.pm25.daily|low}至{air.pm25.daily|high}微克/立方米。")]
    public void A_figure_becomes_a_reference_that_prints_the_same(string sentence, string expected) =>
        Assert.Equal(expected, Paragraph(Drafts.OfAir(sentence)));

    [Fact]
    public void A_change_is_a_change_reference_only_where_its_words_are_the_same()
    {
        Assert.Equal("2023年，全市细颗粒物年均浓度为{air.pm25.mean}，同比{air.pm25.mean|change}。", Paragraph(Drafts.OfAir("2023年，全市细颗粒物年均浓度为34微克/立方米，同比上升3.0%。")));
        Assert.Equal("2023年，全市细颗粒物年均浓度为{air.pm25.mean}，同比升高{air.pm25.mean.change|abs}。", Paragraph(Drafts.OfAir("2023年，全市细颗粒物年均浓度为34微克/立方米，同比升高3.0%。")));
    }

    [Fact]
    public void Another_value_elsewhere_stays_as_printed_and_is_reported()
    {
        var draft = Drafts.OfAir("细颗粒物(PM2.5)", "2023年，全市细颗粒物年均浓度为34微克/立方米，空气质量总体良好。", "污染物概况", "2023年，全市细颗粒物年均浓度为35微克/立方米，空气质量总体良好。");

        Assert.Equal("34", Assert.Single(draft.Edition.Figures).Value.ToString());
        Assert.Contains(Drafts.Printed(draft.Edition), text => text.Contains("为35微克/立方米", StringComparison.Ordinal));
        Assert.Contains(draft.Notices, notice => notice.Contains("35微克/立方米", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_in_another_unit_is_not_converted()
    {
        var draft = Drafts.OfAir("2023年，全市细颗粒物年均浓度为0.034毫克/立方米。");

        Assert.DoesNotContain(draft.Edition.Figures, figure => figure.Indicator == "air.pm25.mean");
        Assert.Contains("0.034毫克/立方米", Paragraph(draft), StringComparison.Ordinal);
        Assert.Equal(1, draft.Counts.Unbound);
    }

    [Fact]
    public void Decimals_are_kept_where_they_were_printed_otherwise()
    {
        var figure = Assert.Single(Drafts.OfAir("2023年，全市细颗粒物年均浓度为34.5微克/立方米。").Edition.Figures);

        Assert.Equal((new FigureValue.Number(34.5m), 1), (figure.Value, figure.Decimals));
    }

    [Theory]
    [InlineData("全市*重点*区域_和_[园区](一期)的{在线}数据<b>已</b>接入 `平台`。")]
    [InlineData("1. 全市持续推进治理工作。")]
    [InlineData("# 全市持续推进治理工作。")]
    [InlineData("- 全市持续推进治理工作。")]
    [InlineData("+ 全市A&amp;B持续推进治理工作。")]
    [InlineData("|甲|乙|全市持续推进治理工作。")]
    [InlineData(@"路径C:\*和\{甲持续推进治理工作。")]
    public void Marks_of_markdown_are_words(string sentence)
    {
        var draft = Drafts.OfAir("2023年，全市空气质量总体稳定，各项工作有序开展。", sentence);

        Assert.Empty(Drafts.ReadBack(draft.Edition).Faults);
        Assert.Contains(Importing(sentence), Drafts.Printed(draft.Edition));
    }

    [Fact]
    public void Sentences_before_the_first_heading_are_kept_in_the_summary()
    {
        var draft = Drafts.Of(Drafts.Text("全市共有3个国考断面。\n\n2020年，全市空气质量优良天数300天。\n"));

        Assert.Equal(["全市共有3个国考断面。", "2020年，全市空气质量优良天数300天。"], Drafts.Printed(draft.Edition));
    }

    [Fact]
    public void A_sign_of_a_symbol_font_becomes_a_dot() =>
        Assert.Contains(Drafts.Printed(Drafts.OfAir("2023年，全市\uF0B7空气质量总体良好，各项工作有序推进。").Edition), text => text.StartsWith("2023年，全市·空气", StringComparison.Ordinal));

    private static string Importing(string sentence) => Bulletin.Importing.Documents.TextNormaliser.Line(sentence).Text;

    private static string Paragraph(DocumentDraft draft) =>
        draft.Edition.Chapters.First().Lead.Concat(draft.Edition.Chapters.First().Sections.SelectMany(section => section.Blocks)).OfType<Block.Paragraph>().First().Text;
}
