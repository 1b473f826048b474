using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tests.Proofing.Wording;

public sealed class StreakTests
{
    [Theory]
    [InlineData("连续六年", 0)]
    [InlineData("连续7年", 1)]
    public void The_same_streak_is_of_the_same_length(string streak, int findings) =>
        Assert.Equal(findings, Proofed.By("streak.differs",
            "综述", "", "长江干流水质连续6年稳定Ⅱ类水平。", "", "第一章 地表水环境质量", "", $"长江干流水质{streak}稳定Ⅱ类水平。").Count);

    [Theory]
    // GB 3095-2012: PM2.5 at most 35.
    [InlineData("35", 0)]
    [InlineData("36", 1)]
    public void A_streak_of_two_years_needs_the_year_before(string before, int findings) =>
        Assert.Equal(findings, Proofed.By("streak.history", new History([A.Fact("air.pm25.mean", before)]),
            ["第一章 环境空气质量", "", "全市细颗粒物年均浓度34微克/立方米，连续两年达到国家环境空气质量二级标准。"]).Count);

    [Theory]
    [InlineData("35", 0)]
    [InlineData("34", 0)]
    [InlineData("33", 1)]
    public void The_best_of_recent_years_has_no_better_one_beside_it(string before, int findings) =>
        Assert.Equal(findings, Proofed.By("record.history", new History([A.Fact("air.pm25.mean", before)]),
            ["第一章 环境空气质量", "", "全市细颗粒物年均浓度34微克/立方米，达到近年最好水平。"]).Count);

    [Fact]
    public void A_record_of_the_rank_is_none_of_the_value() =>
        Assert.Empty(Proofed.By("record.history", new History([A.Fact("air.pm25.mean", "33")]),
            ["第一章 环境空气质量", "", "全市细颗粒物年均浓度34微克/立方米，浓度绝对值省内排名为近年最好水平。"]));

    [Theory]
    [InlineData("87.5", "与去年相比，夜间达标率持平。", 1)]
    [InlineData("87.5", "与去年相比，夜间达标率下降。", 0)]
    [InlineData("100", "与去年相比，夜间达标率持平。", 0)]
    public void What_a_table_shows_as_worse_is_said(string now, string verdict, int findings) =>
        Assert.Equal(findings, Proofed.By("worsening.unmentioned",
            "第一章 声环境质量", "", $"全市功能区噪声夜间达标率稳定。{verdict}", "", "2023年功能区达标率(单位：%)", "", "年份\t1类\t2类", $"2023年\t{now}\t100", "2022年\t100\t100").Count);

    [Theory]
    [InlineData("全市细颗粒物年均浓度34微克/立方米，同比上升3.0%有所改善。", 1)]
    [InlineData("全市细颗粒物年均浓度34微克/立方米，同比下降3.0%有所改善。", 0)]
    public void Better_is_not_said_of_what_got_worse(string sentence, int findings) =>
        Assert.Equal(findings, Proofed.Sentence("tone.sign", sentence).Count);

    [Theory]
    [InlineData("与2022年相比，优良天数增加3天。", 0)]
    [InlineData("与2023年相比，优良天数增加3天。", 1)]
    [InlineData("与2020年相比，优良天数增加3天。", 0)]
    public void A_year_is_not_compared_with_itself(string sentence, int findings) =>
        Assert.Equal(findings, Proofed.Sentence("year.compared", sentence).Count);

    [Theory]
    [InlineData("2023年，", 0)]
    [InlineData("2022年，", 1)]
    [InlineData("2024年，", 1)]
    public void Sentences_speak_of_the_bulletins_year(string opening, int findings) =>
        Assert.Equal(findings, Proofed.By("year.data",
            "第一章 环境空气质量", "", "2023年，全市优良天数285天。", "", "2023年，全市臭氧浓度174微克/立方米。", "", "2023年，全市降尘量2.2吨。", "", "2023年，全市断面51个。", "", $"{opening}全市噪声53.7dB(A)。").Count);

    [Fact]
    public void A_title_of_another_year_than_the_text_is_an_error() =>
        Assert.Equal(Severity.Error, Assert.Single(Proofed.By("year.data",
            "第一章 环境空气质量", "", "2022年，全市优良天数285天。", "", "2022年，全市臭氧浓度174微克/立方米。", "", "2022年，全市断面51个。")).Severity);
}
