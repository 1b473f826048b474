using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Proofing.Rules;

namespace Changzhou.Bulletin.Tests.Proofing;

public sealed class ChangeArithmeticTests
{
    private const string Micrograms = "微克/立方米";

    [Theory]
    // Now [33.5, 34.5], before [32.5, 33.5]: the change lies between 0 and 6.15 %.
    [InlineData("+3.0", 0)]
    [InlineData("+6.2", 0)]
    [InlineData("+6.3", 1)]
    [InlineData("-3.0", 1)]
    [InlineData("+0.0", 0)]
    public void Accepts_what_unrounded_values_could_give_and_no_more(string stated, int findings) =>
        Assert.Equal(findings, Findings(A.View(
            A.Figure("air.pm25.mean", "34", Micrograms),
            A.Figure("air.pm25.mean", "33", Micrograms, period: "2022"),
            A.Change("air.pm25.mean", stated))).Count);

    [Fact]
    public void Shows_the_arithmetic_and_what_was_expected()
    {
        // (174-160)/160 = 8.75 %, half to even 8.8 %.
        var finding = Assert.Single(Findings(A.View(
            A.Figure("air.o3.p90", "174", Micrograms),
            A.Figure("air.o3.p90", "160", Micrograms, period: "2022"),
            A.Change("air.o3.p90", "-0.6"))));
        Assert.Equal(("-0.6%", "+8.8%", "(174-160)/160"), (finding.Explanation.Stated, finding.Explanation.Expected, finding.Explanation.Arithmetic));
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void Compares_with_last_years_figure_of_history() =>
        Assert.Equal(Severity.Error, Assert.Single(Findings(A.View(
            [A.Fact("air.rain.ph.mean", "6.09")],
            // 5.89 - 6.09 = -0.20
            [A.Figure("air.rain.ph.mean", "5.89"), A.Change("air.rain.ph.mean", "+0.2", "")]))).Severity);

    [Fact]
    public void Only_asks_where_history_does_not_say_of_which_region_it_is() =>
        Assert.Equal(Severity.Question, Assert.Single(Findings(A.View(
            [A.Fact("air.o3.p90", "179", region: "范围未注明")],
            [A.Figure("air.o3.p90", "174", Micrograms), A.Change("air.o3.p90", "+5.0")]))).Severity);

    [Fact]
    public void Says_nothing_of_another_region_or_another_year() =>
        Assert.Empty(Findings(A.View(
            A.Figure("air.pm25.mean", "34", Micrograms),
            A.Figure("air.pm25.mean", "20", Micrograms, period: "2022", region: "市区"),
            A.Figure("air.pm25.mean", "20", Micrograms, period: "2021"),
            A.Change("air.pm25.mean", "+3.0"))));

    [Fact]
    public void Points_are_judged_as_a_difference() =>
        Assert.Single(Findings(A.View(
            A.Figure("air.good-days.rate", "78.1", "%", MentionKind.Share),
            A.Figure("air.good-days.rate", "77.0", "%", MentionKind.Share, "2022"),
            // 78.1 - 77.0 = 1.1, at most 1.2
            A.Change("air.good-days.rate", "+1.1", "个百分点"),
            A.Change("air.good-days.rate", "+1.2", "个百分点"),
            A.Change("air.good-days.rate", "+1.4", "个百分点"))));

    private static List<Finding> Findings(ProofView view) => [.. new ChangeArithmetic().Check(view)];
}
