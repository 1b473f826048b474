using Changzhou.Bulletin.Editions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Changzhou.Bulletin.Browser.Tests.Reader))]

namespace Changzhou.Bulletin.Browser.Tests;

public sealed class ReadingTests(Reader reader)
{
    private static readonly string[] Serious = ["serious", "critical"];
    private static readonly int[] Widths = [390, 1440];
    private static readonly string[] ShownDark = ["/", "/2023/air", "/2023/noise"];

    public static TheoryData<string> Pages => ["/", "/2023/air", "/2023/water", "/2023/noise", "/2023/governance", "/2023/figures", "/2023/nothing"];

    public static TheoryData<string> OtherChapters => [.. Topic.All.Select(topic => $"/2023/{topic.Slug}").Except(PageKinds.Addresses)];

    public static TheoryData<string, int, bool> Pictures =>
        [.. from page in Pages from width in Widths select (page.Data, width, false), .. from page in ShownDark from width in Widths select (page, width, true)];

    [Theory, MemberData(nameof(Pictures))]
    public async Task A_page_fits_its_screen_and_is_pictured(string path, int width, bool dark)
    {
        await using var visit = await reader.OpenAsync(path, new Screen(width, width < 600 ? 844 : 900, dark));
        await ShowLazyPicturesAsync(visit.Page);

        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"{NameOf(path)}-{width}{(dark ? "-dark" : "")}.png"), FullPage = true });

        Assert.Equal(width, await WidthAsync(visit.Page));
        if (!path.EndsWith("nothing", StringComparison.Ordinal))
            Assert.Empty(visit.Complaints);
    }

    /// <summary>Each kind of page is looked at in <see cref="EveryoneTests"/>; these are the other chapters.</summary>
    [Theory, MemberData(nameof(OtherChapters))]
    public async Task A_chapter_fits_desk_and_smallest_phone_and_has_no_serious_barrier(string path)
    {
        await using var visit = await reader.OpenAsync(path, Screen.Desk);
        Assert.Equal(Screen.Desk.Width, await WidthAsync(visit.Page));
        await visit.Page.SetViewportSizeAsync(Screen.SmallPhone.Width, Screen.SmallPhone.Height);
        await ShowLazyPicturesAsync(visit.Page);
        Assert.Equal(Screen.SmallPhone.Width, await WidthAsync(visit.Page));
        Assert.Empty(visit.Complaints);

        var found = (await visit.Page.RunAxe()).Violations.Where(violation => Serious.Contains(violation.Impact));

        Assert.Empty(found.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(5).Select(node => node.Html))}"));
    }

    [Fact]
    public async Task The_first_phone_screen_answers_how_the_air_and_the_water_are()
    {
        await using var visit = await reader.OpenAsync("/");

        foreach (var topic in new[] { "air", "water" })
        {
            var value = await visit.Page.Locator($".panel.topic-{topic} .key-value").First.BoundingBoxAsync();
            Assert.NotNull(value);
            Assert.InRange(value.Y + value.Height, 0, Screen.Phone.Height);
        }
    }

    [Fact]
    public async Task The_front_page_takes_few_requests()
    {
        await using var visit = await reader.OpenAsync("/");

        Assert.InRange(visit.Requests.Count, 1, 10);
    }

    [Fact]
    public async Task Everything_is_readable_without_script()
    {
        await using var visit = await reader.OpenAsync("/", Screen.Phone with { Script = false });
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "环境空气质量" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("环境空气质量");

        await page.Locator(".sections-folded summary").ClickAsync();
        await page.Locator(".sections-folded a").Last.ClickAsync();
        Assert.Contains('#', page.Url);

        await page.Locator(".chart-data").First.Locator("summary").ClickAsync();
        await Assertions.Expect(page.Locator(".chart-data table").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "下一章" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/2023/water$"));
    }

    [Fact]
    public async Task The_figures_are_filtered_without_script()
    {
        await using var visit = await reader.OpenAsync("/2023/figures", Screen.Phone with { Script = false });

        await visit.Page.GetByLabel("查找指标").FillAsync("臭氧");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".figure-table tbody tr").First).ToContainTextAsync("臭氧");
        Assert.Contains("topic=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_reaches_the_text_first()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.Desk);

        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    private static async Task ShowLazyPicturesAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('img').forEach(image => image.loading = 'eager')");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static string NameOf(string path) => path == "/" ? "front" : path.Split('/')[^1];
}
