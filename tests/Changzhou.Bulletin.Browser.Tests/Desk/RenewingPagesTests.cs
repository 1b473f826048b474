using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>Pages that others change while somebody looks at them, and the guide.</summary>
public sealed class RenewingPagesTests(DeskBrowser desk)
{
    static RenewingPagesTests() => Assertions.SetDefaultExpectTimeout(20_000);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_printed_pages_stand_beside_the_text_and_follow_an_edit()
    {
        var uid = await desk.AddParagraphAsync("noise", "预览之前。");
        await using var visit = await desk.SignInAsync(await desk.AddAsync("尤编辑", StaffRoles.Editor), "/desk/2023/noise");
        var page = visit.Page;
        page.SetDefaultTimeout(60_000);
        await page.GetByRole(AriaRole.Tab, new() { Name = "打印预览" }).ClickAsync();
        var first = page.Locator("ol.pages img").First;
        await first.WaitForAsync();
        var before = await first.GetAttributeAsync("src");
        Assert.Matches("^/desk/pages/[0-9a-f]+\\.svg$", before);
        Assert.True(await first.EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));

        Assert.IsType<EditResult.Saved>(await desk.Edits.SaveAsync(2023, uid, 1, new Block.Paragraph("预览之后，别人又写了一句。"), DeskBrowser.Colleague, Now));

        await Assertions.Expect(first).Not.ToHaveAttributeAsync("src", before!, new() { Timeout = 60_000 });
        Assert.True(await first.EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
    }

    [Fact]
    public async Task The_guide_shows_its_pictures_and_its_contents_lead_to_its_chapters()
    {
        await using var visit = await desk.SignInAsync(await desk.AddAsync("许编辑", StaffRoles.Editor), "/desk/help");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Heading, new() { Name = "编辑台使用指南" }).WaitForAsync();
        Assert.True(await page.Locator(".help article img").CountAsync() >= 7);
        Assert.Empty(await page.Locator(".help article img").EvaluateAllAsync<string[]>(
            "images => Promise.all(images.map(image => image.decode().then(() => '', () => image.src))).then(broken => broken.filter(source => source))"));

        var contents = page.Locator(".help nav a");
        Assert.Empty(await contents.EvaluateAllAsync<string[]>("links => links.filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).map(link => link.href)"));
        await contents.Filter(new() { HasText = "遇到问题" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "七、遇到问题" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_overview_and_the_board_tell_what_others_do_and_where_they_are_while_one_looks()
    {
        await using var overview = await desk.SignInAsync(await desk.AddAsync("何编辑", StaffRoles.Editor));
        var reviewer = await desk.AddAsync("吕审核", StaffRoles.Reviewer);
        await overview.Page.Locator("ul.editions li").First.WaitForAsync();
        await using var other = await desk.SignInAsync(reviewer, "/desk/2023/figures");
        await Assertions.Expect(overview.Page.GetByText("吕审核：2023 年 数据")).ToBeVisibleAsync();
        await other.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "勘校", Exact = true }).ClickAsync();
        await Assertions.Expect(overview.Page.GetByText("吕审核：2023 年 勘校")).ToBeVisibleAsync();
        await other.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "审签与发布", Exact = true }).ClickAsync();
        await Assertions.Expect(overview.Page.GetByText("吕审核：2023 年 审签与发布")).ToBeVisibleAsync();

        await other.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "进度", Exact = true }).ClickAsync();
        await other.Page.Locator("td .last").First.WaitForAsync();
        await desk.AddParagraphAsync("rural", "旁人写的。");

        await Assertions.Expect(other.Page.Locator("td .last").Filter(new() { HasText = DeskBrowser.Colleague.Name }).First).ToBeVisibleAsync();
        await Assertions.Expect(overview.Page.Locator("ol.acts li").Filter(new() { HasText = $"{DeskBrowser.Colleague.Name} 修改了正文" }).First).ToBeVisibleAsync();
    }
}
