using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tests.Proofing.Wording;

public sealed class StructureTests
{
    private const string Sentence = "2023年，全市环境质量总体稳定。";

    [Theory]
    [InlineData("第二章", 0)]
    [InlineData("第三章", 1)]
    [InlineData("第一章", 1)]
    public void Chapters_are_numbered_without_gap_or_repetition(string number, int findings) =>
        Assert.Equal(findings, Proofed.By("structure.numbers", "第一章 环境空气质量", "", Sentence, "", $"{number} 地表水环境质量", "", Sentence).Count);

    [Fact]
    public void Chapters_of_the_next_part_begin_at_one_again() =>
        Assert.Empty(Proofed.By("structure.numbers", "第一篇 环境质量", "", "第一章 环境空气质量", "", Sentence, "", "第二篇 污染防治", "", "第一章 大气污染防治", "", Sentence));

    [Theory]
    [InlineData("第一章 环境空气质量\t02", "第二章 地表水环境质量\t07", 0)]
    [InlineData("第一章 环境空气质量\t09", "第二章 地表水环境质量\t07", 1)]
    [InlineData("第一章 环境空气质量\t02", "第二章 水环境状况\t07", 2)]
    public void The_contents_agree_with_the_headings(string first, string second, int findings) =>
        Assert.Equal(findings, Proofed.By("structure.contents",
            "目录", first, second, "第三章 声环境质量\t09", "", "第一章 环境空气质量", "", Sentence, "", "第二章 地表水环境质量", "", Sentence, "", "第三章 声环境质量", "", Sentence).Count);

    [Fact]
    public void Rivers_are_not_treated_under_air()
    {
        var finding = Assert.Single(Proofed.By("structure.misplaced",
            "第一章 大气污染防治", "", "移动源排气监管", "", "抽测柴油车4011辆。", "", "河道综合治理", "", "完成100条支浜整治，累计完成898个入河排污口整治。", "",
            "第二章 水污染防治", "", "污水处理", "", "新建污水管网82.6公里。"));
        Assert.Equal("河道综合治理", finding.Span.Quote);
    }

    [Fact]
    public void A_section_of_air_that_mentions_water_stays() =>
        Assert.Empty(Proofed.By("structure.misplaced",
            "第一章 大气污染防治", "", "港口码头污染防治", "", "完成79家港口码头封闭料仓建设和污水收集，改善河道水质。", "", "第二章 水污染防治", "", "污水处理", "", "新建污水管网82.6公里。"));

    [Fact]
    public void A_heading_has_something_below_it() =>
        Assert.Equal("第二章 地表水环境质量", Assert.Single(Proofed.By("structure.empty", "第一章 环境空气质量", "", Sentence, "", "第二章 地表水环境质量", "", "第三章 声环境质量", "", Sentence)).Span.Quote);

    [Fact]
    public void A_long_passage_stands_once()
    {
        const string Passage = "走出了由点到面再到系统治理的路径，相关经验获上级高度认可，治理模式在全省推广，列入共建试点内容。";
        Assert.Equal(Severity.Warning, Assert.Single(Proofed.By("text.repeated", "第一章 综合治理", "", "2022年起，" + Passage, "", "第二章 行动计划", "", "出台计划。" + Passage)).Severity);
    }

    [Fact]
    public void Formulas_with_figures_of_their_own_may_stand_often() =>
        Assert.Empty(Proofed.By("text.repeated",
            "第一章 环境空气质量", "", "二氧化硫年均值8微克/立方米，低于国家二级标准限值，日均值达标率为100%。", "", "第二章 其他", "", "二氧化氮年均值30微克/立方米，低于国家二级标准限值，日均值达标率为100%。"));

    [Theory]
    [InlineData("常州市生态环境局局长：", 1)]
    [InlineData("常州市生态环境局局长：张三", 0)]
    [InlineData("2024年  月", 1)]
    [InlineData("二〇二四年五月", 0)]
    public void Signature_and_date_are_filled_in(string line, int findings) =>
        Assert.Equal(findings, Proofed.By("signature.empty", line, "", "第一章 环境空气质量", "", Sentence).Count);

    [Theory]
    [InlineData("1+4+5+7", 0)]
    [InlineData("1+4+6+7", 1)]
    public void The_parts_of_a_system_are_those_that_its_headings_count(string system, int findings) =>
        Assert.Equal(findings, Proofed.By("count.system",
            "第一章 综合治理", "", "1个行动计划", "", $"出台计划，构建{system}治理体系。", "", "4个重点行业整治", "", "整治完成。", "", "5大产业集群治理", "", "治理完成。", "", "7个板块更新", "", "更新完成。").Count);

    [Theory]
    [InlineData("34", 0)]
    [InlineData("36", 1)]
    public void Figures_of_the_summary_stand_in_the_body(string value, int findings)
    {
        var body = Enumerable.Range(1, 10).Select(i => $"第{i}类项目完成{i * 11}个。");
        Assert.Equal(findings, Proofed.By("summary.body", ["综述", "", $"全市细颗粒物年均浓度{value}微克/立方米。", "", "第一章 环境空气质量", "", "全市细颗粒物年均浓度34微克/立方米。", "", .. body]).Count);
    }
}
