using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Tests.Proofing.Wording;

/// <summary>True sentences that look like slips; no rule of wording may call one an error or a warning.</summary>
public sealed class KnownGoodTests
{
    [Theory]
    [InlineData("2022年11月，根据总体安排启动治理，完成整治企业4350家。")]
    [InlineData("到2025年，全市受污染耕地安全利用率达到93%以上。")]
    [InlineData("与2020年相比，全市细颗粒物浓度下降12.5%；“十三五”以来累计下降38.2%。")]
    [InlineData("农村生活污水治理任务完成率为105.2%，一般工业固体废物综合利用往年贮存量后利用率为101.3%。")]
    [InlineData("PM10、PM2.5、SO2、NO2、CO和O3六项指标均达到《环境空气质量标准》（GB 3095-2012）二级标准。")]
    [InlineData("区域昼间平均等效声级为53.7分贝，夜间达标率为87.5%。")]
    [InlineData("共检查企业2400家次，其中化工企业320家次、印染企业150家次，发现问题860个。")]
    [InlineData("全市共有断面51个，其中国考断面20个。")]
    [InlineData("一氧化碳日均值第95百分位数浓度为0.9毫克/立方米，二氧化硫年均浓度为8微克/立方米。")]
    [InlineData("燃煤电厂烟尘排放浓度控制在5毫克/立方米以下。")]
    [InlineData("废水排放总量为1.26亿吨，其中工业废水3520.4万吨。")]
    [InlineData("新增绿化面积由2021年的110公顷增加到2023年的135公顷，增幅为22.7%。")]
    [InlineData("依据《江苏省太湖水污染防治条例》和《中华人民共和国噪声污染防治法》开展执法。")]
    [InlineData("酸雨发生率为4.7%，较2022年上升0.6个百分点，总体保持较低水平。")]
    [InlineData("2021—2023年，全市细颗粒物浓度分别为36微克/立方米、33微克/立方米和34微克/立方米。")]
    [InlineData("水质连续6年稳定Ⅱ类；空气质量连续2年达标。")]
    public void A_true_sentence_is_left_alone(string sentence)
    {
        var report = new Proofreader(A.Catalogue, History.Empty, Rulebook.WordingRules).Read(A.Document("2023年江岭市生态环境状况公报", "", "第一章 环境质量", "", sentence));
        Assert.Empty(report.Findings.Where(finding => finding.Severity != Severity.Question).Select(finding => $"{finding.Rule}: {finding.Explanation.Message}"));
    }
}
