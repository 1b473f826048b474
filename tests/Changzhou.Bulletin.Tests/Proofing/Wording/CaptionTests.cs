using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tests.Proofing.Wording;

public sealed class CaptionTests
{
    [Theory]
    [InlineData("2023", 0)]
    [InlineData("2022", 1)]
    [InlineData("2020", 1)]
    [InlineData("2021—2023", 0)]
    public void A_table_of_several_years_is_titled_by_its_last(string year, int findings) =>
        Assert.Equal(findings, Proofed.By("caption.year",
            "第一章 声环境质量", "", "全市功能区噪声昼间达标率100%。", "", $"{year}年常州市各类功能区达标率", "", "年份\t1类\t2类", "2023年\t100\t92.5", "2022年\t100\t100").Count);

    [Theory]
    [InlineData("2023年常州市二氧化硫浓度分布", 0)]
    [InlineData("2022年常州市二氧化硫浓度分布", 1)]
    [InlineData("常州市二氧化硫浓度分布", 0)]
    public void A_chart_is_of_the_bulletins_year(string caption, int findings) =>
        Assert.Equal(findings, Proofed.By("caption.year", "第一章 环境空气质量", "", "2023年，常州市二氧化硫年均值8微克/立方米。", "", caption).Count);

    [Fact]
    public void A_caption_copied_from_another_section_is_an_error()
    {
        var finding = Assert.Single(Proofed.By("caption.subject",
            "第一章 环境空气质量", "", "二氧化硫", "", "2023年，常州市二氧化硫年均值8微克/立方米。", "", "2023年常州市二氧化硫浓度分布", "",
            "降水", "", "2023年，全市降水pH值范围为4.42~7.47，酸雨发生率为4.7%。", "", "2023年常州市二氧化硫浓度分布"));
        Assert.Equal((Severity.Error, 15), (finding.Severity, finding.Span.Line));
    }

    [Fact]
    public void A_caption_that_names_what_its_section_speaks_of_is_right() =>
        Assert.Empty(Proofed.By("caption.subject",
            "第一章 环境空气质量", "", "各项污染物", "", "2023年，常州市二氧化硫年均值8微克/立方米，臭氧浓度174微克/立方米。", "", "2023年常州市臭氧浓度分布"));

    [Theory]
    [InlineData("占总路长的百分比", 0)]
    [InlineData("路段长(km)", 1)]
    public void The_unit_of_a_caption_holds_for_all_rows(string head, int findings) =>
        Assert.Equal(findings, Proofed.By("caption.unit",
            "第一章 声环境质量", "", "全市道路交通噪声昼间平均值为65.9dB(A)。", "", "道路交通噪声声级分布(单位：%)", "", "区域\t项目\t一级\t二级", $"市区\t{head}\t50.2\t30.1", "溧阳\t占比\t68.2\t16.3").Count);

    [Fact]
    public void A_caption_twice_in_a_row_is_only_asked_about() =>
        Assert.Equal(Severity.Question, Assert.Single(Proofed.By("caption.repeated",
            "第一章 环境空气质量", "", "全市环境空气质量稳定。", "", "2023年常州市环境空气质量级别分布图", "", "2023年常州市环境空气质量级别分布图")).Severity);

    [Theory]
    [InlineData("图2", 0)]
    [InlineData("图3", 1)]
    [InlineData("图1", 1)]
    public void Numbers_of_pictures_run_on(string number, int findings) =>
        Assert.Equal(findings, Proofed.By("caption.number",
            "第一章 环境空气质量", "", "全市环境空气质量稳定。", "", "图1 2023年常州市臭氧浓度分布", "", "全市臭氧浓度稳定。", "", $"{number} 2023年常州市降尘结果统计图").Count);
}
