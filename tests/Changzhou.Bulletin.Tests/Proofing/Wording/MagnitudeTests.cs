namespace Changzhou.Bulletin.Tests.Proofing.Wording;

public sealed class MagnitudeTests
{
    [Theory]
    [InlineData("unit.magnitude", "全市细颗粒物年均浓度34微克/立方米。", 0)]
    [InlineData("unit.magnitude", "全市细颗粒物年均浓度34毫克/立方米。", 1)]
    [InlineData("unit.magnitude", "全市细颗粒物年均浓度0.034毫克/立方米。", 0)]
    [InlineData("unit.magnitude", "全市一氧化碳浓度为1.1毫克/立方米。", 0)]
    [InlineData("unit.magnitude", "全市一氧化碳浓度为1.1微克/立方米。", 1)]
    [InlineData("unit.magnitude", "锅炉烟气中颗粒物排放浓度不高于30毫克/立方米。", 0)]
    [InlineData("unit.magnitude", "产生危险废物48.6吨，其中利用31.2万吨、处置16.9万吨。", 1)]
    [InlineData("unit.magnitude", "产生危险废物48.6万吨，其中利用31.2万吨、医疗废物3200吨。", 0)]
    [InlineData("share.bounds", "水质达标率为108%。", 1)]
    [InlineData("share.bounds", "水质达标率为100%。", 0)]
    [InlineData("share.bounds", "任务完成率为108%，投资增长120%。", 0)]
    [InlineData("share.nearby", "立案320件，其中移送16件，占立案总数的5.0%。", 0)]
    [InlineData("share.nearby", "立案320件，其中移送16件，占立案总数的5.6%。", 1)]
    [InlineData("share.nearby", "立案320件，其中移送16件，占全省的5.6%。", 0)]
    [InlineData("sum.short", "完成项目165个，其中大气类70个、水类62个、土壤类33个。", 0)]
    [InlineData("sum.short", "完成项目185个，其中大气类70个、水类62个、土壤类33个。", 1)]
    [InlineData("sum.short", "完成项目400个，其中大气类70个、水类62个。", 0)]
    [InlineData("sum.short", "完成项目185个，其中大气类70个、水类62个、土壤类33个等。", 0)]
    [InlineData("fromto.words", "由2022年的36微克/立方米下降至2023年的33微克/立方米，降幅为8.3%。", 0)]
    [InlineData("fromto.words", "由2023年的36微克/立方米下降至2022年的33微克/立方米，降幅为8.3%。", 1)]
    [InlineData("fromto.words", "由2022年的36微克/立方米下降至2023年的33微克/立方米，升幅为8.3%。", 1)]
    [InlineData("fromto.words", "由2022年的36微克/立方米下降至2023年的33微克/立方米，降幅为8.3个百分点。", 1)]
    public void A_figure_that_cannot_be_is_seen_and_one_that_can_is_not(string rule, string sentence, int findings) =>
        Assert.Equal(findings, Proofed.Sentence(rule, sentence).Count);

    [Theory]
    // 301/365 = 82.47 %, 288/365 = 78.90 %, 310/365 = 84.93 %
    [InlineData("310\t84.9", 0)]
    [InlineData("310\t84.8", 1)]
    [InlineData("319\t84.9", 1)]
    public void A_row_follows_what_holds_in_the_others(string row, int findings) =>
        Assert.Equal(findings, Proofed.By("table.pattern",
            "第一章 环境空气质量", "", "各区优良天数如下。", "", "2023年各区优良天数统计表", "", "区县\t有效天数\t优良天数\t优良率（%）", "东岭区\t365\t301\t82.5", "西岭区\t365\t288\t78.9", $"江北县\t365\t{row}").Count);
}
