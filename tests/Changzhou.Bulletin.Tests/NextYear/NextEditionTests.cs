using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Printing;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Tests.Importing.Builders;

namespace Changzhou.Bulletin.Tests.NextYear;

public sealed class NextEditionTests(TestDatabase database)
{
    private static readonly NextEditionResult Next = Awaited.Next;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Has_the_same_frame_a_year_later()
    {
        var (last, next) = (Awaited.Input.Edition, Next.Edition);
        Assert.Equal((2024, "2024年常州市生态环境状况公报", "2025-05"), (next.Year, next.Title, next.Issued.ToString()));
        Assert.Equal(last.Chapters.Select(chapter => chapter.Topic), next.Chapters.Select(chapter => chapter.Topic));
        Assert.Equal(last.Chapters.SelectMany(chapter => chapter.Sections).Select(section => (section.Key, section.Blocks.Count)), next.Chapters.SelectMany(chapter => chapter.Sections).Select(section => (section.Key, section.Blocks.Count)));
        Assert.Equal(last.Figures.Select(figure => (figure.Indicator, figure.Region, figure.Statistic, figure.Place)), next.Figures.Select(figure => (figure.Indicator, figure.Region, figure.Statistic, figure.Place)));
        Assert.Equal(last.Highlights, next.Highlights);
        Assert.Same(last.Pictures, next.Pictures);
        Assert.Empty(next.Waivers);
    }

    /// <summary>Of 358 figures 34 are known: 3 of the bulletin itself, 10 and 10 of road noise and zones of 2023 beside 2024, 10 of zones of 2022, and a lake's.</summary>
    [Fact]
    public void Awaits_every_figure_of_the_year_and_keeps_what_is_known_of_years_that_are_over()
    {
        Assert.Equal(324, Next.Edition.Figures.Count(figure => figure.IsPending));
        Assert.All(Next.Edition.Figures.Where(figure => figure.IsPending), figure =>
        {
            Assert.Equal((2024, "待填", null, null, Qualifier.Exact), (figure.Period.LastYear, figure.Source, figure.Note, figure.Decimals, figure.Qualifier));
        });
        Assert.Equal("52.0", Value("noise.road.share.le68@全市:2023#share")); // 2023's own
        Assert.Equal("100", Value("noise.zone.4a.night@全市:2022#rate"));
        Assert.Equal("81.3", Value("noise.zone.4a.night@全市:2023#rate"));
        Assert.Equal("轻度富营养", Value("ecology.lake.trophic@长荡湖:2023#grade"));
        Assert.Equal(("2024", "2023", "2025-05"), (Value("edition.year@全市:2024#year"), Value("edition.base-year@全市:2024#year"), Value("edition.issued@全市:2024#date")));
    }

    [Fact]
    public void A_span_since_a_year_grows_and_keeps_its_first_year()
    {
        var birds = Next.Edition.Figures.Single(figure => figure.Indicator == "ecology.birds.new");
        Assert.Equal((true, "2020..2024"), (birds.IsPending, birds.Period.ToString()));
        Assert.Contains("{ecology.birds.new:2020..2024}是2020年以来新记录到的", Text(Next.Edition), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("与2022年相比，2023年有改善。", "与2023年相比，2024年有改善。")]
    [InlineData("二〇二三年全年", "二〇二四年全年")]
    [InlineData("按GB 3095-2012评价", "按GB 3095-2012评价")]
    [InlineData("“十四五”以来", "“十四五”以来")]
    [InlineData("2020年以来，自2022年起，2023年5月印发", "2020年以来，自2022年起，2023年5月印发")]
    [InlineData("《江苏省2023年水生态环境保护工作计划》", "《江苏省2023年水生态环境保护工作计划》")]
    [InlineData("《2023年常州市生态环境状况公报》", "《2024年常州市生态环境状况公报》")]
    [InlineData("环办〔2023〕12号", "环办〔2023〕12号")]
    [InlineData("规划期为2023-2025年", "规划期为2023-2025年")]
    [InlineData("2015年为基准", "2015年为基准")]
    [InlineData("PM2.5为{air.pm25.mean=35}，上年{air.pm25.mean:2022}", "PM2.5为{air.pm25.mean}，上年{air.pm25.mean:2023}")]
    [InlineData("“环安·2023”演练", "“环安·2023”演练")]
    public void Moves_only_the_years_that_are_this_year_and_last_year(string last, string next) =>
        Assert.Equal(next, Assert.IsType<Block.Paragraph>(Of(last).Edition.Summary[0]).Text);

    [Fact]
    public void Years_that_run_up_to_the_editions_move_together_and_years_apart_stay()
    {
        var sections = Chart("water", "good-share-years").Rows.Skip(1).Select(row => string.Join(' ', row));
        Assert.Equal(["2022年 {water.national.good-share:2022|n} {water.provincial.good-share:2022|n}", "2023年 {water.national.good-share:2023|n} {water.provincial.good-share:2023|n}", "2024年 {water.national.good-share|n} {water.provincial.good-share|n}"], sections);
        var days = Chart("air", "urban-good-days").Rows.Skip(1).Select(row => row[0]);
        Assert.Equal(["2014年", "2016年", "2017年", "2021年", "2024年"], days);
        Assert.Contains(Next.Reviews, review => review is { Place: "air/aqi", Block: 4 } && review.Why.Contains("没有2023年", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_every_sentence_whose_year_moved_or_that_has_digits_of_its_own()
    {
        var result = Of("2023年，新建管网82.6公里。PM2.5达标。2015年为基准。");
        Assert.Equal(
            [("2023年，新建管网82.6公里。", "2024年，新建管网82.6公里。"), ("2015年为基准。", "2015年为基准。")],
            result.Reviews.Where(review => review.Place == "summary").Select(review => (review.Before, review.After)));
        Assert.Contains(Next.Reviews, review => review is { Place: "air/pollutants", Before: "CO为{air.co.p95}，O3为{air.o3.p90=175}。", After: "CO为{air.co.p95}，O3为{air.o3.p90}。" });
        Assert.Contains(Next.Reviews, review => review.Place == "air/dustfall" && review.Why.Contains("2024年没有适用的限值", StringComparison.Ordinal));
        var places = Next.Edition.Chapters.SelectMany(chapter => chapter.Sections.Select(section => $"{chapter.Topic}/{section.Key}").Prepend(chapter.Topic)).Append("summary").Append("edition").ToHashSet();
        Assert.All(Next.Reviews, review => Assert.Contains(review.Place, places));
    }

    [Fact]
    public void Hands_its_figures_down_to_history_and_leaves_preferred_what_was()
    {
        var key = new FigureKey("noise.zone.1.night", "全市", Period.Year(2023), "rate", Basis.Actual);
        Assert.Equal("2023年常州市生态环境状况公报", Next.History.FindPreferred(key)!.Source);
        var chosen = new HistoryFact { Indicator = key.Indicator, Region = key.Region, Period = key.Period, Statistic = key.Statistic, Value = new FigureValue.Number(88), Unit = "%", Source = "省厅", Preferred = true };
        var again = NextEdition.Of(Awaited.Input.Edition, Awaited.Catalogue, new([.. Awaited.Input.History.Facts, chosen]));
        Assert.Equal("省厅", again.History.FindPreferred(key)!.Source);
        Assert.Contains(again.History.Facts, fact => fact is { Indicator: "noise.zone.1.night", Period.LastYear: 2023, Source: "2023年常州市生态环境状况公报", Preferred: false });
        Assert.DoesNotContain(Next.History.Facts, fact => fact.Indicator.StartsWith("edition.", StringComparison.Ordinal));
        Assert.Equal(Next.History.Facts.Count, NextEdition.Of(Awaited.Input.Edition, Awaited.Catalogue, Next.History).History.Facts.Count);
    }

    [Fact]
    public void Is_written_to_a_folder_and_read_again_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        EditionWriter.Write(Next.Edition, Awaited.Catalogue, folder["first"]);
        HistoryWriter.Write(Next.History, folder["history"]);
        var history = HistoryReader.Read(folder["history"], Awaited.Catalogue);
        Assert.Empty(history.Faults);
        var read = EditionReader.Read(folder["first"], Awaited.Catalogue, history.Value!);
        Assert.Empty(read.Faults);
        Assert.Empty(EditionDifference.Between(Next.Edition, read.Value!));
        EditionWriter.Write(read.Value!, Awaited.Catalogue, folder["second"]);
        Assert.All(Directory.EnumerateFiles(folder["first"], "*", SearchOption.AllDirectories), file =>
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder["second"], Path.GetRelativePath(folder["first"], file)))));
    }

    [Fact]
    public async Task Is_kept_in_the_store_beside_the_last_one()
    {
        var drafts = new DraftStore(await database.NewStoreAsync());
        await drafts.ReplaceAsync(Awaited.Input.Edition, Awaited.Catalogue, Awaited.Input.History, cancel: Cancel);
        await drafts.ReplaceAsync(Next.Edition, Awaited.Catalogue, Next.History, cancel: Cancel);

        var draft = await drafts.LoadAsync(2024, Cancel);

        Assert.Empty(EditionDifference.Between(Next.Edition, draft.Edition!));
        Assert.Equal(Next.History.Facts, draft.History.Facts);
    }

    [Fact]
    public void The_proofreader_finds_each_awaited_figure_once_and_nothing_else_that_the_making_did()
    {
        var report = new Proofreader(Awaited.Catalogue, Next.History).Read(Next.Edition);
        Assert.Equal(324, report.Findings.Count(finding => finding.Rule == "figure.pending"));
        // Two names of laws that stand in the text of 2023, and were waived there.
        Assert.Equal(["law.cited", "law.cited"], report.Findings.Where(finding => finding.Rule != "figure.pending").Select(finding => finding.Rule));
    }

    [Fact]
    public void Filled_with_the_values_of_the_last_year_it_says_that_nothing_changed()
    {
        var filled = Awaited.Filled();
        var snapshot = SnapshotBuilder.Build(filled, Awaited.Catalogue, Next.History, 1, default);

        Assert.All(snapshot.Highlights.Where(card => card.Change.Length > 0), card => Assert.Equal(("持平", "level"), (card.Change, card.Trend)));
        Assert.Contains(snapshot.Highlights, card => card.Change == "持平");
        var printed = new Proofreader(Awaited.Catalogue, Next.History).Read(filled);
        Assert.Contains(printed.Document.Lines, line => line.Contains("PM2.5持平，PM10持平，SO2持平，NO2持平，CO持平。O3则持平。", StringComparison.Ordinal));
        // The limit of dustfall was the plan of 2023's: its verdict waits, and is pointed out.
        var awaited = Assert.Single(printed.Findings, finding => finding.Rule == "figure.pending");
        Assert.Equal(("air/dustfall", "{air.dust.mean|verdict}"), (awaited.Place, awaited.Reference));
        Assert.DoesNotContain(printed.Findings, finding => finding.Rule == "figure.source");
        Assert.Equal("air.dust.mean@全市:2024#mean", Assert.Single(AwaitedFigures.In(filled, Awaited.Catalogue, Next.History)).ToString());
        Assert.Empty(AwaitedFigures.In(Awaited.Input.Edition, Awaited.Catalogue, Awaited.Input.History));
    }

    private static NextEditionResult Of(string summary) =>
        NextEdition.Of(Awaited.Input.Edition with { Summary = [new Block.Paragraph(summary)] }, Awaited.Catalogue, Awaited.Input.History);

    private static string Value(string key) => Next.Edition.Figures.Single(figure => figure.Key.ToString() == key).Value.ToString()!;

    private static Block.Chart Chart(string topic, string key) =>
        Next.Edition.Chapters.Single(chapter => chapter.Topic == topic).Sections.SelectMany(section => section.Blocks).OfType<Block.Chart>().Single(chart => chart.Key == key);

    private static string Text(Edition edition) => string.Concat(edition.Chapters.SelectMany(chapter => chapter.Lead.Concat(chapter.Sections.SelectMany(section => section.Blocks))).SelectMany(BlockTexts.Of));
}
