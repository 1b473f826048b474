using System.Net;
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

/// <summary>A correction from its first word to its readers, and what is forbidden on the way.</summary>
public sealed class ReleasePlayTests(OwnDesk own) : IClassFixture<OwnDesk>
{
    private const string Page = "/desk/2023/release";
    private const string Added = "，各项服务举措落地见效。";
    private const string Reason = "补充服务企业一节的一句话。";

    private static readonly TimeSpan UntilItsMinute = TimeSpan.FromMinutes(4);

    private readonly DeskBrowser desk = own.Browser;

    [Fact]
    public async Task Three_persons_sign_a_correction_that_goes_out_at_its_minute_and_is_withdrawn_and_restored()
    {
        var (editor, both, first, second, publisher) = (
            await desk.AddAsync("李编辑", StaffRoles.Editor), await desk.AddAsync("孙两职", StaffRoles.Editor, StaffRoles.Reviewer), await desk.AddAsync("王审核", StaffRoles.Reviewer),
            await desk.AddAsync("周复核", StaffRoles.Reviewer), await desk.AddAsync("赵签发", StaffRoles.Publisher));
        await own.EditAsync(both, "service", text => text.TrimEnd('。') + Added);

        await HandInAsync(editor);
        await OwnWorkIsRefusedAsync(both);
        await SignAsync(both, first, second);
        await AnOpenErrorHoldsItBackAsync(editor, publisher, first);
        await ScheduleAsync(publisher);
        await WithdrawAndRestoreAsync(publisher);
    }

    private async Task HandInAsync(Staff editor)
    {
        await using var visit = await own.SignInAsync(editor, Page);
        var page = visit.Page;
        await page.GetByText("将作为第 2 次发布（更正）").WaitForAsync();
        Assert.Contains(Added.TrimEnd('。'), await page.Locator(".correction ins").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await Button(page, "核准").CountAsync());

        await Button(page, "提交审核").ClickAsync();
        await OwnDesk.ConfirmAsync(page, "提交审核", "请看服务企业一章");
        await page.Locator(".bar .now", new() { HasText = "审核中" }).WaitForAsync();
        await page.GetByText("请看服务企业一章").WaitForAsync();
        Assert.Equal(0, await Sign(page, "环境空气质量").CountAsync());
    }

    /// <summary>Who wrote the chapter finds no button to sign it, and the store refuses it too.</summary>
    private async Task OwnWorkIsRefusedAsync(Staff both)
    {
        await using var visit = await own.SignInAsync(both, Page);
        var row = visit.Page.Locator("table.chapters tr", new() { HasText = "孙两职" });
        await row.GetByText("最后由您修改").WaitForAsync();
        Assert.Equal(0, await row.GetByRole(AriaRole.Button).CountAsync());
        var seen = (await own.DraftAsync()).View.Entry;
        Assert.IsType<EditResult.Refused>(await Workflow().SignAsync(OwnDesk.Year, "service", seen, OwnDesk.ActorOf(both)));
    }

    /// <summary>A chapter each by hand; the rest as they would, without the clicks.</summary>
    private async Task SignAsync(Staff both, Staff first, Staff second)
    {
        foreach (var (person, topic) in new[] { (both, "air"), (first, "service"), (second, "water") })
        {
            var title = (await own.DraftAsync()).Snapshot.Chapters.Single(chapter => chapter.Topic == topic).PlainTitle;
            await using var visit = await own.SignInAsync(person, Page);
            await Sign(visit.Page, title).ClickAsync();
            await visit.Page.GetByText("您看到的是日志第").WaitForAsync();
            await OwnDesk.ConfirmAsync(visit.Page, "看过后签署");
            await visit.Page.Locator("table.chapters tr", new() { HasText = title }).GetByText($"{person.Display} 已签署").WaitForAsync();
            if (person == both)
                await OwnDesk.LookAsync(visit.Page, "desk-release-review");
        }

        await SignRestAsync(first);
    }

    private async Task SignRestAsync(Staff person)
    {
        var draft = await own.DraftAsync();
        var checklist = (await Workflow().ChecklistAsync(draft))!;
        foreach (var chapter in checklist.Signatures.Where(chapter => !chapter.IsSigned))
            Assert.IsType<EditResult.Saved>(await Workflow().SignAsync(OwnDesk.Year, chapter.Topic, checklist.Entry, OwnDesk.ActorOf(person)));
    }

    private async Task AnOpenErrorHoldsItBackAsync(Staff editor, Staff publisher, Staff reviewer)
    {
        await using var visit = await own.SignInAsync(publisher, Page);
        var page = visit.Page;
        await Button(page, "核准").WaitForAsync();

        // 185 of 365 days are 50.7 %, not 78.1 %. The page hears of it by itself.
        await own.SetFigureAsync(editor, "air.good-days.count@全市:2023#count", new FigureValue.Number(185));
        await Button(page, "核准").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var errors = page.Locator(".check li.open", new() { HasText = "勘校没有未处理的错误" });
        Assert.Contains("severity=error", await errors.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.IsType<EditResult.Refused>(await Workflow().ApproveAsync(OwnDesk.Year, OwnDesk.ActorOf(publisher)));

        await own.SetFigureAsync(editor, "air.good-days.count@全市:2023#count", new FigureValue.Number(285));
        await SignRestAsync(reviewer);
        await Button(page, "核准").ClickAsync();
        await OwnDesk.ConfirmAsync(page, "核准");
        await page.Locator(".bar .now", new() { HasText = "已核准" }).WaitForAsync();
    }

    private async Task ScheduleAsync(Staff publisher)
    {
        await using var visit = await own.SignInAsync(publisher, Page);
        var page = visit.Page;
        // More than half a minute ahead, at a whole minute.
        var at = TimeProvider.System.GetUtcNow().AddSeconds(110).ToOffset(TimeSpan.FromHours(8));
        await Button(page, "排期发布").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("日期（北京时间）").FillAsync(at.ToString("yyyy-MM-dd", null));
        await dialog.GetByLabel("日期（北京时间）").PressAsync("Tab");
        await dialog.GetByLabel("时间（时:分）").FillAsync(at.ToString("HH:mm", null));
        await dialog.GetByLabel("时间（时:分）").PressAsync("Tab");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "排期发布" }).ClickAsync();
        await dialog.GetByText("没有写更正理由").WaitForAsync();
        await OwnDesk.LookAsync(page, "desk-release-schedule");
        await OwnDesk.ConfirmAsync(page, "排期发布", Reason);
        await page.GetByText($"定于北京时间 {at:yyyy-MM-dd HH:mm} 发布").First.WaitForAsync();

        using var reader = new HttpClient { BaseAddress = desk.Address };
        Assert.DoesNotContain(Reason, await reader.GetStringAsync("/errata"), StringComparison.Ordinal);
        await page.Locator(".bar .now", new() { HasText = "已发布" }).WaitForAsync(new() { Timeout = (float)UntilItsMinute.TotalMilliseconds });
        await page.GetByText("第 2 次发布", new() { Exact = true }).First.WaitForAsync();
        Assert.True(TimeProvider.System.GetUtcNow() >= new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0, at.Offset), "It came out before its minute.");
        var errata = await reader.GetStringAsync("/errata");
        Assert.Contains(Reason, errata, StringComparison.Ordinal);
        await OwnDesk.LookAsync(page, "desk-release-released");
    }

    private async Task WithdrawAndRestoreAsync(Staff publisher)
    {
        await using var visit = await own.SignInAsync(publisher, Page);
        var page = visit.Page;
        await Button(page, "撤回").ClickAsync();
        await OwnDesk.ConfirmAsync(page, "撤回", "正在核对数据，请稍后再来。");
        await page.Locator(".bar .now", new() { HasText = "已撤回" }).WaitForAsync();
        using var reader = new HttpClient { BaseAddress = desk.Address };
        Assert.Contains("正在核对数据，请稍后再来。", await (await AnswerAsync(reader, HttpStatusCode.Gone)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await Button(page, "恢复公开").ClickAsync();
        await OwnDesk.ConfirmAsync(page, "恢复公开");
        await page.Locator(".bar .now", new() { HasText = "已发布" }).WaitForAsync();
        Assert.DoesNotContain("正在核对数据", await (await AnswerAsync(reader, HttpStatusCode.OK)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The public side asks once a second what is public.</summary>
    private static async Task<HttpResponseMessage> AnswerAsync(HttpClient reader, HttpStatusCode wanted)
    {
        for (var from = TimeProvider.System.GetTimestamp(); ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            var answer = await reader.GetAsync("/2023");
            if (answer.StatusCode == wanted || TimeProvider.System.GetElapsedTime(from) > TimeSpan.FromSeconds(5))
                return answer;
        }
    }

    /// <summary>The workflow of the portal's store, for what needs no click; it releases nothing here.</summary>
    private EditionWorkflow Workflow()
    {
        var worker = new TypesettingWorker(new TypesettingOptions(), NullLogger<TypesettingWorker>.Instance);
        var painter = new ChartPainter(worker);
        return new(desk.Store, new Releaser(desk.Store, painter, new TypstPrinter(worker, painter), TimeProvider.System), new Withdrawals(desk.Store, TimeProvider.System), TimeProvider.System, new DraftWatch(new DraftReader(desk.Store)));
    }

    private static ILocator Button(IPage page, string name) => page.Locator(".next").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Sign(IPage page, string title) => page.GetByRole(AriaRole.Button, new() { Name = $"看过后签署：{title}", Exact = true });
}
