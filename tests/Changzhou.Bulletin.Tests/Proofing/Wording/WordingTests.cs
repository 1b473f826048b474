using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Tests.Proofing.Wording;

public sealed class WordingTests
{
    [Theory]
    [InlineData("name.place", "涌湖水生态系统持续改善。", 1)]
    [InlineData("name.place", "滆湖、长荡湖藻密度下降，洮滆片区治理完成。", 0)]
    [InlineData("wording.slip", "截止2023年底，建成设施7座。", 1)]
    [InlineData("wording.slip", "截至2023年底，建成设施7座，报名截止日期为3月1日。", 0)]
    [InlineData("wording.slip", "排放量减少2倍。", 1)]
    [InlineData("wording.slip", "排放量减少一半，约30家企业参加，收集近7000件。", 0)]
    [InlineData("wording.slip", "约30家左右企业参加。", 1)]
    [InlineData("text.doubled", "改善了了环境。", 1)]
    [InlineData("text.doubled", "天天监测，人人参与，好好保护。", 0)]
    [InlineData("text.doubled", "空气质量改善。。", 1)]
    [InlineData("punctuation.pairs", "实施“无废城市建设。", 1)]
    [InlineData("punctuation.pairs", "实施“无废城市”建设（含‘无废’细胞），印发《计划（2022—2025年）》。", 0)]
    [InlineData("unit.notation", "总磷0.05MG/L。", 1)]
    [InlineData("unit.notation", "总磷0.05mg/L，氨氮0.2mg/L。", 0)]
    [InlineData("unit.notation", "细颗粒物34ug/m3。", 1)]
    [InlineData("notation.chemical", "完成VOCS治理工程333个。", 1)]
    [InlineData("notation.chemical", "完成VOCs治理，PM2.5和CO2、NOx减少。", 0)]
    [InlineData("notation.chemical", "PM25年均浓度34微克/立方米。", 1)]
    [InlineData("notation.chemical", "PM_{2.5}年均浓度34微克/立方米。", 1)]
    [InlineData("standard.form", "按照GB 3838—2002和HJ640-2012评价。", 1)]
    [InlineData("standard.form", "按照GB 3838—2002和HJ 640—2012评价。", 0)]
    [InlineData("law.cited", "符合《电磁辐射防护规定》的要求。", 1)]
    [InlineData("law.cited", "符合《电磁环境控制限值》（GB 8702-2014）的要求。", 0)]
    [InlineData("law.cited", "按《环境空气质量标准》（GB 3095-2026）评价。", 1)]
    [InlineData("law.cited", "按《环境空气质量标准》（GB 3095-2012）评价。", 0)]
    [InlineData("law.cited", "按《地表水环境质量标准》（GB 3096-2008）评价。", 1)]
    [InlineData("law.cited", "按《地表水环境质量标》评价。", 1)]
    [InlineData("law.cited", "适用新环保法配套办法137件。", 1)]
    public void Slips_are_seen_and_right_words_are_left_alone(string rule, string sentence, int findings) =>
        Assert.Equal(findings, Proofed.Sentence(rule, sentence).Count);

    [Fact]
    public void Half_width_marks_are_one_finding_however_many_there_are()
    {
        var finding = Assert.Single(Proofed.By("punctuation.width", "第一章 环境空气质量", "", "全市优良天数285天,优良率78.1%;其中市区283天,同比增加3天。", "", "全市臭氧浓度174微克/立方米，达标率85.5%。"));
        Assert.Contains("3处", finding.Explanation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousands_comma_is_no_mark_of_a_sentence() =>
        Assert.Empty(Proofed.By("punctuation.width", "第一章 环境空气质量", "", "全年检查1,000家企业，共收集10,000吨。"));

    [Fact]
    public void A_lake_of_another_city_may_have_that_name()
    {
        var document = A.Document("2023年云泽市生态环境状况公报", "", "第一章 水环境质量", "", "漏湖水质达到Ⅲ类标准。");
        Assert.DoesNotContain(new Proofreader(A.Catalogue, Changzhou.Bulletin.Editions.History.Empty).Read(document).Findings, finding => finding.Rule == "name.place");
    }

    [Fact]
    public void Every_slip_in_the_dictionaries_differs_from_what_is_right()
    {
        Assert.All(Wordbook.Shipped.Places, place => Assert.NotEqual(place.Right, place.Wrong));
        Assert.All(Wordbook.Shipped.Slips.Where(slip => slip.Suggestion.Length > 0), slip => Assert.DoesNotMatch(slip.Pattern, slip.Suggestion));
        Assert.All(Wordbook.Shipped.Laws.Where(law => law.LastYear is > 0), law => Assert.True(law.FirstYear <= law.LastYear, law.Title));
    }

    [Fact]
    public void A_folder_can_bring_its_own_names()
    {
        var folder = Directory.CreateTempSubdirectory("names");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "places.csv"), "wrong,right,cities,note\n云则湖,云泽湖,云泽市,同音误写\n");
            var dictionary = Wordbook.Read(folder.FullName);
            Assert.Equal("云泽湖", Assert.Single(dictionary.Places).Right);
            Assert.NotEmpty(dictionary.Laws);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
