using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests;

public sealed class SearchTests(Reader reader)
{
    private static readonly int[] Widths = [390, 1440];

    public static TheoryData<string> Pages =>
        ["/search", "/search?q=PM2.5%202023", "/search?q=%E6%B9%96", "/search?q=%E4%BC%98%E8%89%AF%E5%A4%A9%E6%A0%91", "/en/search?q=ozone"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_search_page_has_no_barrier_and_fits_every_screen(string path)
    {
        foreach (var screen in (Screen[])[Screen.Phone with { Dark = true }, Screen.Desk])
        {
            await using var visit = await reader.OpenAsync(path, screen);
            Assert.Equal(screen.Width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(visit.Complaints);
            var found = (await visit.Page.RunAxe()).Violations;
            Assert.Empty(found.Select(violation => $"{violation.Id} ({screen}): {string.Join("; ", violation.Nodes.Take(5).Select(node => node.Html))}"));
        }
    }

    [Fact]
    public async Task The_answer_is_pictured()
    {
        foreach (var width in Widths)
        {
            await using var visit = await reader.OpenAsync("/search?q=PM2.5%202023", new Screen(width, 844));
            await Assertions.Expect(visit.Page.Locator(".answer-value data")).ToHaveTextAsync("34");
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"search-{width}.png"), FullPage = true });
        }
    }

    [Fact]
    public async Task A_question_is_seen_whole_in_the_largest_type()
    {
        await using var visit = await reader.OpenAsync("/search?q=PM2.5%202023");
        await Modes.ChooseAsync(visit.Page, new Dictionary<string, string> { ["size"] = "larger" });

        Assert.True(await visit.Page.Locator(".search-box input").EvaluateAsync<bool>("input => input.scrollWidth <= input.clientWidth"));
    }

    [Fact]
    public async Task The_keyboard_asks_reads_the_answer_and_goes_to_its_place_without_script()
    {
        await using var visit = await reader.OpenAsync("/search", Screen.Desk with { Script = false });
        var page = visit.Page;
        var field = page.GetByRole(AriaRole.Searchbox, new() { Name = "搜索公报" });

        await field.FocusAsync();
        await page.Keyboard.TypeAsync("臭氧 2023");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".answer-value data")).ToHaveTextAsync("174");
        await Assertions.Expect(field).ToHaveValueAsync("臭氧 2023");

        // From the field: the button, then the answer's links in reading order.
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "搜索" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "历年数据" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/2023/air#o3$"));
    }

    [Fact]
    public async Task Results_are_narrowed_and_leafed_through_without_script()
    {
        await using var visit = await reader.OpenAsync("/search?q=%E7%A9%BA%E6%B0%94", Screen.Phone with { Script = false });
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "下一页" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("page=2"));

        await page.Locator(".search-choices").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^正文") }).ClickAsync();
        await Assertions.Expect(page.Locator(".hit-kind").First).ToContainTextAsync("正文");
        await Assertions.Expect(page.Locator(".hit mark").First).ToHaveTextAsync("空气");
    }

    [Fact]
    public async Task A_copy_of_the_page_as_a_file_says_that_it_cannot_search()
    {
        await using var visit = await reader.OpenAsync("/search");
        var plain = await visit.Page.ContentAsync();
        await visit.Page.RouteAsync("**/search?q=*", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = plain }));

        await visit.Page.GotoAsync("/search?q=PM2.5");
        await Assertions.Expect(visit.Page.Locator("[data-search-copy]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("PM2.5");
    }
}
