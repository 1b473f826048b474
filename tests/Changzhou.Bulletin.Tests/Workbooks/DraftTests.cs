using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Importing.Workbooks;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Tests.NextYear;

namespace Changzhou.Bulletin.Tests.Workbooks;

/// <summary>A workbook goes into a draft whole, or not at all, and touches nothing else.</summary>
public sealed class DraftTests(TestDatabase database) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bulletin-workbooks-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Replaces_and_adds_figures_and_leaves_all_else_as_it_was()
    {
        var (drafts, before) = await DraftAsync();
        var file = File(["指标", "区域", "数值", "单位", "来源"], ["PM2.5", null, 33, "微克/立方米", null], ["PM2.5", "金坛区", 35, "微克/立方米", "金坛分局"], ["优良天数", null, 285, "天", null]);

        var read = Assert.IsType<WorkbookImportResult.Read>(await new WorkbookImport(drafts).ImportAsync(file, 2023, new() { Source = "监测中心" }, dryRun: false, Cancel));

        Assert.Equal(["数据!C2：修改 air.pm25.mean@全市:2023#mean：34微克/立方米 → 33微克/立方米", "数据!C3：新增 air.pm25.mean@金坛区:2023#mean：35微克/立方米（air）"], read.Changes.Select(change => change.ToString()));
        var after = (await drafts.LoadAsync(2023, Cancel)).Edition!;
        var changes = EditionDifference.Between(before, after);
        Assert.Equal(["air.pm25.mean@全市:2023#mean", "air.pm25.mean@金坛区:2023#mean"], changes.Select(change => change.What).Order());
        var replaced = after.Figures.Single(figure => figure is { Indicator: "air.pm25.mean", Region: "全市", Period.LastYear: 2023, Statistic: "mean" });
        Assert.Equal(("air/pm25", "监测中心"), (replaced.Place, replaced.Source));
        Assert.Equal(before.Figures.Select(figure => figure.Key), after.Figures.Take(before.Figures.Count).Select(figure => figure.Key));
        Assert.Equal("金坛分局", after.Figures[^1].Source);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_writes_nothing()
    {
        var (drafts, before) = await DraftAsync();
        var file = File(["指标", "数值"], ["PM2.5", 33]);

        var read = Assert.IsType<WorkbookImportResult.Read>(await new WorkbookImport(drafts).ImportAsync(file, 2023, new(), dryRun: true, Cancel));

        Assert.Equal(["数值"], Assert.Single(read.Changes).Fields);
        Assert.Empty(EditionDifference.Between(before, (await drafts.LoadAsync(2023, Cancel)).Edition!));
    }

    [Fact]
    public async Task One_fault_keeps_all_figures_out()
    {
        var (drafts, before) = await DraftAsync();
        var file = File(["指标", "区域", "数值", "位置"], ["PM2.5", null, 33, null], ["PM2.5", "金坛区", 35, "air"], ["PM10", "金坛区", 35, "空气/没有的节"]);

        var refused = Assert.IsType<WorkbookImportResult.Refused>(await new WorkbookImport(drafts).ImportAsync(file, 2023, new(), dryRun: false, Cancel));

        Assert.Equal(["数据!C3", "数据!C4", "数据!C4"], refused.Faults.Select(fault => fault.Cell));
        Assert.Empty(EditionDifference.Between(before, (await drafts.LoadAsync(2023, Cancel)).Edition!));
    }

    [Fact]
    public async Task An_unchanged_value_keeps_its_digits_qualifier_and_source()
    {
        var (drafts, before) = await DraftAsync();
        // 100 % is published without decimals, and 93 % or more with its words.
        var file = File(["指标代码", "数值"], ["air.so2.compliance", 100], ["soil-control.farmland.safe-use", 93]);

        var read = Assert.IsType<WorkbookImportResult.Read>(await new WorkbookImport(drafts).ImportAsync(file, 2023, new() { Source = "新来源" }, dryRun: false, Cancel));

        Assert.Empty(read.Changes);
        Assert.Empty(EditionDifference.Between(before, (await drafts.LoadAsync(2023, Cancel)).Edition!));
    }

    [Fact]
    public async Task Fills_in_an_awaited_figure_with_its_source_and_reads_待填_as_no_value()
    {
        var drafts = new DraftStore(await database.NewStoreAsync());
        await drafts.ReplaceAsync(Awaited.Next.Edition, Awaited.Catalogue, Awaited.Next.History, cancel: Cancel);
        var file = File(["指标", "数值"], ["PM2.5", 33], ["air.pm10.mean", "待填"]);

        var refused = Assert.IsType<WorkbookImportResult.Refused>(await new WorkbookImport(drafts).ImportAsync(file, 2024, new(), dryRun: false, Cancel));
        Assert.Equal("数据!B2", Assert.Single(refused.Faults).Cell);
        var read = Assert.IsType<WorkbookImportResult.Read>(await new WorkbookImport(drafts).ImportAsync(file, 2024, new() { Source = "监测中心" }, dryRun: false, Cancel));

        Assert.Equal(["数据!B2：修改 air.pm25.mean@全市:2024#mean：待填 → 33微克/立方米"], read.Changes.Select(change => change.ToString()));
        var after = (await drafts.LoadAsync(2024, Cancel)).Edition!;
        Assert.Equal("监测中心", after.Figures.Single(figure => figure is { Indicator: "air.pm25.mean", Region: "全市" }).Source);
        Assert.Equal(323, after.Figures.Count(figure => figure.IsPending));
    }

    [Fact]
    public async Task Finds_a_place_by_its_title()
    {
        var (drafts, _) = await DraftAsync();
        var file = File(["指标", "区域", "数值", "位置"], ["PM2.5", "金坛区", 35, "细颗粒物（PM2.5）"]);

        var read = Assert.IsType<WorkbookImportResult.Read>(await new WorkbookImport(drafts).ImportAsync(file, 2023, new() { Source = "监测中心" }, dryRun: true, Cancel));

        Assert.Equal("air/pm25", Assert.Single(read.Changes).After.Place);
    }

    [Fact]
    public async Task Refuses_a_year_without_a_draft() =>
        Assert.Contains("2031", Assert.Single(Assert.IsType<WorkbookImportResult.Refused>(
            await new WorkbookImport(new(await database.NewStoreAsync())).ImportAsync(File(["指标", "数值"], ["PM2.5", 33]), 2031, new(), dryRun: false, Cancel)).Faults).What, StringComparison.Ordinal);

    private async Task<(DraftStore Drafts, Edition Before)> DraftAsync()
    {
        var drafts = new DraftStore(await database.NewStoreAsync());
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        await drafts.ReplaceAsync(input.Edition, input.Catalogue, input.History, cancel: Cancel);
        return (drafts, (await drafts.LoadAsync(2023, Cancel)).Edition!);
    }

    private string File(params object?[][] rows)
    {
        var path = Path.Combine(folder.FullName, "数据.xlsx");
        System.IO.File.WriteAllBytes(path, BookFile.Of(rows));
        return path;
    }
}
