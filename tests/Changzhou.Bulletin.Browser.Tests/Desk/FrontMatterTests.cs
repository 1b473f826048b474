using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>The front matter is written as blocks are.</summary>
public sealed class FrontMatterTests(DeskBrowser desk)
{
    static FrontMatterTests() => Assertions.SetDefaultExpectTimeout(20_000);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private FrontMatterEdits Edits => new(new DraftEdits(desk.Store, TimeProvider.System));

    [Fact]
    public async Task Saves_itself_and_of_two_who_write_it_the_second_chooses_and_nothing_is_lost()
    {
        await using var visit = await desk.SignInAsync(await desk.AddAsync("秦编辑", StaffRoles.Editor), "/desk/2023/front");
        var page = visit.Page;
        await page.Locator(".front .editor[data-ready]").WaitForAsync();
        var narrative = page.Locator("[data-field=narrative]");
        var before = await narrative.InputValueAsync();
        await narrative.FillAsync("自己存上的说明。");
        await page.Locator(".front .editor:not([data-unsent]) .save.saved").WaitForAsync();
        var (version, front) = await FrontAsync();
        Assert.Equal("自己存上的说明。", front.Narrative);

        Assert.IsType<EditResult.Saved>(await Edits.SaveAsync(2023, version, front with { Narrative = "旁人写的说明。" }, DeskBrowser.Colleague, Now));
        await page.GetByText("别人刚刚改过这里。").WaitForAsync();
        await narrative.FillAsync("我写的说明。");
        var conflict = page.Locator("section.conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("旁人写的说明。");
        await Assertions.Expect(conflict).ToContainTextAsync("我写的说明。");
        await conflict.GetByRole(AriaRole.Button, new() { Name = "用对方的" }).ClickAsync();
        await Assertions.Expect(narrative).ToHaveValueAsync("旁人写的说明。");

        // What was given up is offered until it is thrown away; taken up again, it meets what stands as any other writing does.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync("我写的说明。");
        await page.GetByRole(AriaRole.Button, new() { Name = "继续编辑" }).ClickAsync();
        await conflict.GetByRole(AriaRole.Button, new() { Name = "用我的" }).ClickAsync();
        await page.Locator(".front .editor:not([data-unsent]) .save.saved").WaitForAsync();
        (version, front) = await FrontAsync();
        Assert.Equal("我写的说明。", front.Narrative);
        Assert.IsType<EditResult.Saved>(await Edits.SaveAsync(2023, version, front with { Narrative = before }, DeskBrowser.Colleague, Now));
    }

    private async Task<(int Version, FrontMatter Front)> FrontAsync() =>
        await new DraftReader(desk.Store).FindAsync(2023, Now) is { } view ? (view.Version, FrontMatter.Of(view.Edition)) : throw new InvalidOperationException("There is no draft of 2023.");
}
