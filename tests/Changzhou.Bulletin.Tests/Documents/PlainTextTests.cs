using System.Text;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Tests.Documents;

public sealed class PlainTextTests
{
    private const string Suzhou = """
        2022年度苏州市生态环境状况公报
        目 录
        一、综述……………1
        二、大气环境…………2
        一、综述
        2022年，全市环境质量总体稳定。
        — 1 —
        二、大气环境
        （一）城市空气
        2022年，苏州市区环境空气质量平均优良天数比率为81.4%，同比下降
        4.1个百分点。市区PM2.5年均浓度为28微克/立方米，同比持平。
        表1 2022年各地环境空气质量（单位：μg/m3）
        地区  PM2.5  PM10  SO2
        姑苏区  27  43  6
        吴江区  28  45  7
        2022年度苏州市生态环境状况公报
        — 2 —
        续表1
        地区  PM2.5  PM10  SO2
        昆山市  29  44  8
        注：数据为实况值。
        三、水环境
        2022年度苏州市生态环境状况公报
        30个国考断面中，优Ⅲ断面27个。
        """;

    [Fact]
    public void Recognises_headings_that_begin_with_Chinese_numbers()
    {
        var document = Read(Suzhou);

        Assert.Equal(["综述", "大气环境", "城市空气", "水环境"], document.Headings.Where(heading => heading.Level != HeadingLevel.Title).Select(heading => heading.Title));
        Assert.Equal((2022, "苏州市"), (document.Year, document.City));
    }

    [Fact]
    public void Joins_a_sentence_that_a_line_end_cuts_and_still_knows_the_lines()
    {
        var paragraph = Read(Suzhou).Blocks.OfType<DocumentBlock.Paragraph>().Single(block => block.Text.Text.Contains("81.4%", StringComparison.Ordinal));
        var at = paragraph.Text.Text.IndexOf("4.1个", StringComparison.Ordinal);

        Assert.Contains("同比下降4.1个百分点", paragraph.Text.Text, StringComparison.Ordinal);
        Assert.Equal(new(11, 0, 7, "4.1个百分点"), paragraph.Text.Locate(at, 7));
    }

    [Fact]
    public void Joins_a_table_that_a_page_end_cuts_in_two()
    {
        var document = Read(Suzhou);
        var table = Assert.Single(document.Tables);

        Assert.Equal((4, 4, "μg/m3"), (table.Rows, table.Columns, table.Unit));
        Assert.Equal(["昆山市", "SO2"], table.RowHeads(table.Body.Last()).Concat(table.ColumnHeads(table.Body.Last())).Select(head => head.Text.Text));
        Assert.Contains(document.Accidents, accident => accident.Kind == AccidentKind.SplitTable);
    }

    [Fact]
    public void Sets_page_furniture_apart()
    {
        var furniture = Read(Suzhou).Blocks.OfType<DocumentBlock.Furniture>().ToList();

        Assert.Equal(2, furniture.Count(block => block.Kind == FurnitureKind.PageNumber));
        Assert.Equal(2, furniture.Count(block => block.Kind == FurnitureKind.RunningHead));
        Assert.Equal(3, furniture.Count(block => block.Kind == FurnitureKind.Contents));
    }

    [Theory]
    [InlineData("第一章 大气\n第一节 城市空气\n一、优良天数\n1. 全市\n全市优良天数为285天，好于上年。", "大气 › 城市空气 › 全市")]
    [InlineData("第一部分 环境质量\n一、大气环境\n（一）优良天数\n全市优良天数为285天，好于上年。", "环境质量 › 大气环境 › 优良天数")]
    [InlineData("1 水环境\n1.1 国考断面\n全市国考断面共有20个，均达到目标。", "国考断面")]
    public void Puts_a_paragraph_under_its_headings(string text, string place)
    {
        var paragraph = Read(text).Blocks.OfType<DocumentBlock.Paragraph>().Last();

        Assert.StartsWith(place, paragraph.Place.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("gbk", false)]
    [InlineData("utf-16", true)]
    public void Reads_every_encoding_that_a_bureau_has(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Suzhou)];

        var document = Assert.IsType<DocumentReading.Accepted>(OfficialDocumentReader.Read(new MemoryStream(bytes), "公报.txt")).Document;

        Assert.Equal("2022年度苏州市生态环境状况公报", document.Title);
    }

    [Theory]
    [InlineData("PM_{2.5}", "PM2.5")]
    [InlineData("$PM_{2.5}$", "PM2.5")]
    [InlineData("PM₁₀", "PM10")]
    [InlineData("（ＡＱＩ）", "(AQI)")]
    [InlineData("２０２３年 常州市", "2023年常州市")]
    [InlineData("15㎡", "15m²")]
    [InlineData("4～17", "4~17")]
    [InlineData("μg/m3与µg/m3", "μg/m3与μg/m3")]
    [InlineData("上升, 下降;", "上升，下降；")]
    [InlineData("1,234.5万元", "1,234.5万元")]
    public void Writes_text_in_one_spelling(string printed, string expected) =>
        Assert.Equal(expected, TextNormaliser.Line(printed).Text);

    [Fact]
    public void Reads_a_long_document_in_time_that_grows_with_its_length()
    {
        var growth = ProcessorTime.OfFourfold(50, times => string.Concat(Enumerable.Repeat(Suzhou + "\n", times)), text => Read(text));

        Assert.InRange(growth, 0, 9);
    }

    private static OfficialDocument Read(string text) =>
        Assert.IsType<DocumentReading.Accepted>(OfficialDocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "公报.txt")).Document;
}
