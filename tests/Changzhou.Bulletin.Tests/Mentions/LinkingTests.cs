using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Tests.Mentions;

/// <summary>Figures of sentences that are not in the dictionary's own bulletin, linked through its names.</summary>
public sealed class LinkingTests
{
    private static readonly MentionFinder Finder = new(Lexicon.Of(CatalogueReader.Read(Path.Combine(Repository.Seeds, "reference")).Value!));

    [Theory]
    [InlineData("市区PM2.5年均浓度为28微克/立方米。", "air.pm25.mean", "市区")]
    [InlineData("细颗粒物（PM2.5）浓度较上年下降6.7%。", "air.pm25.mean.change", "全市")]
    [InlineData("全市空气质量优良天数比例为81.4%。", "air.good-days.rate", "全市")]
    [InlineData("溧阳市优良率同比下降4.1个百分点。", "air.good-days.rate.points", "溧阳市")]
    [InlineData("臭氧日最大8小时滑动平均值第90百分位数为172微克/立方米。", "air.o3.p90", "全市")]
    [InlineData("酸雨频率为7.2%。", "air.rain.frequency", "全市")]
    [InlineData("降水pH均值为6.07。", "air.rain.ph.mean", "全市")]
    [InlineData("区域环境噪声昼间平均等效声级为55.0分贝。", "noise.region.day", "全市")]
    [InlineData("道路交通噪声夜间平均值为58.9dB（A）。", "noise.road.night", "全市")]
    [InlineData("全市立案查处环境违法行为952件。", "enforcement.cases.filed", "全市")]
    [InlineData("受污染耕地安全利用率达93%以上。", "soil-control.farmland.safe-use", "全市")]
    public void Links_by_name_unit_and_kind(string sentence, string indicator, string region)
    {
        var mention = Finder.FindIn(sentence, 2023, "常州市").Single(found => found.IsMeasured);

        Assert.Equal((indicator, region, "2023"), (mention.Indicator, mention.Region, mention.Period?.ToString()));
    }

    [Theory]
    [InlineData("全市林地面积为1234公顷。")]
    [InlineData("人口近600万人。")]
    [InlineData("全市公园数量达到56个。")]
    [InlineData("地铁运营里程为210千米。")]
    [InlineData("空气质量超标天数13天。")]
    [InlineData("农村生活污水治理率达到45.2%。")]
    [InlineData("一般工业固废综合利用率为95.1%。")]
    public void Leaves_unknown_what_the_dictionary_does_not_hold(string sentence) =>
        Assert.Null(Finder.FindIn(sentence, 2023).Single(found => found.IsMeasured).Indicator);

    [Theory]
    [InlineData("全市酸雨频率为10.1%，较2022年的8.9%上升1.2个百分点。", "2023 2022 2023")]
    [InlineData("降水pH年均值为5.72，与2022年（5.69）基本持平。", "2023 2022 2023")]
    [InlineData("2021—2023年，PM2.5平均浓度均低于35微克/立方米。", "2021..2023")]
    [InlineData("2020年以来新增鸟类65种。", "2020..2023")]
    public void Knows_the_year_of_each_figure(string sentence, string years) =>
        Assert.Equal(years, string.Join(' ', Finder.FindIn(sentence, 2023).Where(found => found.IsMeasured).Select(found => found.Period)));

    [Fact]
    public void Leaves_a_place_unknown_that_the_dictionary_does_not_hold() =>
        Assert.Null(Finder.FindIn("姑苏区PM2.5年均浓度为27微克/立方米。", 2022, "苏州市").Single(found => found.IsMeasured).Region);

    [Fact]
    public void Takes_another_city_s_name_for_the_whole_city_in_its_own_bulletin() =>
        Assert.Equal("全市", Finder.FindIn("2022年，无锡市PM2.5年均浓度为28微克/立方米。", 2022, "无锡市").Single(found => found.IsMeasured).Region);

    [Fact]
    public void An_aside_that_names_no_subject_is_of_what_the_sentence_spoke_of_in_that_unit()
    {
        var found = Finder.FindIn("市区细颗粒物（PM2.5）年均浓度为30微克/立方米，较2022年上升7.1%（2022年为28微克/立方米）。", 2023, "苏州市").Where(mention => mention.Unit == "μg/m³").ToList();
        Assert.Equal([("30", "air.pm25.mean", "2023"), ("28", "air.pm25.mean", "2022")], found.Select(mention => (mention.Value, mention.Indicator, mention.Period!.ToString())));
    }
}
