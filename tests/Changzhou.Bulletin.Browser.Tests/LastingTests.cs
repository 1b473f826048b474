using System.Text.RegularExpressions;
using Changzhou.Bulletin.Releasing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>What a reader learns of a figure, a table or a chart: beside the text, at its own address, point by point.</summary>
public sealed class LastingTests(Reader reader)
{
    private static readonly string Pm25 = $"/f/2023/{LastingCode.OfFigure("air.pm25.mean@全市:2023#mean")}";
    private static readonly string Table = $"/t/2023/{LastingCode.OfTable("air", "pollutant-results")}";
    private static readonly string Chart = $"/c/2023/{LastingCode.OfChart("air", "pollutants-of-limit")}";

    public static TheoryData<string, int> Things => [.. from path in (string[])[Pm25, Chart, Table, "/en" + Pm25] from width in (int[])[390] select (path, width)];

    [Theory, MemberData(nameof(Things))]
    public async Task A_lasting_page_fits_its_screen_and_has_no_barrier(string path, int width)
    {
        await using var visit = await reader.OpenAsync(path, new Screen(width, 900));

        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"lasting{path.Replace('/', '-')}-{width}.png"), FullPage = true });

        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(visit.Complaints);
        await HasNoBarrierAsync(visit.Page);
    }

    [Fact]
    public async Task The_keyboard_opens_what_is_known_of_a_figure_beside_the_text_and_comes_back_to_it()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.Desk);
        var page = visit.Page;
        var figure = page.Locator($".prose p a.lasting[href='{Pm25}']").First;

        await figure.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var drawer = page.Locator("dialog.drawer");
        await Assertions.Expect(drawer.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync("细颗粒物年均浓度（全市，2023年）");
        await Assertions.Expect(drawer.Locator(".lasting-value")).ToHaveTextAsync("34微克/立方米");
        await Assertions.Expect(drawer.GetByRole(AriaRole.Button, new() { Name = "关闭" })).ToBeFocusedAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, "drawer-1440.png") });
        await HasNoBarrierAsync(page);

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(drawer).ToBeHiddenAsync();
        await Assertions.Expect(figure).ToBeFocusedAsync();
        Assert.EndsWith("/2023/air", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_in_the_drawer_is_explored_and_its_figures_lead_on()
    {
        await using var visit = await reader.OpenAsync("/2023/air");
        var page = visit.Page;

        await page.Locator($"a.lasting[href='{Chart}']").First.ClickAsync();
        var drawer = page.Locator("dialog.drawer");
        await drawer.Locator(".chart-stage").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(drawer.Locator(".chart-tip")).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, "drawer-390.png") });
        await drawer.Locator(".chart-data td a.lasting").First.ClickAsync();

        await Assertions.Expect(drawer.Locator(".lasting-value")).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();
        await Assertions.Expect(drawer).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_script_the_figure_leads_to_its_page_and_the_chart_is_whole()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.Phone with { Script = false });

        Assert.Equal(0, await visit.Page.Locator(".chart-stage, [role=group]").CountAsync());
        await visit.Page.Locator($".prose p a.lasting[href='{Pm25}']").First.ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape(Pm25) + "$"));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("细颗粒物年均浓度（全市，2023年）");
        await Assertions.Expect(visit.Page.Locator(".citation").First).ToContainTextAsync("[DB/OL]");
    }

    [Theory, InlineData(390, ""), InlineData(1440, ""), InlineData(320, "larger"), InlineData(1440, "larger")]
    public async Task Arrow_keys_and_a_pointer_say_the_points_of_a_chart_as_its_table_does(int width, string size)
    {
        await using var visit = await reader.OpenAsync(Chart, new Screen(width, 900));
        var page = visit.Page;
        await Modes.ChooseAsync(page, size.Length > 0 ? new Dictionary<string, string> { ["size"] = size } : []);
        var stage = page.Locator(".chart-stage");
        var rows = page.Locator(".chart-data tbody tr");
        var first = (await rows.Nth(0).Locator("th, td").AllInnerTextsAsync()).Select(text => text.Trim()).ToList();
        var second = (await rows.Nth(1).Locator("th, td").AllInnerTextsAsync()).Select(text => text.Trim()).ToList();

        await stage.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".chart-tip")).ToContainTextAsync(first[0]);
        await Assertions.Expect(page.Locator(".chart-tip")).ToContainTextAsync(first[1]);
        await Assertions.Expect(stage.Locator("[aria-live]")).ToContainTextAsync(first[1]);
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(stage.Locator("[aria-live]")).ToContainTextAsync(second[0]);
        var mark = await page.Locator(".chart-mark").BoundingBoxAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".chart-tip")).ToBeHiddenAsync();

        await page.Mouse.MoveAsync(mark!.X + mark.Width / 2, mark.Y + mark.Height / 2);

        await Assertions.Expect(page.Locator(".chart-tip")).ToContainTextAsync(second[0]);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"chart-tip-{width}{size}.png") });
        await HasNoBarrierAsync(page);
    }

    [Fact]
    public async Task A_citation_is_copied_by_its_button()
    {
        await using var visit = await reader.OpenAsync(Pm25, Screen.Desk);
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.Locator(".citation + .copy").First.ClickAsync();

        await Assertions.Expect(page.Locator(".citation + .copy").First).ToHaveTextAsync("已复制");
        Assert.Equal(await page.Locator(".citation").First.TextContentAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    private static async Task HasNoBarrierAsync(IPage page) =>
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
}
