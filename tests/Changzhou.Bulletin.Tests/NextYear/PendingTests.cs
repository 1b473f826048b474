using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Data;
using Changzhou.Bulletin.Releasing.Printing;
using Changzhou.Bulletin.Tests.Importing.Builders;
using Changzhou.Bulletin.Tests.Typesetting;

namespace Changzhou.Bulletin.Tests.NextYear;

/// <summary>An edition whose figures are not all known can be read, written, printed and proofread; it says 待填 and no wrong number.</summary>
public sealed class PendingTests
{
    [Theory]
    [InlineData("air.pm25.mean,,,,,34", "air.pm25.mean,,,,,待填")] // a value, a verdict, a grade, a share of the limit, a point, and one stated otherwise
    [InlineData("air.pm25.range,,,,,6~151", "air.pm25.range,,,,,待填")] // the range of a span chart
    [InlineData("water.lake.class,滆湖,,,,Ⅳ类", "water.lake.class,滆湖,,,,待填")] // a word
    [InlineData("air.days.count,,,,,365", "air.days.count,,,,,待填")] // the whole of a share
    public void Reads_an_awaited_figure_of_any_kind_with_all_that_refers_to_it_and_writes_it_back(string known, string awaited)
    {
        using var folder = Seeds.Overlay();
        using var export = new TemporaryFolder();
        var file = folder["edition/figures.csv"];
        File.WriteAllText(file, File.ReadAllText(file).Replace(known, awaited, StringComparison.Ordinal));

        var (catalogue, _, edition, faults) = Seeds.Read(folder);

        Assert.Empty(faults);
        Assert.Single(edition!.Figures, figure => figure.IsPending);
        EditionWriter.Write(edition!, catalogue, export.Path);
        Assert.Equal(File.ReadAllText(file), File.ReadAllText(export["figures.csv"]));
    }

    [Theory]
    [InlineData("{water.lake.class@滆湖}", "{water.lake.class@滆湖|change}")] // a word has no change, known or not
    [InlineData("{water.lake.class@滆湖}", "{water.lake.class@滆湖|low}")]
    public void Refuses_what_could_not_be_printed_once_the_figure_is_known(string written, string unprintable)
    {
        using var folder = Seeds.Overlay();
        Change(folder["edition/figures.csv"], "Ⅳ类", "待填");
        Change(folder["edition/chapters/water.md"], written, unprintable);
        Assert.NotEmpty(Seeds.Read(folder).Faults);
    }

    [Fact]
    public void Refuses_a_fact_of_another_year_that_is_not_known()
    {
        using var folder = Seeds.Overlay();
        Change(folder["history/facts.csv"], "mean,33.1", "mean,待填");
        Assert.Equal("facts.csv", Assert.Single(Seeds.Read(folder).Faults).File);
    }

    [Theory]
    [InlineData("{air.pm25.mean}")]
    [InlineData("{air.pm25.mean|n}")]
    [InlineData("{air.pm25.mean=35}")]
    [InlineData("{air.pm25.mean|change}")]
    [InlineData("{air.pm25.mean|verdict}")]
    [InlineData("{air.pm25.mean|verdict=达标}")]
    [InlineData("{air.pm25.mean|grade}")]
    [InlineData("{air.pm25.mean|of-limit}")]
    [InlineData("{air.pm25.mean.change|abs}")]
    [InlineData("{air.pm25.mean.change|change}")]
    [InlineData("{air.pm25.daily}")]
    [InlineData("{air.pm25.daily|low}")]
    [InlineData("{air.pm25.daily|high}")]
    [InlineData("{water.national.good-share|points}")] // computed, for no change was published
    [InlineData("{safety.collection.served}")] // 近7000家, with its qualifier
    [InlineData("{ecology.eqi.class}")]
    [InlineData("{air-control.vehicles.scrapped-china3|share:air-control.vehicles.scrapped}")]
    [InlineData("{noise.road.share.le68|points}")]
    public void Prints_待填_once_and_no_unit_for_whatever_needs_an_awaited_figure(string written)
    {
        var edition = Awaited.Input.Edition with { Figures = [.. Awaited.Input.Edition.Figures.Select(figure => figure with { Value = new FigureValue.Pending() })] };
        var printed = Print(edition, written);
        Assert.Equal(("待填", "待填", null, null, true), (printed.Text, printed.Bare, printed.Value, printed.High, printed.IsPending));
    }

    [Fact]
    public void A_share_waits_for_its_whole_and_a_computed_change_for_the_year_before()
    {
        Assert.Equal("待填", Print(Awaited.Without("air-control.vehicles.scrapped"), "{air-control.vehicles.scrapped-china3|share:air-control.vehicles.scrapped}").Text);
        var edition = Awaited.Input.Edition with
        {
            Figures = [.. Awaited.Input.Edition.Figures.Select(figure => figure is { Indicator: "noise.road.share.le68", Period.LastYear: 2022 } ? figure.Emptied() : figure)],
        };
        Assert.Equal("待填", Print(edition, "{noise.road.share.le68|points}").Text);
        Assert.Equal("52.0%", Print(edition, "{noise.road.share.le68}").Text);
    }

    [Fact]
    public void A_card_says_待填_once_and_shows_the_years_that_are_known()
    {
        var card = Build(Awaited.Without("air.pm25.mean")).Highlights.Single(card => card.Figure.StartsWith("air.pm25.mean@", StringComparison.Ordinal));
        Assert.Equal(("待填", "", "", "", "", null), (card.Value, card.Unit, card.Change, card.Trend, card.Verdict, card.VerdictMet));
        Assert.DoesNotContain(card.Series, point => point.Period == "2023");
    }

    [Fact]
    public async Task An_awaited_point_is_no_mark_in_the_picture_and_待填_in_its_table()
    {
        var snapshot = Build(Awaited.Without("air.pm25.mean", "air.o3.daily"));
        var points = snapshot.Chapters.SelectMany(chapter => chapter.Blocks).Select(block => block.Chart).OfType<SnapshotChart>().Single(chart => chart.Key == "pollutants-of-limit").Series[0].Points;
        Assert.Equal(["待填", "81"], points.Take(2).Select(point => point!.Display)); // PM10: 57/70 = 81.4 %

        await using var workshop = new Workshop();
        var pictures = await workshop.Painter.PaintAsync(Build(Awaited.Next.Edition, Awaited.Next.History), TestContext.Current.CancellationToken);
        Assert.All(pictures, picture => Assert.DoesNotContain(">待填<", Encoding.UTF8.GetString(picture.Svg), StringComparison.Ordinal));
        var one = (await workshop.Painter.PaintAsync(snapshot, TestContext.Current.CancellationToken)).First(picture => picture.Key == "pollutants-of-limit");
        Assert.Contains(">81<", Encoding.UTF8.GetString(one.Svg), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_edition_prints_as_a_pdf_with_its_figures_attached()
    {
        await using var workshop = new Workshop();
        var next = Awaited.Next;
        using var pdf = new PdfFile(await workshop.PrintAsync(EditionPrinting.JobFor(Build(next.Edition, next.History), next.Edition.Pictures)));
        Assert.Matches(@"Title:\s+2024年常州市生态环境状况公报", pdf.Info);
        Assert.Contains("PM2.5全年平均待填", pdf.Text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_snapshot_of_a_draft_is_read_as_it_was_written()
    {
        var bytes = SnapshotJson.Write(Build(Awaited.Next.Edition, Awaited.Next.History));
        Assert.Equal(bytes, SnapshotJson.Write(SnapshotJson.Read(bytes)));
    }

    [Fact]
    public void The_files_of_figures_say_待填_and_no_number()
    {
        var snapshot = Build(Awaited.Without("safety.collection.served"));
        var row = Encoding.UTF8.GetString(FigureFiles.Csv(snapshot)).Split("\r\n").Single(line => line.StartsWith("safety.collection.served@", StringComparison.Ordinal)).Split(',');
        Assert.Equal(["", "", "", ""], row[8..12]);
        Assert.Equal("待填", row[14]);
        Assert.Contains("\"printed\": \"待填\"", Encoding.UTF8.GetString(FigureFiles.JsonText(snapshot, "")), StringComparison.Ordinal);
        Assert.NotEmpty(FigureFiles.Xlsx(snapshot, ""));
    }

    [Fact]
    public void The_proofreader_points_to_where_an_awaited_figure_is_first_used_and_to_its_own_place_where_it_is_not()
    {
        var used = Assert.Single(Proof(Awaited.Without("air.dust.mean")), finding => finding.Rule == "figure.pending");
        Assert.Equal((Severity.Error, "air/dustfall", "{air.dust.mean}", "待填"), (used.Severity, used.Place, used.Reference, used.Span.Quote));
        Assert.Contains("air.dust.mean@全市:2023#mean", used.Explanation.Message, StringComparison.Ordinal);
        Assert.Equal("填写数值，或从本年版中删去这项数据和它的引用。", used.Explanation.Suggestion);

        var figure = Awaited.Input.Edition.Figures[0] with { Indicator = "air.pm25.mean", Region = "金坛区", Statistic = "mean", Unit = "微克/立方米", Place = "air/pm25" };
        var unused = Assert.Single(Proof(Awaited.Input.Edition with { Figures = [.. Awaited.Input.Edition.Figures, figure.Emptied()] }), finding => finding.Rule == "figure.pending");
        Assert.Equal(("air/pm25", ""), (unused.Place, unused.Reference));
    }

    [Fact]
    public void A_figure_that_is_filled_in_needs_its_source_as_well()
    {
        var edition = Awaited.Input.Edition with { Figures = [.. Awaited.Input.Edition.Figures.Select(figure => figure.Indicator == "air.dust.mean" ? figure with { Source = "待填" } : figure)] };
        var finding = Assert.Single(Proof(edition), finding => finding.Rule == "figure.source");
        Assert.Equal((Severity.Error, "air/dustfall"), (finding.Severity, finding.Place));
    }

    [Fact]
    public void No_other_rule_has_anything_to_say_about_an_awaited_figure()
    {
        var before = Rules(Proof(Awaited.Input.Edition with { Waivers = [] }));
        Assert.Empty(Rules(Proof(Awaited.Next.Edition)).Except(before).Except(["figure.pending"]));

        static HashSet<string> Rules(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.Rule)];
    }

    private static IReadOnlyList<Finding> Proof(Edition edition) => new Proofreader(Awaited.Catalogue, Awaited.Next.History).Read(edition).Findings;

    private static Snapshot Build(Edition edition, History? history = null) =>
        SnapshotBuilder.Build(edition, Awaited.Catalogue, history ?? Awaited.Input.History, 0, new(2024, 5, 30, 1, 0, 0, TimeSpan.Zero));

    private static PrintedReference Print(Edition edition, string written)
    {
        Assert.True(Reference.TryParse(written, out var reference));
        return new ReferencePrinter(Awaited.Catalogue, new(edition.Year, edition.Figures, Awaited.Catalogue, Awaited.Input.History)).Print(reference);
    }

    private static void Change(string file, string from, string to) => File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
}
