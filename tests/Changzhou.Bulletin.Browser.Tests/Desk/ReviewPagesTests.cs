using System.Net;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>The pages around a release: findings, preview links, rehearsals and the log.</summary>
public sealed class ReviewPagesTests(OwnDesk own) : IClassFixture<OwnDesk>
{
    private readonly DeskBrowser desk = own.Browser;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_finding_is_mended_by_its_suggestion_and_another_let_stand_by_two_persons()
    {
        var editor = await desk.AddAsync("钱编辑", StaffRoles.Editor);
        var reviewer = await desk.AddAsync("吴审核", StaffRoles.Reviewer);
        await own.EditAsync(editor, "safety", text => "截止2023年底，" + text);
        await using var visit = await own.SignInAsync(editor, "/desk/2023/proof?topic=safety&rule=wording.slip");
        var page = visit.Page;
        var card = page.Locator("article").First;
        Assert.Equal("截止", await card.Locator("mark").InnerTextAsync());
        await card.GetByRole(AriaRole.Button, new() { Name = "采用建议" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("ins").First.WaitForAsync();
        await OwnDesk.ConfirmAsync(page, "修改原文");
        await page.GetByText("没有符合条件的意见").WaitForAsync();
        Assert.Contains("截至2023年底", (await own.DraftAsync()).Snapshot.Chapters.Single(chapter => chapter.Topic == "safety").Blocks.First(block => block.Text is not null).Text!.Select(run => run.Text).Aggregate(string.Concat), StringComparison.Ordinal);

        await page.GotoAsync("/desk/2023/proof?state=open");
        await page.Locator("article").First.WaitForAsync();
        await OwnDesk.LookAsync(page, "desk-proof");
        await page.Locator("article").First.GetByRole(AriaRole.Button, new() { Name = "放行……" }).ClickAsync();
        await OwnDesk.ConfirmAsync(page, "提出放行", "原文如此，已核实。");
        await page.GotoAsync("/desk/2023/proof?state=proposed");
        var proposed = page.Locator("article").First;
        await proposed.GetByText("须由另一位审核人或签发人同意").WaitForAsync();
        Assert.Equal(0, await proposed.GetByRole(AriaRole.Button, new() { Name = "同意放行" }).CountAsync());

        await using var second = await own.SignInAsync(reviewer, "/desk/2023/proof?state=proposed");
        await second.Page.Locator("article").First.GetByRole(AriaRole.Button, new() { Name = "同意放行" }).ClickAsync();
        await OwnDesk.ConfirmAsync(second.Page, "同意放行");
        await second.Page.GotoAsync("/desk/2023/proof?state=waived");
        await second.Page.GetByText("钱编辑、吴审核同意放行：原文如此，已核实。").WaitForAsync();
        // The first page heard of it.
        await page.GetByText("没有符合条件的意见").WaitForAsync();

        var report = await visit.Page.APIRequest.GetAsync("/desk/2023/proof.html");
        Assert.Contains("勘校报告", await report.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_mended_by_its_suggestion_beside_the_text()
    {
        var editor = await desk.AddAsync("尤编辑", StaffRoles.Editor);
        await own.EditAsync(editor, "enforcement", text => "截止2023年底，" + text);
        await using var visit = await own.SignInAsync(editor, "/desk/2023/enforcement");
        var page = visit.Page;
        var finding = page.Locator(".findings li").Filter(new() { HasText = "截止" }).First;
        await finding.GetByRole(AriaRole.Button, new() { Name = "采用建议" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("ins").First.WaitForAsync();
        await OwnDesk.ConfirmAsync(page, "修改原文");
        await Assertions.Expect(page.Locator(".findings li").Filter(new() { HasText = "截止" })).ToHaveCountAsync(0);
        Assert.Contains((await own.DraftAsync()).View.Blocks, block => block.Place.StartsWith("enforcement", StringComparison.Ordinal) && block.Block is Block.Paragraph { Text: var text } && text.StartsWith("截至2023年底，", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_link_shows_its_address_once_opens_the_draft_and_ends_at_once()
    {
        var reviewer = await desk.AddAsync("郑审核", StaffRoles.Reviewer);
        await using var visit = await own.SignInAsync(reviewer, "/desk/2023/previews");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "新建", Exact = true }).ClickAsync();
        await page.GetByText("请写明给谁看").WaitForAsync();
        await page.GetByLabel("给谁看（写单位名称）").FillAsync("市政府办公室");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建", Exact = true }).ClickAsync();
        var address = await page.Locator(".made input").InputValueAsync();
        await OwnDesk.LookAsync(page, "desk-previews");

        using var outsider = new HttpClient();
        Assert.Contains("市政府办公室", await outsider.GetStringAsync(new Uri(address), Now), StringComparison.Ordinal);
        await page.GotoAsync("/desk/2023/previews");
        await page.GetByText("有效", new() { Exact = true }).WaitForAsync();
        Assert.Equal(0, await page.Locator(".made").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "立即结束：市政府办公室" }).ClickAsync();
        await OwnDesk.ConfirmAsync(page, "立即结束");
        await page.GetByText("已于").WaitForAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(new Uri(address), Now)).StatusCode);

        var editor = await desk.AddAsync("冯编辑", StaffRoles.Editor);
        await using var other = await own.SignInAsync(editor, "/desk/2023/previews");
        await other.Page.GetByText("市政府办公室").WaitForAsync();
        Assert.Equal(0, await other.Page.GetByRole(AriaRole.Button, new() { Name = "新建", Exact = true }).CountAsync());
    }

    [Fact]
    public async Task A_rehearsal_shows_nothing_before_its_time_and_the_release_from_it_on()
    {
        var (editor, publisher) = (await desk.AddAsync("陈编辑", StaffRoles.Editor), await desk.AddAsync("褚签发", StaffRoles.Publisher));
        await own.EditAsync(editor, "monitoring", text => text.TrimEnd('。') + "，监测网络运行平稳。");
        await using var visit = await own.SignInAsync(publisher, "/desk/2023/release");
        var page = visit.Page;
        await page.Locator(".rehearsal").GetByLabel("更正理由（读者会看到）").FillAsync("演练");
        await page.GetByRole(AriaRole.Button, new() { Name = "开始演练" }).ClickAsync();
        await page.GetByText("演练完成").WaitForAsync(new() { Timeout = 120_000 });
        var address = await page.Locator(".rehearsal .made input").InputValueAsync();
        await OwnDesk.LookAsync(page, "desk-release-rehearsal");

        using var outsider = new HttpClient();
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(new Uri(address), Now)).StatusCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "拨到发布时间" }).First.ClickAsync();
        await page.GetByText("演练地址现在可以打开").First.WaitForAsync();
        Assert.Equal(HttpStatusCode.OK, (await outsider.GetAsync(new Uri(address), Now)).StatusCode);
        await page.GetByRole(AriaRole.Button, new() { Name = "结束演练" }).First.ClickAsync();
        await page.GetByText("已于").First.WaitForAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(new Uri(address), Now)).StatusCode);
    }

    [Fact]
    public async Task The_log_is_searched_checked_and_exported_by_those_who_answer_for_it_and_by_no_others()
    {
        var (publisher, editor) = (await desk.AddAsync("卫签发", StaffRoles.Publisher), await desk.AddAsync("=蒋编辑", StaffRoles.Editor));
        await own.EditAsync(editor, "noise", text => text.TrimEnd('。') + "，声环境保持稳定。");
        await using var visit = await own.SignInAsync(publisher, "/desk/log");
        var page = visit.Page;
        await page.GetByLabel("人员").FillAsync("蒋编辑");
        await page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await page.GetByText("共 1 条，第 1 页").Or(page.GetByText("共 2 条，第 1 页")).WaitForAsync();
        await page.Locator("tr", new() { HasText = "修改内容块" }).GetByText("详细").ClickAsync();
        await page.Locator("ins", new() { HasText = "声环境保持稳定" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "校验" }).ClickAsync();
        await page.GetByText("链条完整，末条摘要").WaitForAsync();
        await OwnDesk.LookAsync(page, "desk-log");

        var csv = await (await page.APIRequest.GetAsync("/desk/log/entries.csv?act=block.edited&person=" + Uri.EscapeDataString("蒋编辑"))).TextAsync();
        Assert.Contains(",'=蒋编辑,", csv, StringComparison.Ordinal);
        var lines = (await (await page.APIRequest.GetAsync("/desk/log/entries.jsonl?act=audit.exported")).TextAsync()).Trim().Split('\n');
        Assert.Contains("卫签发", lines[^1], StringComparison.Ordinal);
        await using var db = desk.Store.CreateDbContext();
        Assert.Equal(2, await db.Log.CountAsync(row => row.Act == Act.LogExported && row.ActorId == publisher.Id, Now));

        await using var other = await own.SignInAsync(editor);
        Assert.Equal(403, (await other.Page.GotoAsync("/desk/log"))!.Status);
        Assert.NotEqual(200, (await other.Page.APIRequest.GetAsync("/desk/log/entries.csv", new() { MaxRedirects = 0 })).Status);
    }
}
