using System.Text;
using System.Text.Json;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Series;

namespace Changzhou.Bulletin.Tests.Series;

public sealed class SeriesChangeTests
{
    [Fact]
    public void Works_a_change_out_in_percent_and_rounds_it_once()
    {
        // (34 - 33) / 33 = 3.0303 %
        Assert.Equal(("3.0", "%", false, (bool?)false, "上升3.0%"), Said(Change(Years.Edition(2023, [Years.Figure("2023", 34), Years.Figure("2022", 33)]))));
    }

    [Theory]
    [InlineData(40.5, 40, "1.2")] // 1.25 % goes to the even 1.2
    [InlineData(40.7, 40, "1.8")] // 1.75 % goes to the even 1.8
    public void Rounds_a_half_to_even(decimal now, decimal before, string digits) =>
        Assert.Equal(digits, Change(Years.Edition(2023, [Years.Figure("2023", now), Years.Figure("2022", before)]))!.Digits);

    [Fact]
    public void Says_the_change_of_a_rate_in_points()
    {
        // 78.1 - 77.0 = 1.1
        var change = Change(Years.Edition(2023, [Years.Figure("2023", 78.1m, Years.Rate, statistic: "rate", unit: "%"), Years.Figure("2022", 77.0m, Years.Rate, statistic: "rate", unit: "%")]), Years.Rate);

        Assert.Equal(("1.1", "个百分点", false, (bool?)true, "上升1.1个百分点"), Said(change));
    }

    [Fact]
    public void Shows_the_published_change_before_one_worked_out()
    {
        var change = Change(Years.Edition(2023, [Years.Figure("2023", 34), Years.Figure("2022", 33), Years.Figure("2023", 3.2m, Years.Change, statistic: "change", unit: "%")]));

        Assert.Equal(("3.2", "%", true, (bool?)false, "上升3.2%"), Said(change));
    }

    [Fact]
    public void Compares_years_that_do_not_follow_each_other_where_nothing_between_forbids_it()
    {
        var index = SeriesIndex.Of([Years.Edition(2023, [Years.Figure("2023", 34)], [Years.Fact("2017", 49)])]);
        var series = index.Find(Years.Mean)!;
        var line = series.Lines[0];

        // (34 - 49) / 49 = -30.6122 %
        Assert.Equal("下降30.6%", SeriesChange.Between(index, series, line, line.Points[0], line.Points[1])!.InWords);
    }

    [Fact]
    public void A_glance_needs_two_changes_and_leaves_out_what_is_not_comparable()
    {
        var one = Years.Edition(2023, [Years.Figure("2023", 34), Years.Figure("2023", 78.1m, Years.Rate, statistic: "rate", unit: "%")],
            [Years.Fact("2022", 33), Years.Fact("2022", 76.7m, region: "范围未注明", indicator: Years.Rate, statistic: "rate", unit: "%")]);
        var two = one with { History = [Years.Fact("2022", 33), Years.Fact("2022", 77.0m, indicator: Years.Rate, statistic: "rate", unit: "%")] };

        Assert.Null(ChapterGlance.Of(one, SeriesIndex.Of([one]), "air"));
        Assert.Null(ChapterGlance.Of(two, SeriesIndex.Of([two]), "water"));
        Assert.Equal(
            ["33→34 上升3.0% False", "77.0→78.1 上升1.1个百分点 True"],
            ChapterGlance.Of(two, SeriesIndex.Of([two]), "air")!.Entries.Select(entry => $"{entry.Before!.Display}→{entry.Now.Display} {entry.Change.InWords} {entry.Change.Better}"));
    }

    [Fact]
    public void A_glance_shows_a_published_change_without_inventing_last_years_value()
    {
        var snapshot = Years.Edition(2023,
        [
            Years.Figure("2023", 34), Years.Figure("2023", 3.0m, Years.Change, statistic: "change", unit: "%"),
            Years.Figure("2023", 36, region: "市区"), Years.Figure("2022", 36, region: "市区"),
        ]);

        Assert.Equal(
            ["- 34 上升3.0%", "36 36 持平"],
            ChapterGlance.Of(snapshot, SeriesIndex.Of([snapshot]), "air")!.Entries.Select(entry => $"{entry.Before?.Display ?? "-"} {entry.Now.Display} {entry.Change.InWords}"));
    }

    [Fact]
    public void No_cell_of_the_file_runs_in_a_spreadsheet_and_numbers_stay_numbers()
    {
        var series = SeriesIndex.Of([Years.Edition(2023, [Years.Figure("2023", -0.06m)], [Years.Fact("2022", 33, "=HYPERLINK(\"http://evil\")")])]).Find(Years.Mean)!;

        var csv = Encoding.UTF8.GetString(SeriesFiles.Csv(series));

        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains(",-0.06,", csv, StringComparison.Ordinal);
        Assert.Equal(3, csv.TrimEnd().Split("\r\n").Length);
    }

    [Fact]
    public void The_json_says_how_each_point_stands_to_the_one_before()
    {
        var series = SeriesIndex.Of([Years.Edition(2023, [Years.Figure("2023", 34)], [Years.Fact("2019", 44)], Years.OldLimits)]).Find(Years.Mean)!;

        using var document = JsonDocument.Parse(SeriesFiles.JsonText(series));

        var line = document.RootElement.GetProperty("lines")[0];
        Assert.Equal("gap", line.GetProperty("steps")[0].GetProperty("kind").GetString());
        Assert.Equal(34, line.GetProperty("points")[1].GetProperty("value").GetDecimal());
        Assert.Equal("2023-1", line.GetProperty("points")[1].GetProperty("release").GetString());
        Assert.Equal(35, document.RootElement.GetProperty("limits")[0].GetProperty("value").GetDecimal());
    }

    private static SeriesChange? Change(Snapshot snapshot, string indicator = Years.Mean)
    {
        var index = SeriesIndex.Of([snapshot]);
        var series = index.Find(indicator)!;
        return SeriesChange.OnYearBefore(index, series, series.Lines[0], series.Lines[0].Points[^1]);
    }

    private static (string, string, bool, bool?, string) Said(SeriesChange? change) => (change!.Digits, change.Unit, change.IsPublished, change.Better, change.InWords);
}
