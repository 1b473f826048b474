using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Backups;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>What an administrator sees of the running portal, and what the portal's log says meanwhile.</summary>
public sealed class OperationsTests(DeskBrowser desk) : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("bulletin-operations-");

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_sees_how_the_portal_is_and_that_it_changes_and_nobody_else_does()
    {
        var administrator = await desk.AddAsync("沈管理", StaffRoles.Administrator);
        await using var visit = await desk.SignInAsync(administrator);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "运行状况" }).ClickAsync();
        await Line(page, "数据库", "状态").GetByText("正常", new() { Exact = true }).WaitForAsync();
        Assert.StartsWith("PostgreSQL 1", await Line(page, "数据库", "版本").Locator("dd").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("2023", await Line(page, "发布", "已公开年度").Locator("dd").InnerTextAsync());
        Assert.StartsWith("2023 年第 1 版", await Line(page, "发布", "最近发布").Locator("dd").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByText("从未备份").WaitForAsync();

        // A backup and a check that end while the page is open are seen without a click.
        await new StoreBackup(desk.Store, TimeProvider.System).TakeAsync(Path.Combine(place.FullName, "store.backup"), Actor.CommandLine, Now);
        var log = new AuditLog(desk.Store);
        await log.NoteCheckAsync(await log.CheckAsync(cancel: Now), Actor.CommandLine, Now);
        await Line(page, "数据库", "上次备份").GetByText("秒前").WaitForAsync();
        await Line(page, "数据库", "日志校验").GetByText("完整").WaitForAsync();
        await page.GetByText("从未备份").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await OwnDesk.LookAsync(page, "desk-operations");

        var editor = await desk.AddAsync("韩编辑", StaffRoles.Editor);
        await using var other = await desk.SignInAsync(editor);
        Assert.Equal(0, await other.Page.GetByRole(AriaRole.Link, new() { Name = "运行状况" }).CountAsync());
        Assert.Equal(403, (await other.Page.GotoAsync("/desk/operations"))!.Status);
    }

    [Fact]
    public async Task An_upload_leaves_neither_its_name_nor_its_owner_in_the_log()
    {
        var editor = await desk.AddAsync("杨填报", StaffRoles.Editor);
        var file = Path.Combine(place.FullName, "陆先生的数据.csv");
        await File.WriteAllTextAsync(file, "指标,数值\n陆先生,175\n", Now);
        await using var visit = await desk.SignInAsync(editor, "/desk/2023/import");
        await visit.Page.Locator("input[type=file]:enabled").SetInputFilesAsync(file);
        await visit.Page.Locator("#result-title").WaitForAsync();

        foreach (var personal in (string[])["杨填报", editor.Name, "陆先生", editor.Password])
            Assert.DoesNotContain(personal, desk.Said, StringComparison.Ordinal);
    }

    public void Dispose() => place.Delete(recursive: true);

    private static ILocator Line(IPage page, string card, string name) =>
        page.Locator("section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = card, Exact = true }) }).Locator("dl > div", new() { Has = page.GetByText(name, new() { Exact = true }) });
}
