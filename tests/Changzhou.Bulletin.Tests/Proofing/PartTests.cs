using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Proofing.Rules;

namespace Changzhou.Bulletin.Tests.Proofing;

public sealed class PartTests : RuleTests
{
    [Theory]
    // 4350/9120 = 47.70, 3310/9120 = 36.29
    [InlineData("环境投诉9120件，其中噪声4350件，占47.7%；大气3310件，占36.3%。", null)]
    [InlineData("环境投诉9120件，其中噪声4350件，占74.7%；大气3310件，占36.3%。", Severity.Error)]
    [InlineData("环境投诉9120件，其中噪声4350件，占74.7%。", Severity.Warning)]
    // None fits: they are of another whole.
    [InlineData("环境投诉9120件，其中噪声4350件，占80.0%；大气3310件，占60.9%。", null)]
    // 3215/3000 = 107.17
    [InlineData("淘汰老旧柴油货车3215辆，完成年度目标任务3000辆的107.2%。", null)]
    [InlineData("淘汰老旧柴油货车3215辆，完成年度目标任务3000辆的170.2%。", Severity.Error)]
    public void A_part_and_its_share_belong_to_one_whole(string sentence, Severity? severity) =>
        Assert.Equal(severity, Find<ShareOfPart>(A.Bulletin(sentence)).FirstOrDefault()?.Severity);

    [Theory]
    [InlineData("100", "100", 0)]
    [InlineData("100", "87.5", 1)]
    [InlineData("98.2", "87.5", 0)]
    public void Where_all_zones_comply_each_does(string all, string zone, int findings) =>
        Assert.Equal(findings, Find<AllComply>(A.View(
            A.Figure("noise.zone.day", all, "%", MentionKind.Share), A.Figure("noise.zone.1.day", zone, "%", MentionKind.Share))).Count);

    [Theory]
    [InlineData("2022", "54.5", null)]
    [InlineData("2022", "45.5", Severity.Warning)]
    [InlineData("2023", "45.5", Severity.Question)]
    public void A_figure_of_an_earlier_year_is_the_one_that_was_published(string period, string share, Severity? severity) =>
        Assert.Equal(severity, Find<HistoryDiffers>(A.View(
            [A.Fact("noise.road.share.le68", "54.5", period)],
            [A.Figure("noise.road.share.le68", share, "%", MentionKind.Share, period)])).SingleOrDefault()?.Severity);

    [Fact]
    public void Facts_of_one_city_say_nothing_of_another() =>
        Assert.Empty(new ProofView(A.Document("2023年云州市生态环境状况公报"), [], A.Catalogue, new([A.Fact("air.pm25.mean", "33")])).History.Facts);

    [Theory]
    // 339/366 = 92.62
    [InlineData("2024年云州市达标天数为339天，达标率92.6%。", 0)]
    [InlineData("2024年云州市达标天数为339天，达标率96.2%。", 1)]
    public void Days_and_rate_said_together_belong_together(string sentence, int findings)
    {
        var document = A.Document("2024年云州市生态环境状况公报", "", "第一章 大气环境", "", sentence);
        Assert.Equal(findings, Find<DaysAndRate>(new ProofView(document, [], A.Catalogue, Changzhou.Bulletin.Editions.History.Empty)).Count);
    }

    [Theory]
    // TLI: 50 to 60 is 轻度富营养.
    [InlineData("综合营养状态指数为56.2，属轻度富营养。", 0)]
    [InlineData("综合营养状态指数为60.0，属轻度富营养。", 0)]
    [InlineData("综合营养状态指数为60.1，属轻度富营养。", 1)]
    [InlineData("综合营养状态指数为50.0，属轻度富营养。", 1)]
    public void A_trophic_state_is_that_of_its_index(string sentence, int findings) =>
        Assert.Equal(findings, Find<StatedGrade>(A.Bulletin(sentence)).Count);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void As_many_items_follow_as_the_heading_says(int count, int findings)
    {
        var document = A.Document("2023年云州市生态环境状况公报", "", "第一章 治理", "", $"{count}个重点行业开展整治提升", "", "电镀：全市关停5家。涂料：全市关停11家。印染：全市关停24家。铸造：全市关停51家。");
        Assert.Equal(findings, Find<CountOfItems>(new ProofView(document, [], A.Catalogue, Changzhou.Bulletin.Editions.History.Empty)).Count);
    }

    [Theory]
    [InlineData("国考断面10个，Ⅱ类断面6个，Ⅲ类断面4个。", null)]
    [InlineData("国考断面10个，Ⅱ类断面6个，Ⅲ类断面5个。", Severity.Error)]
    [InlineData("国考断面10个，Ⅱ类断面6个，Ⅲ类断面3个。", null)]
    [InlineData("国考断面10个，Ⅰ类断面1个，Ⅱ类断面5个，Ⅲ类断面3个。", Severity.Question)]
    public void Classes_make_up_the_whole_and_no_more(string sentence, Severity? severity) =>
        Assert.Equal(severity, Find<CountOfClasses>(A.Bulletin(sentence)).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData("28", null)]
    [InlineData("26", null)]
    // The districts have 25.95 at the least, 24 is at most 24.5.
    [InlineData("24", Severity.Question)]
    public void A_city_lies_between_its_districts(string city, Severity? severity) =>
        Assert.Equal(severity, Find<TableMeans>(A.Bulletin(
            "各区细颗粒物年均浓度", "", "地区\tPM2.5(μg/m3)\tPM10(μg/m3)", "江北区\t27.6\t50", "城东区\t28.4\t52", "西山县\t26.0\t48", $"全市\t{city}\t51")).SingleOrDefault()?.Severity);

    [Theory]
    // 291+9 = 300 of 365 are 82.2 %: 79.7+2.5 = 82.2; 79.7-2.5 = 77.2 would need 389 days.
    [InlineData("下降", 0)]
    [InlineData("上升", 1)]
    public void Days_and_rate_go_the_same_way(string way, int findings) =>
        Assert.Equal(findings, Find<DaysAndRate>(A.Bulletin($"达到二级标准的天数为291天，同比减少9天，达标率为79.7%，同比{way}2.5个百分点。")).Count);
}
