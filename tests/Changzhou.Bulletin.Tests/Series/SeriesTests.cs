using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Errata;
using Changzhou.Bulletin.Releasing.Series;

namespace Changzhou.Bulletin.Tests.Series;

public sealed class SeriesTests
{
    [Fact]
    public void Joins_the_years_of_two_editions_and_of_history_where_their_scope_is_the_same()
    {
        var line = Assert.Single(Of(Years.Edition(2023, [Years.Figure("2023", 34)], [Years.Fact("2022", 33)]), Years.Edition(2024, [Years.Figure("2024", 32)])).Lines);

        Assert.Equal(["2022 33", "2023 34", "2024 32"], line.Points.Select(point => $"{point.Period} {point.Display}"));
        Assert.All(line.Steps, step => Assert.Equal(StepKind.Joined, step.Kind));
        Assert.Equal(new PointOrigin.Release(2024, 1, "air.pm25.mean@全市:2024#mean", "air/pm25", "GB 3095-2012", ""), line.Points[2].Origin);
    }

    [Theory]
    [InlineData("市区", "mean", "实况", "微克/立方米")]
    [InlineData("全市", "p95", "实况", "微克/立方米")]
    [InlineData("全市", "mean", "扣除沙尘", "微克/立方米")]
    [InlineData("全市", "mean", "实况", "毫克/立方米")]
    [InlineData("范围未注明", "mean", "实况", "微克/立方米")]
    public void Keeps_another_region_statistic_basis_or_unit_on_a_line_of_its_own(string region, string statistic, string basis, string unit)
    {
        var series = Of(Years.Edition(2023, [Years.Figure("2023", 34), Years.Figure("2022", 33, region: region, statistic: statistic, basis: basis, unit: unit)]));

        Assert.Equal([["2023"], ["2022"]], series.Lines.Select(line => line.Points.Select(point => point.Period.ToString())));
        Assert.Null(ChangeOn(series, 2023));
    }

    [Fact]
    public void Does_not_even_join_two_years_whose_sources_both_left_their_area_out()
    {
        var line = Assert.Single(Of(Years.Edition(2023, [], [Years.Fact("2021", 36, region: "范围未注明"), Years.Fact("2022", 33, region: "范围未注明")])).Lines);

        Assert.Equal(StepKind.ScopeUnstated, Assert.Single(line.Steps).Kind);
        Assert.False(line.Steps[0].IsComparable);
    }

    [Fact]
    public void Says_which_years_a_gap_leaves_out()
    {
        var line = Assert.Single(Of(Years.Edition(2023, [Years.Figure("2023", 34)], [Years.Fact("2019", 44)])).Lines);

        Assert.Equal(new SeriesStep(StepKind.Gap, "2020", "2022"), Assert.Single(line.Steps));
    }

    [Fact]
    public void Breaks_the_line_where_the_limits_come_of_a_new_standard()
    {
        var series = Of(
            Years.Edition(2025, [Years.Figure("2025", 31)], limits: Years.OldLimits),
            Years.Edition(2026, [Years.Figure("2026", 29)], limits: Years.NewLimits));

        Assert.Equal(new SeriesStep(StepKind.StandardChanged, "GB 3095-2012", "GB 3095-2026"), Assert.Single(series.Lines[0].Steps));
        Assert.Equal([2026], series.Lines[0].LatestRun().Select(point => point.Period.FirstYear));
        Assert.Null(ChangeOn(series, 2026));
    }

    [Fact]
    public void Breaks_the_line_where_the_editions_name_another_standard_or_method()
    {
        Snapshot Edition(int year, string standard, string method) =>
            Years.Edition(year, [Years.Figure($"{year}", 30)], indicators: [Years.Indicator(Years.Mean, standard: standard, method: method)]);
        var series = Of(Edition(2022, "HJ 633-2012", "甲"), Edition(2023, "HJ 633-2026", "甲"), Edition(2024, "HJ 633-2026", "乙"));

        Assert.Equal([StepKind.StandardChanged, StepKind.MethodChanged], series.Lines[0].Steps.Select(step => step.Kind));
        // From 2022 to 2024 the first break on the way counts.
        Assert.Equal(StepKind.StandardChanged, series.Lines[0].Between(series.Lines[0].Points[0], series.Lines[0].Points[2]).Kind);
    }

    [Fact]
    public void Steps_the_limit_down_when_the_standard_changes()
    {
        var limits = Of(Years.Edition(2025, [Years.Figure("2025", 31)], limits: Years.OldLimits), Years.Edition(2026, [Years.Figure("2026", 29)], limits: Years.NewLimits)).Limits;

        Assert.Equal(
            [new LimitStep(2016, 2025, 35, false, "2级", "GB 3095-2012", "表1"), new LimitStep(2026, 2030, 30, false, "2级", "GB 3095-2026", "表1")],
            limits);
    }

    [Fact]
    public void Takes_the_lower_bound_where_more_is_better()
    {
        // Acid rain: a pH above 5.59 is none.
        var series = Of(Years.Edition(2023, [Years.Figure("2023", 5.89m)], limits: [Years.Grade(1, 5.59m, null, true, 2005, null, "HJ/T 165-2004"), Years.Grade(2, null, 5.59m, false, 2005, null, "HJ/T 165-2004")]));

        Assert.Equal((5.59m, true), (Assert.Single(series.Limits).Value, series.Limits[0].IsFloor));
    }

    [Fact]
    public void Lets_the_edition_of_a_year_win_over_every_other_source_and_lists_them_all()
    {
        var series = Of(
            Years.Edition(2022, [Years.Figure("2022", 33)]),
            Years.Edition(2023, [Years.Figure("2023", 34), Years.Figure("2022", 32)], [Years.Fact("2022", 32.9m), Years.Fact("2022", 33, "https://example.org/b", preferred: false)]));

        var line = Assert.Single(series.Lines);
        Assert.Equal(["33", "34"], line.Points.Select(point => point.Display));
        Assert.Equal(["32", "32.9", "33"], line.Others.Select(point => point.Display).Order(StringComparer.Ordinal));
        Assert.All(line.Points, point => Assert.True(point.Preferred));
        Assert.All(line.Others, point => Assert.False(point.Preferred));
    }

    [Fact]
    public void Uses_no_fact_that_no_history_recommends()
    {
        var line = Assert.Single(Of(Years.Edition(2023, [], [Years.Fact("2022", 33, preferred: false)])).Lines);

        Assert.Empty(line.Points);
        Assert.Equal("33", Assert.Single(line.Others).Display);
    }

    [Fact]
    public void Counts_a_fact_that_two_editions_hand_down_once_and_one_that_repeats_an_edition_not_at_all()
    {
        var line = Assert.Single(Of(
            Years.Edition(2023, [Years.Figure("2023", 34)], [Years.Fact("2022", 33)]),
            Years.Edition(2024, [Years.Figure("2024", 32)], [Years.Fact("2022", 33), Years.Fact("2023", 34, "2023年常州市生态环境状况公报")])).Lines);

        Assert.Equal(["2022", "2023", "2024"], line.Points.Select(point => point.Period.ToString()));
        Assert.Empty(line.Others);
    }

    [Fact]
    public void Tells_months_and_parts_of_a_year_apart_from_years()
    {
        var series = Of(Years.Edition(2023, [Years.Figure("2023", 34)],
            [Years.Fact("2023-02", 41), Years.Fact("2023-03", 38), Years.Fact("2023-06", 23.6m), Years.Fact("2023-01..02", 45.6m), Years.Fact("2023-01..06", 36.4m)]));

        Assert.Equal([PeriodShape.Year, PeriodShape.Month, PeriodShape.Months], series.Lines.Select(line => line.Scope.Shape));
        // March follows February; April and May are missing before June.
        Assert.Equal([new SeriesStep(StepKind.Joined), new SeriesStep(StepKind.Gap, "2023-04", "2023-05")], series.Lines[1].Steps);
        // January to February lies within January to June.
        Assert.Equal(StepKind.SpansDiffer, Assert.Single(series.Lines[2].Steps).Kind);
    }

    [Fact]
    public void Names_the_release_that_corrected_a_point()
    {
        var erratum = new Erratum(2, DateTimeOffset.UnixEpoch, "录入有误", [new("air.pm25.mean@全市:2023#mean", "", "全市", "2023", "air/pm25", "35", "34")], []);

        var point = Assert.Single(Of(Years.Edition(2023, [Years.Figure("2023", 34)], errata: [erratum], release: 2)).Lines[0].Points);

        Assert.Equal(2, point.Correction?.Release);
        Assert.Equal(2, Assert.IsType<PointOrigin.Release>(point.Origin).Number);
    }

    [Fact]
    public void Shows_the_chosen_years_only_and_still_knows_what_lay_between()
    {
        var line = Of(Years.Edition(2023, [Years.Figure("2023", 34)], [Years.Fact("2021", 36), Years.Fact("2022", 33)])).Lines[0].Within([2021, 2023]);

        Assert.Equal(["2021", "2023"], line.Points.Select(point => point.Period.ToString()));
        Assert.True(Assert.Single(line.Steps).IsComparable);
    }

    private static IndicatorSeries Of(params Snapshot[] snapshots) => SeriesIndex.Of(snapshots).Find(Years.Mean)!;

    private static SeriesChange? ChangeOn(IndicatorSeries series, int year)
    {
        var line = series.Lines[0];
        return SeriesChange.OnYearBefore(SeriesIndex.Of([]), series, line, line.Points.Single(point => point.Period.FirstYear == year));
    }
}
