using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Proofing.Rules;

namespace Changzhou.Bulletin.Tests.Proofing;

public sealed class ValueTests : RuleTests
{
    private const string Micrograms = "微克/立方米";

    [Theory]
    [InlineData("175", "174", 2)]
    [InlineData("34", "34.2", 0)]
    // 34.5 is printed 34 by half to even.
    [InlineData("34", "34.5", 0)]
    [InlineData("34", "34.6", 2)]
    [InlineData("34", "34", 0)]
    public void The_same_figure_has_one_value_whatever_its_decimals(string one, string other, int findings) =>
        Assert.Equal(findings, Find<ValueDiffers>(A.View(
            A.Figure("air.o3.p90", one, Micrograms, line: 1),
            A.Figure("air.o3.p90", other, Micrograms, line: 5))).Count);

    [Fact]
    public void The_odd_one_out_of_three_is_named() =>
        Assert.Equal("37", One<ValueDiffers>(A.View(
            A.Figure("air.pm25.mean", "34", Micrograms, line: 1),
            A.Figure("air.pm25.mean", "37", Micrograms, line: 2),
            A.Figure("air.pm25.mean", "34", Micrograms, line: 3))).Explanation.Stated[..2]);

    [Fact]
    public void Other_regions_years_and_bases_are_other_figures() =>
        None<ValueDiffers>(A.View(
            A.Figure("air.good-days.rate", "78.1", "%", MentionKind.Share, line: 1),
            A.Figure("air.good-days.rate", "77.5", "%", MentionKind.Share, region: "市区", line: 2),
            A.Figure("air.good-days.rate", "77.0", "%", MentionKind.Share, "2022", line: 3),
            A.Figure("air.good-days.rate", "79.5", "%", MentionKind.Share, sentence: "扣除沙尘天后优良天数比率为79.5%。", line: 4)));

    [Fact]
    public void Two_values_in_one_sentence_are_of_two_things() =>
        None<ValueDiffers>(A.View(
            A.Figure("air.pm25.mean", "34", Micrograms, sentence: "两站分别为34微克/立方米和36微克/立方米。"),
            A.Figure("air.pm25.mean", "36", Micrograms, sentence: "两站分别为34微克/立方米和36微克/立方米。")));

    [Fact]
    public void Counts_of_campaigns_are_compared_only_under_the_same_words() =>
        None<ValueDiffers>(A.View(
            A.Figure("clusters.casting.upgraded", "390", "家", MentionKind.Count, line: 1) with { Subject = "铸造企业整治提升" },
            A.Figure("clusters.casting.upgraded", "365", "家", MentionKind.Count, line: 2) with { Subject = "片区整治提升" }));

    [Fact]
    public void A_change_is_stated_with_one_value_and_one_sign()
    {
        Assert.Equal(2, Find<ChangeDiffers>(A.View(A.Change("water.lake.tp", "-21.9", line: 1), A.Change("water.lake.tp", "-29.1", line: 2))).Count);
        Assert.Equal(2, Find<ChangeDiffers>(A.View(A.Change("water.lake.tp", "-21.9", line: 1), A.Change("water.lake.tp", "+21.9", line: 2))).Count);
        None<ChangeDiffers>(A.View(A.Change("water.lake.tp", "-21.9", line: 1), A.Change("water.lake.tp", "-22", line: 2)));
        None<ChangeDiffers>(A.View(A.Change("water.lake.tp", "-21.9", line: 1), A.Change("water.lake.tp", "-5.0", against: 2020, line: 2)));
    }

    [Fact]
    public void Percent_of_a_rate_is_an_error_where_its_twin_says_points_and_a_warning_alone()
    {
        Assert.Equal(Severity.Error, One<ChangeInPoints>(A.View(
            A.Change("air.good-days.rate", "+1.1", "个百分点", line: 1), A.Change("air.good-days.rate", "+1.1", "%", line: 2))).Severity);
        Assert.Equal(Severity.Warning, One<ChangeInPoints>(A.View(A.Change("air.good-days.rate", "+1.1", "%"))).Severity);
        None<ChangeInPoints>(A.View(A.Change("air.good-days.rate", "+1.1", "个百分点"), A.Change("air.pm25.mean", "+3.0", "%")));
    }

    [Fact]
    public void Points_of_a_concentration_are_an_error() =>
        Assert.Equal("3.0%", One<ChangeInPoints>(A.View(A.Change("air.pm25.mean", "+3.0", "个百分点"))).Explanation.Expected);

    [Fact]
    public void A_change_that_the_printed_digits_cannot_show_is_pointed_out()
    {
        // 0.1 % of 174 is 0.174, less than a quarter of 1; 0.2 % is 0.348.
        Assert.Equal(Severity.Warning, One<ChangeTooFine>(A.View(A.Figure("air.o3.p90", "174", Micrograms), A.Change("air.o3.p90", "-0.1"))).Severity);
        None<ChangeTooFine>(A.View(A.Figure("air.o3.p90", "174", Micrograms), A.Change("air.o3.p90", "-0.2")));
        None<ChangeTooFine>(A.View(A.Figure("air.o3.p90", "174", Micrograms), A.Change("air.o3.p90", "0.0")));
    }

    [Fact]
    public void Between_two_neighbouring_values_the_change_is_worked_out()
    {
        // (174-175)/175 = -0.571… %
        var finding = One<ChangeArithmetic>(A.View(
            A.Figure("air.o3.p90", "175", Micrograms, line: 1), A.Figure("air.o3.p90", "174", Micrograms, line: 2), A.Change("air.o3.p90", "-0.06")));
        Assert.Equal(("change.arithmetic", "-0.06%", "-0.6%", "(174-175)/175"),
            (finding.Rule, finding.Explanation.Stated, finding.Explanation.Expected, finding.Explanation.Arithmetic));
    }

    [Theory]
    [InlineData("大型底栖动物物种数从10种上升至23种，增幅达130%。", 0)]
    [InlineData("大型底栖动物物种数从10种上升至23种，增幅达13%。", 1)]
    [InlineData("大型底栖动物物种数从10种下降至23种，增幅达130%。", 1)]
    [InlineData("二氧化硫年均浓度由8微克/立方米下降至7微克/立方米，降幅12.5%。", 0)] // 7/8 − 1 = −12.5 %; the interval ends at exactly 0
    [InlineData("水质综合指数由5.1下降至4.8，降幅5.9%。", 0)]
    // At most (5.15-4.75)/5.15 = 7.8 %.
    [InlineData("水质综合指数由5.1下降至4.8，降幅8.0%。", 1)]
    [InlineData("优良比例由75.0%提高到80.0%，提高5.0个百分点。", 0)]
    [InlineData("优良比例由75.0%提高到80.0%，提高6.0个百分点。", 1)]
    public void From_and_to_give_the_way_and_the_growth(string sentence, int findings) =>
        Assert.Equal(findings, Find<FromTo>(A.Bulletin(sentence)).Count);
}
