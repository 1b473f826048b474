using System.Text.Json;
using Changzhou.Bulletin.Browser.Tests.Desk;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>Words in the browser's store and in the address, which anybody may have put there, change no object but their own (ASVS 5.0, 15.3.6).</summary>
public sealed class ForeignWordsTests(Reader reader, DeskBrowser desk)
{
    /// <summary>What reaches every object of the page, were it merged into one of them.</summary>
    private const string Poison = """ "__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}} """;

    private const string InAddress = "__proto__[polluted]=yes&__proto__.polluted=yes&constructor[prototype][polluted]=yes";

    static ForeignWordsTests() => Assertions.SetDefaultExpectTimeout(20_000);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_readers_page_takes_up_its_own_settings_and_nothing_else_of_what_is_kept_or_asked()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.Desk);
        var page = visit.Page;
        await page.EvaluateAsync("kept => localStorage.setItem('bulletin-reading', kept)", $$"""{"size":"large",{{Poison}}}""");
        await page.GotoAsync($"/2023/air?{InAddress}#{InAddress}");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-size", "large");
        await CleanAsync(page);

        // As another window tells of it.
        await page.EvaluateAsync("dispatchEvent(new StorageEvent('storage', { key: 'bulletin-reading' }))");
        await CleanAsync(page);

        await page.Locator(".modes summary").ClickAsync();
        await page.Locator(".modes input[name=theme][value=dark]").CheckAsync(new() { Force = true });
        Assert.Equal("""{"size":"large","theme":"dark"}""", await page.EvaluateAsync<string>("localStorage.getItem('bulletin-reading')"));
        await CleanAsync(page);

        foreach (var asked in (string[])["/search?q=__proto__", "/compare?years=2023", "/figures?q=constructor"])
        {
            await page.GotoAsync($"{asked}&{InAddress}#{InAddress}");
            await CleanAsync(page);
        }
    }

    [Fact]
    public async Task The_desk_takes_up_its_own_unsaved_text_and_nothing_else_of_what_is_kept()
    {
        var (uid, written) = (Guid.CreateVersion7(), new Block.Paragraph("起初。"));
        var saved = Assert.IsType<EditResult.Saved>(await new BlockEdits(new DraftEdits(desk.Store, TimeProvider.System)).AddAsync(2023, "soil", 0, written, uid, Actor.CommandLine, Now));
        var editor = await desk.AddAsync("陌编辑", StaffRoles.Editor);
        await using var visit = await desk.SignInAsync(editor, "/desk/2023/soil");
        var page = visit.Page;
        var kept = $$"""{"uid":"{{uid}}","version":{{saved.Version}},"block":{{JsonSerializer.Serialize(LoggedBlock.Write("soil", 0, written))}},"fields":{"text":"起初。没存的话。","__proto__":"polluted","constructor":"polluted"},"at":1,"tab":"another",{{Poison}}}""";
        await page.EvaluateAsync("([key, kept]) => localStorage.setItem(key, kept)", new[] { $"desk.kept:{editor.Id}:2023:{uid}", kept });

        await page.GotoAsync($"/desk/2023/soil?block={uid}");
        await Assertions.Expect(page.Locator(".kept ins")).ToHaveTextAsync("没存的话。");
        await CleanAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "继续编辑" }).ClickAsync();
        await Assertions.Expect(page.Locator($"#b-{uid} textarea")).ToHaveValueAsync("起初。没存的话。");
        await page.Locator($"#b-{uid} .editor:not([data-unsent]) .save.saved").WaitForAsync();

        await CleanAsync(page);
        Assert.Equal(new Block.Paragraph("起初。没存的话。"), (await new DraftReader(desk.Store).FindAsync(2023, Now))!.FindBlock(uid)!.Block);
    }

    /// <summary>An object that the page makes has nothing of its own, and what all objects share is as the browser made it.</summary>
    private static async Task CleanAsync(IPage page) => Assert.Equal("", await page.EvaluateAsync<string>(
        "[...Object.keys(Object.prototype), ...Object.keys(Array.prototype), ...Object.keys(Function.prototype), ({}).polluted, [].polluted, document.createElement('p').polluted].filter(Boolean).join(' ')"));
}
