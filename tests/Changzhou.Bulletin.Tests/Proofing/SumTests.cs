using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Proofing.Rules;

namespace Changzhou.Bulletin.Tests.Proofing;

public sealed class SumTests : RuleTests
{
    [Theory]
    // 285/365 = 78.08
    [InlineData("285", "78.1", null)]
    // 285/364 = 78.30: only with a day missing
    [InlineData("285", "78.3", Severity.Question)]
    // 285/0.782 = 364.2 … 364.7: no whole number of days
    [InlineData("285", "78.2", Severity.Error)]
    // 285/0.780 = 365.2 … 365.6: more than the year has
    [InlineData("285", "78.0", Severity.Error)]
    // 285/0.871 = 327; 285/0.881 = 323.5, fewer than the 324 that make a valid year
    [InlineData("285", "88.1", Severity.Error)]
    public void Days_give_the_rate_by_a_possible_number_of_valid_days(string days, string rate, Severity? severity) =>
        Assert.Equal(severity, Find<DaysAndRate>(A.View(
            A.Figure("air.good-days.count", days, "天", MentionKind.Count),
            A.Figure("air.good-days.rate", rate, "%", MentionKind.Share))).SingleOrDefault()?.Severity);

    [Theory]
    // 283-3 = 280 of 365 are 76.7 %; 77.5-2.1 = 75.4 % would need 371 days.
    [InlineData("+2.1", 1)]
    // 77.5-0.8 = 76.7
    [InlineData("+0.8", 0)]
    public void Last_years_days_and_rate_belong_together_too(string points, int findings) =>
        Assert.Equal(findings, Find<DaysAndRate>(A.View(
            A.Figure("air.good-days.count", "283", "天", MentionKind.Count),
            A.Figure("air.good-days.rate", "77.5", "%", MentionKind.Share),
            A.Change("air.good-days.count", "+3", "天"),
            A.Change("air.good-days.rate", points, "个百分点"))).Count);

    [Theory]
    [InlineData("优良天数285天，其中优91天、良194天。", 0)]
    [InlineData("优良天数285天，其中优91天、良195天。", 1)]
    [InlineData("优91天、良194天、轻度污染70天、中度污染9天、重度污染1天。", 0)]
    // 91+194+80 = 365, +1
    [InlineData("优91天、良194天、轻度污染80天、中度污染1天。", 1)]
    public void Levels_add_up_to_good_days_and_to_no_more_than_a_year(string sentence, int findings) =>
        Assert.Equal(findings, Find<DayLevels>(A.Bulletin(sentence)).Count);

    [Theory]
    [InlineData("20", "85", 0)]
    [InlineData("20", "86", 1)]
    // 48/51 = 94.12
    [InlineData("51", "94.1", 0)]
    [InlineData("51", "94.2", 1)]
    [InlineData("51", "94", 0)]
    public void A_share_of_so_many_sections_is_a_whole_number_of_them(string sections, string share, int findings) =>
        Assert.Equal(findings, Find<ShareOfCount>(A.Bulletin($"{sections}个断面中，年均水质达到或好于Ⅲ类标准的断面比例为{share}%，无劣Ⅴ类断面。")).Count);

    [Fact]
    public void A_share_without_its_whole_is_not_judged() =>
        None<ShareOfCount>(A.Bulletin("县域地表水优Ⅲ比例为72.7%，同比下降2.3个百分点。"));

    [Theory]
    // 18.08+15.08+59.62+4.03+3.2 = 100.01; 4·0.005+0.05 = 0.07 either way
    [InlineData("废电视机占18.08%、废冰箱占15.08%、废洗衣机占59.62%、废空调占4.03%、废电脑占3.2%。", null)]
    [InlineData("废电视机占18.08%、废冰箱占15.08%、废洗衣机占59.62%、废空调占4.13%、废电脑占3.2%。", Severity.Error)]
    [InlineData("废电视机占18.08%、废冰箱占15.08%、废洗衣机占59.62%、废空调占3.03%、废电脑占3.2%。", Severity.Question)]
    [InlineData("轻度占18.0%、中度占15.0%、重度占2.0%。", null)]
    [InlineData("优占60.0%，其中一级占30.0%、二级占40.0%。", null)]
    public void Shares_of_one_whole_sum_to_a_hundred(string sentence, Severity? severity) =>
        Assert.Equal(severity, Find<SharesSum>(A.Bulletin(sentence)).SingleOrDefault()?.Severity);

    private static readonly string[] NoiseTable =
    [
        "道路交通噪声声级分布(单位:%)",
        "",
        "年份\t区域\t声级范围\t≤68.0\t68.1~70.0\t70.1~72.0\t72.1~74.0\t>74.0",
        "2023\t市区\t路段长(km)\t235.4\t140.9\t33.7\t58.8\t0.0",
        "\t\t占总路长的百分比\t50.2\t30.1\t7.2\t12.5\t0.0",
        "\t溧阳\t路段长(km)\t34.4\t8.2\t7.0\t0.8\t0.0",
        "\t\t占总路长的百分比\t68.2\t16.3\t13.9\t1.6\t0.0",
        "\t全市\t路段长(km)\t269.8\t149.1\t40.7\t59.6\t0.0",
        "\t\t占总路长的百分比\t52.0\t28.7\t7.8\t11.5\t0.0",
    ];

    [Fact]
    public void A_table_that_adds_up_passes()
    {
        var view = A.Bulletin(NoiseTable);
        Assert.Single(view.Grids);
        None<TableTotals>(view);
        None<TableShares>(view);
        None<SharesSum>(view);
    }

    [Theory]
    // 235.4+34.4 = 269.8
    [InlineData("269.8", "296.8")]
    [InlineData("140.9", "149.0")]
    public void A_total_that_is_not_the_sum_of_its_districts_is_an_error(string digits, string mutated) =>
        Assert.Equal(Severity.Error, One<TableTotals>(A.Bulletin(NoiseTable.Select(line => line.Replace(digits, mutated)))).Severity);

    [Theory]
    // 235.4/468.8 = 50.21
    [InlineData("50.2\t30.1", "52.0\t30.1")]
    // 7.0/50.4 = 13.89
    [InlineData("13.9", "15.9")]
    public void A_share_that_does_not_follow_from_its_length_is_an_error(string digits, string mutated) =>
        Assert.Contains(Find<TableShares>(A.Bulletin(NoiseTable.Select(line => line.Replace(digits, mutated)))), finding => finding.Severity == Severity.Error);

    [Fact]
    public void A_share_off_by_one_digit_in_a_row_of_exactly_a_hundred_is_asked_about() =>
        // 283.4/519.2 = 54.58 prints 54.6; 54.5+33.0+6.3+6.2 = 100
        Assert.Equal(Severity.Question, One<TableShares>(A.Bulletin(
            "道路交通噪声声级分布", "", "年份\t区域\t声级\t≤68.0\t68.1~70.0\t70.1~72.0\t72.1~74.0\t>74.0",
            "2022\t全市\t路段长(km)\t283.4\t171.1\t32.7\t32.0\t0.0", "\t\t占总路长的百分比\t54.5\t33.0\t6.3\t6.2\t0.0")).Severity);

    [Theory]
    [InlineData("危险废物集中处置设施7座，其中焚烧处置设施6座，填埋处置设施1座。", null)]
    [InlineData("危险废物集中处置设施7座，其中焚烧处置设施9座，填埋处置设施1座。", Severity.Error)]
    // 50+5+62+21 = 138 of 137
    [InlineData("办理案件137件，其中查封扣押50件，限产停产5件，移送拘留62件，移送犯罪21件。", Severity.Warning)]
    [InlineData("办理案件137件，其中查封扣押50件，限产停产5件，移送拘留62件，移送犯罪19件。", Severity.Question)]
    [InlineData("生物物种2506种，其中国家重点保护物种94种，鸟类381种。", null)]
    public void Parts_are_no_more_than_the_whole(string sentence, Severity? severity) =>
        Assert.Equal(severity, Find<PartsAndWhole>(A.Bulletin(sentence)).FirstOrDefault()?.Severity);

    [Theory]
    [InlineData("37.739", 0)]
    [InlineData("37.793", 1)]
    public void A_total_behind_its_parts_is_their_sum(string total, int findings) =>
        // 36.099+1.64 = 37.739
        Assert.Equal(findings, Find<StatedTotal>(A.Bulletin($"焚烧处置能力36.099万吨/年，填埋处置能力1.64万吨/年，全市危险废物集中处置能力{total}万吨/年。")).Count);

    [Theory]
    [InlineData("1535家企业完成整治方案编制，837家完成整治，590家通过验收。", 0)]
    [InlineData("1535家企业完成整治方案编制，837家完成整治，837家通过验收。", 0)]
    [InlineData("1535家企业完成整治方案编制，837家完成整治，950家通过验收。", 1)]
    public void No_stage_holds_more_than_the_one_before(string sentence, int findings) =>
        Assert.Equal(findings, Find<Funnel>(A.Bulletin(sentence)).Count);

    [Theory]
    [InlineData("全市共产生危险废物61.5万吨，利用处置60.56万吨，暂存0.94万吨。", null)]
    // 61.66+0.94 = 62.60
    [InlineData("全市共产生危险废物61.5万吨，利用处置61.66万吨，暂存0.94万吨。", Severity.Warning)]
    [InlineData("全市共产生危险废物61.5万吨，利用处置61.66万吨，暂存0.94万吨。利用处置量包括部分往年积存量。", Severity.Question)]
    public void What_was_made_is_what_was_treated_and_stored(string text, Severity? severity) =>
        Assert.Equal(severity, Find<StockAndFlow>(A.Bulletin(text)).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData("武进港、漕桥河、太滆运河等3条主要入湖河道达标。", null)]
    [InlineData("武进港、漕桥河、太滆运河等5条主要入湖河道达标。", null)]
    [InlineData("武进港、漕桥河、太滆运河等2条主要入湖河道达标。", Severity.Error)]
    [InlineData("金坛、武进、新北3个案例入选。", null)]
    [InlineData("金坛、武进、新北4个案例入选。", Severity.Warning)]
    [InlineData("完成水泥行业、电力行业、钢铁行业等产业结构调整项目13项。", null)]
    [InlineData("全年完成省、市重大项目环评审批215个。", null)]
    public void Names_are_as_many_as_the_number_says(string sentence, Severity? severity) =>
        Assert.Equal(severity, Find<CountOfNames>(A.Bulletin(sentence)).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData("PM2.5、PM10、SO2、NO2和CO浓度分别上升3.0%、3.6%、14.3%、7.1%和10%。", 0)]
    [InlineData("PM2.5、PM10、SO2、NO2和CO浓度分别上升3.0%、3.6%、14.3%和10%。", 1)]
    [InlineData("国、省考断面水质优Ⅲ比例分别为85%、94.1%。", 0)]
    [InlineData("细颗粒物(PM2.5)和可吸入颗粒物(PM10)年均浓度分别为34微克/立方米和57微克/立方米。", 0)]
    public void As_many_values_as_names(string sentence, int findings) =>
        Assert.Equal(findings, Find<ListLengths>(A.Bulletin(sentence)).Count);
}
