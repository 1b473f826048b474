using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>A year at the desk: 2024 is made from 2023, filled from a workbook, mended, signed by three persons, and released; before that nobody outside sees a word of it.</summary>
public sealed class YearTests(OwnDesk own) : IClassFixture<OwnDesk>
{
    private const int Year = 2024;

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(3);

    private readonly DeskBrowser desk = own.Browser;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_edition_of_2024_is_made_filled_mended_signed_and_released()
    {
        var editor = await desk.AddAsync("年编辑", StaffRoles.Editor);
        Staff[] reviewers = [await desk.AddAsync("甲审核", StaffRoles.Reviewer), await desk.AddAsync("乙审核", StaffRoles.Reviewer), await desk.AddAsync("丙审核", StaffRoles.Reviewer)];
        var publisher = await desk.AddAsync("年签发", StaffRoles.Publisher);

        await using (var visit = await desk.SignInAsync(editor))
        {
            await MakeAsync(visit.Page);
            await ImportAsync(visit.Page);
            await MendFigureAsync(visit.Page);
            await MendSentenceAsync(visit.Page);
            await HandInAsync(visit.Page);
        }

        await NobodyOutsideSeesItAsync();
        foreach (var (reviewer, topic) in reviewers.Zip(["air", "water", "soil"]))
            await SignAsync(reviewer, topic);
        await SignRestAsync(reviewers);
        await ReleaseAsync(publisher);
    }

    private static async Task MakeAsync(IPage page)
    {
        await OwnDesk.LookAsync(page, "desk-overview");
        await page.GetByRole(AriaRole.Button, new() { Name = "由 2023 年生成 2024 年" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确定生成" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/2024/board", new() { Timeout = (float)Long.TotalMilliseconds });
        await page.Locator("main h1").First.WaitForAsync();
    }

    private async Task ImportAsync(IPage page)
    {
        var draft = await ViewAsync();
        Assert.Equal(324, draft.Edition.Figures.Count(figure => figure.IsPending));
        var last = (await own.DraftAsync()).View.Edition;
        await page.GotoAsync("/desk/2024/import");
        await page.Locator("input[type=file]:enabled").SetInputFilesAsync(new FilePayload { Name = "2024监测汇总.csv", MimeType = "text/csv", Buffer = NextYearFigures.Csv(draft, last) });
        await page.GetByRole(AriaRole.Button, new() { Name = "应用：修改 324 个数据" }).ClickAsync(new() { Timeout = (float)Long.TotalMilliseconds });
        await page.Locator("p.done").WaitForAsync(new() { Timeout = (float)Long.TotalMilliseconds });
        Assert.DoesNotContain((await ViewAsync()).Edition.Figures, figure => figure.IsPending);
    }

    /// <summary>Last year's growth of 130 % cannot hold where the count is the same as last year's: it grew by nothing.</summary>
    private static async Task MendFigureAsync(IPage page)
    {
        await page.GotoAsync("/desk/2024/proof?severity=error");
        await page.GetByText("变化幅度的计算").First.WaitForAsync(new() { Timeout = (float)Long.TotalMilliseconds });
        await page.GotoAsync("/desk/2024/figures?q=ecology.benthos.growth");
        var cell = page.Locator("[data-row='ecology.benthos.growth@长荡湖:2024#growth'] input[data-column=value], [data-row^='ecology.benthos.growth@长荡湖:2024'] input[data-column=value]").First;
        await cell.FillAsync("0");
        await cell.PressAsync("Enter");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".news")).ToContainTextAsync("已保存 1 个数据");
    }

    /// <summary>The plan's dustfall limit ends with 2023, so the sentence may give no verdict of it any more.</summary>
    private async Task MendSentenceAsync(IPage page)
    {
        var block = (await ViewAsync()).Blocks.First(found => found.Block is Block.Paragraph paragraph && paragraph.Text.Contains("{air.dust.mean|verdict}", StringComparison.Ordinal));
        await page.GotoAsync($"/desk/2024/air?block={block.Uid}");
        await page.Locator($"#b-{block.Uid} .block-body").ClickAsync();
        var text = page.Locator($"#b-{block.Uid} textarea");
        await text.WaitForAsync();
        await text.FillAsync("全市降尘量年均值为{air.dust.mean}，比上年{air.dust.mean|change}，考核标准是{air.dust.limit}。各测点的年均值最低与最高之间为{air.dust.sites}。");
        await page.Locator($"#b-{block.Uid} .editor:not([data-unsent]) .save.saved").WaitForAsync();
        await OwnDesk.LookAsync(page, "desk-editor");
    }

    private static async Task HandInAsync(IPage page)
    {
        await page.GotoAsync("/desk/2024/release");
        await Button(page, "提交审核").ClickAsync();
        await OwnDesk.ConfirmAsync(page, "提交审核");
        await page.Locator(".bar .now", new() { HasText = "审核中" }).WaitForAsync();
    }

    private async Task NobodyOutsideSeesItAsync()
    {
        using var reader = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = desk.Address };
        var nothing = await reader.GetAsync("/2031", Now);
        foreach (var address in new[] { "/2024", "/2024/air", "/2024/figures.csv", "/2024/bulletin.pdf", "/2024/releases/1", "/preview/AAAA/2024", "/2024/charts/air/pollutants-wide-light.svg" })
        {
            var answer = await reader.GetAsync(address, Now);
            Assert.Equal((address, nothing.StatusCode), (address, answer.StatusCode));
        }

        foreach (var address in new[] { "/desk/2024", "/desk/2024/pictures/pictures/lake.svg", "/desk/2024/figures.xlsx", "/desk/none" })
            Assert.StartsWith("/account/login", (await reader.GetAsync(address, Now)).Headers.Location!.ToString().Replace(desk.Address.ToString().TrimEnd('/'), "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task SignAsync(Staff reviewer, string topic)
    {
        var title = new DraftState(await ViewAsync()).Snapshot.Chapters.Single(chapter => chapter.Topic == topic).PlainTitle;
        await using var visit = await desk.SignInAsync(reviewer, "/desk/2024/release");
        var sign = visit.Page.GetByRole(AriaRole.Button, new() { Name = $"看过后签署：{title}", Exact = true });
        await ShownAsync(visit.Page, "table.chapters");
        await sign.ClickAsync();
        await OwnDesk.ConfirmAsync(visit.Page, "看过后签署");
        await visit.Page.Locator("table.chapters tr", new() { HasText = title }).GetByText($"{reviewer.Display} 已签署").WaitForAsync();
    }

    /// <summary>A page of this size takes a while on a busy machine; where it does not come, what came instead is told.</summary>
    private async Task ShownAsync(IPage page, string what)
    {
        try
        {
            await page.Locator(what).First.WaitForAsync(new() { Timeout = 60_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{what} is not at {page.Url}:\n{await page.Locator("body").InnerTextAsync()}\n{desk.Said[^Math.Min(desk.Said.Length, 3000)..]}");
        }
    }

    /// <summary>The other chapters, in turns, as the three would, without the clicks.</summary>
    private async Task SignRestAsync(Staff[] reviewers)
    {
        await using var worker = new TypesettingWorker(new TypesettingOptions(), NullLogger<TypesettingWorker>.Instance);
        var painter = new ChartPainter(worker);
        var workflow = new EditionWorkflow(
            desk.Store, new Releaser(desk.Store, painter, new TypstPrinter(worker, painter), TimeProvider.System), new Withdrawals(desk.Store, TimeProvider.System), TimeProvider.System, new DraftWatch(new DraftReader(desk.Store)));
        var checklist = (await workflow.ChecklistAsync(new(await ViewAsync()), Now))!;
        foreach (var (index, chapter) in checklist.Signatures.Where(chapter => !chapter.IsSigned).Index())
        {
            var person = reviewers[index % reviewers.Length];
            Assert.IsType<EditResult.Saved>(await workflow.SignAsync(Year, chapter.Topic, checklist.Entry, OwnDesk.ActorOf(person), Now));
        }
    }

    private async Task ReleaseAsync(Staff publisher)
    {
        await using var visit = await desk.SignInAsync(publisher, "/desk/2024/release");
        var page = visit.Page;
        await Button(page, "核准").ClickAsync();
        await OwnDesk.ConfirmAsync(page, "核准");
        await Button(page, "立即发布").ClickAsync();
        await OwnDesk.ConfirmAsync(page, "立即发布", typed: "2024", patience: Long);
        await page.Locator(".bar .now", new() { HasText = "已发布" }).WaitForAsync(new() { Timeout = (float)Long.TotalMilliseconds });

        using var reader = new HttpClient { BaseAddress = desk.Address };
        for (var limit = TimeProvider.System.GetTimestamp(); (await reader.GetAsync("/2024", Now)).StatusCode != System.Net.HttpStatusCode.OK && TimeProvider.System.GetElapsedTime(limit) < TimeSpan.FromSeconds(5);)
            await Task.Delay(100, Now);
        Assert.Contains("2024年", await reader.GetStringAsync("/2024", Now), StringComparison.Ordinal);
        Assert.Contains("全市降尘量年均值为", await reader.GetStringAsync("/2024/air", Now), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await reader.GetByteArrayAsync("/2024/bulletin.pdf", Now))[..4]), StringComparison.Ordinal);
        Assert.Contains(NextYearFigures.Source, await reader.GetStringAsync("/2024/figures.csv", Now), StringComparison.Ordinal);
    }

    private async Task<DraftView> ViewAsync() => (await new DraftReader(desk.Store).FindAsync(Year, Now))!;

    private static ILocator Button(IPage page, string name) => page.Locator(".next").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
