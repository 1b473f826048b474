using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>The portal dies, or its database hangs, while somebody writes.</summary>
public sealed class KilledPortalTests(DeskBrowser desk) : IClassFixture<DeskBrowser>
{
    static KilledPortalTests() => Assertions.SetDefaultExpectTimeout(20_000);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_is_there_again_and_what_was_not_is_offered()
    {
        var uid = await desk.AddParagraphAsync("soil", "起初。");
        await using var visit = await desk.SignInAsync(await desk.AddAsync("冯编辑", StaffRoles.Editor), $"/desk/2023/soil?block={uid}");
        var page = visit.Page;
        await DeskBrowser.WriteInAsync(page, uid);
        await page.Keyboard.TypeAsync("存了的话。");
        await page.Locator($"#b-{uid} .editor:not([data-unsent]) .save.saved").WaitForAsync();
        await page.Keyboard.TypeAsync("没来得及存的话。");
        await desk.KillAsync();

        await desk.ReturnAsync();
        await page.GotoAsync($"/desk/2023/soil?block={uid}");
        await Assertions.Expect(page.Locator($"#b-{uid}")).ToContainTextAsync("起初。存了的话。");
        await Assertions.Expect(page.Locator(".kept ins")).ToHaveTextAsync("没来得及存的话。");
        await page.GetByRole(AriaRole.Button, new() { Name = "继续编辑" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#b-{uid} textarea")).ToHaveValueAsync("起初。存了的话。没来得及存的话。");
        await page.Locator($"#b-{uid} .editor:not([data-unsent]) .save.saved").WaitForAsync();

        Assert.Equal(new Block.Paragraph("起初。存了的话。没来得及存的话。"), (await new DraftReader(desk.Store).FindAsync(2023, Now))!.FindBlock(uid)!.Block);
    }

    [Fact]
    public async Task While_the_database_hangs_the_writer_is_told_and_sees_it_printed_and_what_was_typed_is_saved_after_it()
    {
        var uid = await desk.AddParagraphAsync("noise", "起初。");
        await using var visit = await desk.SignInAsync(await desk.AddAsync("褚编辑", StaffRoles.Editor), $"/desk/2023/noise?block={uid}");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "打印预览" }).ClickAsync();
        var printed = page.Locator("ol.pages img").First;
        await printed.WaitForAsync(new() { Timeout = 60_000 });
        var before = await printed.GetAttributeAsync("src");
        await DeskBrowser.WriteInAsync(page, uid);
        using (desk.HangDatabase())
        {
            await page.Keyboard.TypeAsync("数据库不应答时写的话。");
            await Assertions.Expect(page.Locator($"#b-{uid} .save.failed")).ToHaveTextAsync("未保存：暂时连不上数据库，内容已留在本机浏览器，正在重试");
            // The printed page shows what is written, not what is saved.
            await Assertions.Expect(printed).Not.ToHaveAttributeAsync("src", before!, new() { Timeout = 60_000 });
        }

        await page.Locator($"#b-{uid} .editor:not([data-unsent]) .save.saved").WaitForAsync();
        Assert.Equal(new Block.Paragraph("起初。数据库不应答时写的话。"), (await new DraftReader(desk.Store).FindAsync(2023, Now))!.FindBlock(uid)!.Block);
    }
}
