using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Proofing.Rules;

namespace Changzhou.Bulletin.Tests.Proofing;

/// <summary>Limits: GB 3095-2012 tables 1 and 2, GB 3838-2002 table 1, HJ 640-2012 tables 1 and 2.</summary>
public sealed class LimitTests : RuleTests
{
    private const string Micrograms = "微克/立方米";

    [Theory]
    [InlineData("6~151", 0)]
    [InlineData("34~151", 0)]
    [InlineData("35~151", 1)]
    [InlineData("6~33", 1)]
    [InlineData("151~6", 2)]
    public void A_mean_lies_between_the_least_and_the_greatest(string range, int findings) =>
        Assert.Equal(findings, Find<RangeAndMean>(A.View(A.Figure("air.pm25.daily", range, Micrograms), A.Figure("air.pm25.mean", "34", Micrograms))).Count);

    [Theory]
    // The daily limit of PM2.5 is 75.
    [InlineData("6~75", "100", 0)]
    [InlineData("6~76", "100", 1)]
    [InlineData("6~75", "99.7", 1)]
    [InlineData("6~76", "99.7", 0)]
    public void All_days_comply_just_where_the_greatest_does(string range, string rate, int findings) =>
        Assert.Equal(findings, Find<MaximumAndCompliance>(A.View(A.Figure("air.pm25.daily", range, Micrograms), A.Figure("air.pm25.compliance", rate, "%", MentionKind.Share))).Count);

    [Theory]
    // From 2026 on the daily limit of PM2.5 is 60 (GB 3095-2026, table 1).
    [InlineData("2025", 0)]
    [InlineData("2026", 1)]
    public void The_limit_is_that_of_the_year_of_the_data(string year, int findings) =>
        Assert.Equal(findings, Find<MaximumAndCompliance>(A.View(
            A.Figure("air.pm25.daily", "6~70", Micrograms, period: year), A.Figure("air.pm25.compliance", "100", "%", MentionKind.Share, year))).Count);

    [Theory]
    // The limit of O3 is 160; one day of 324 is 0.31 %.
    [InlineData("174", "85.5", 0)]
    [InlineData("174", "90.3", 0)]
    [InlineData("174", "90.4", 1)]
    [InlineData("155", "92.0", 0)]
    [InlineData("155", "89.6", 1)]
    [InlineData("160", "89.6", 0)]
    public void The_90th_percentile_and_the_compliance_rate_tell_the_same(string percentile, string rate, int findings) =>
        Assert.Equal(findings, Find<PercentileAndCompliance>(A.View(A.Figure("air.o3.p90", percentile, Micrograms), A.Figure("air.o3.compliance", rate, "%", MentionKind.Share))).Count);

    [Theory]
    [InlineData("85.5", 0)]
    [InlineData("86.5", 0)]
    [InlineData("86.6", 1)]
    public void No_more_good_days_than_the_worst_pollutant_allows(string rate, int findings) =>
        Assert.Equal(findings, Find<GoodDaysAndCompliance>(A.View(
            A.Figure("air.good-days.rate", rate, "%", MentionKind.Share), A.Figure("air.o3.compliance", "85.5", "%", MentionKind.Share))).Count);

    [Theory]
    [InlineData("细颗粒物年均值35微克/立方米，达到国家二级标准。", 0)]
    [InlineData("细颗粒物年均值36微克/立方米，达到国家二级标准。", 1)]
    [InlineData("细颗粒物年均值36微克/立方米，超过国家二级标准限值。", 0)]
    [InlineData("细颗粒物年均值34微克/立方米，超过国家二级标准限值。", 1)]
    [InlineData("可吸入颗粒物年均值为57微克/立方米，低于国家二级标准限值，日均值在12~188微克/立方米之间。", 0)]
    [InlineData("二氧化氮年均值41微克/立方米，低于国家二级标准限值。", 1)]
    [InlineData("二氧化硫年均值8微克/立方米，达到国家一级标准。", 0)]
    [InlineData("臭氧浓度为174微克/立方米，除臭氧外均达到国家二级标准。", 0)]
    public void A_verdict_follows_from_the_value(string sentence, int findings) =>
        Assert.Equal(findings, Find<StatedVerdict>(A.Bulletin(sentence)).Count);

    [Theory]
    [InlineData("降尘量年均值2.2吨/(平方千米·30天)，低于降尘考核标准(2.3吨/(平方千米·30天))。", 0)]
    [InlineData("降尘量年均值2.4吨/(平方千米·30天)，低于降尘考核标准(2.3吨/(平方千米·30天))。", 1)]
    [InlineData("降水年均pH值为5.89，好于酸性降水临界值(pH值为5.60)。", 0)]
    [InlineData("降水年均pH值为5.39，好于酸性降水临界值(pH值为5.60)。", 1)]
    public void A_value_stands_on_the_side_of_its_limit_that_the_word_says(string sentence, int findings) =>
        Assert.Equal(findings, Find<StatedLimit>(A.Bulletin(sentence)).Count);

    [Theory]
    // Region by day: 50.1 to 55.0 is 二级, 较好.
    [InlineData("55.0", "二级", 0)]
    [InlineData("55.1", "二级", 1)]
    [InlineData("50.0", "二级", 1)]
    [InlineData("53.7", "较好", 0)]
    [InlineData("53.7", "好", 1)]
    public void A_noise_grade_is_that_of_its_value(string value, string grade, int findings) =>
        Assert.Equal(findings, Find<StatedGrade>(A.View(
            A.Figure("noise.region.day", value, "dB(A)"),
            A.Figure("noise.region.day.grade", grade, "", MentionKind.Class))).Count);

    [Theory]
    [InlineData("区域环境噪声总体水平等级为“二级”，属于“较好”水平。", 0)]
    [InlineData("区域环境噪声总体水平等级为“二级”，属于“好”水平。", 1)]
    public void The_two_names_of_a_grade_belong_together(string sentence, int findings) =>
        Assert.Equal(findings, Find<StatedGrade>(A.Bulletin(sentence)).Count);

    [Theory]
    // Lakes: class III reaches to 0.05 mg/L of total phosphorus.
    [InlineData("0.05", 0)]
    [InlineData("0.06", 1)]
    [InlineData("0.02", 0)]
    public void No_factor_is_worse_than_the_water_body(string phosphorus, int findings) =>
        Assert.Equal(findings, Find<WorstFactor>(A.View(
            A.Figure("water.lake.tp", phosphorus, "毫克/升", region: "太湖湖心区"),
            A.Figure("water.lake.class", "Ⅲ类", "", MentionKind.Class, region: "太湖湖心区"))).Count);

    [Fact]
    public void A_standard_of_later_years_is_not_in_force() =>
        Assert.Single(Find<LimitInForce>(A.Bulletin("按照《环境空气质量标准》（GB 3095-2026）评价。", "按照《地表水环境质量标准》（GB 3838—2002）评价。")));

    [Theory]
    [InlineData("PM2.5、PM10和CO浓度分别上升3.0%、3.6%和10%。", 1)]
    [InlineData("PM2.5、PM10和CO浓度分别上升3.0%、3.6%和10.0%。", 0)]
    [InlineData("三项达标率分别为93.6%、98.8%和100%。", 0)]
    public void Decimals_of_a_list_are_the_same_but_for_0_and_100(string sentence, int findings) =>
        Assert.Equal(findings, Find<MixedDecimals>(A.Bulletin(sentence)).Count);

    [Fact]
    public void Decimals_of_an_indicator_are_the_same_everywhere() =>
        Assert.Equal(Severity.Question, One<DecimalsOfIndicator>(A.View(
            A.Figure("water.lake.tp", "0.05", "毫克/升", region: "太湖湖心区"), A.Figure("water.lake.tp", "0.074", "毫克/升", region: "太湖西部区"))).Severity);
}
