using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>Indicators over the years, the comparison and the glance, as people use them.</summary>
public sealed class IndicatorTests(Reader reader)
{
    private const string Pm25 = "/indicators/air.pm25.mean";

    public static TheoryData<string> Pages =>
        ["/indicators", Pm25, "/en" + Pm25, "/indicators/water.lake.class", "/compare?years=2019,2021,2022,2023&indicators=air.pm25.mean,air.good-days.rate,nothing"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_fits_every_screen(string path)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Desk with { Dark = true } })
        {
            await using var visit = await reader.OpenAsync(path, screen);
            var name = $"{path.Split('?')[0].Trim('/').Replace('/', '-')}-{screen.Width}.png";
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, name), FullPage = true });

            Assert.Equal(screen.Width, await WidthAsync(visit.Page));
            Assert.Empty(visit.Complaints);
            await visit.Page.SetViewportSizeAsync(320, 640);
            Assert.Equal(320, await WidthAsync(visit.Page));
        }
    }

    [Fact]
    public async Task The_arrow_keys_go_from_year_to_year_and_say_the_value()
    {
        await using var visit = await reader.OpenAsync(Pm25, Screen.Desk);
        var page = visit.Page;
        var points = page.Locator(".series-wide .series-1 .series-point");
        await points.First.FocusAsync();

        await Assertions.Expect(page.Locator(".series-tip")).ToHaveTextAsync("2015年，市区，59微克/立方米");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(points.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".series-tip")).ToHaveTextAsync("2017年，市区，48.7微克/立方米");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(points.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".series-tip")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_pointer_shows_the_value_and_only_one_point_is_a_stop_for_the_tabulator()
    {
        await using var visit = await reader.OpenAsync(Pm25, Screen.Desk);

        await visit.Page.Locator(".series-wide .series-1 .series-point .series-marker").First.HoverAsync();

        await Assertions.Expect(visit.Page.Locator(".series-tip")).ToHaveTextAsync("2015年，市区，59微克/立方米");
        await Assertions.Expect(visit.Page.Locator(".series-wide .series-point[tabindex='0']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_chart_is_taken_away_as_a_picture_of_pixels()
    {
        await using var visit = await reader.OpenAsync(Pm25, Screen.Desk);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "下载图（PNG）" }).ClickAsync());

        Assert.Equal("air.pm25.mean.png", download.SuggestedFilename);
        var head = new byte[24];
        await using var file = await download.CreateReadStreamAsync();
        await file.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], head[..4]);
        // 760 pixels wide, twice as fine; the width stands behind the head in big-endian order.
        Assert.Equal(1520, head[18] * 256 + head[19]);
    }

    [Fact]
    public async Task Everything_is_there_without_script()
    {
        await using var visit = await reader.OpenAsync("/indicators", Screen.Phone with { Script = false });
        var page = visit.Page;

        await page.GetByLabel("查找指标").FillAsync("PM2.5 年均");
        await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "细颗粒物年均浓度", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".series-narrow")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".series-wide")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("二级限值35（GB 3095-2012）", new() { Exact = false }).First).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator(".point-table").First).ToContainTextAsync("48.7");

        await page.GetByRole(AriaRole.Link, new() { Name = "与其他指标对比" }).ClickAsync();
        await page.GetByLabel("2022年", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("2023年", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("可吸入颗粒物年均浓度", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "对比" }).ClickAsync();
        await Assertions.Expect(page.Locator(".compare-table")).ToContainTextAsync("57");
        Assert.Contains("indicators=air.pm10.mean", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_shows_its_changes_at_a_glance_in_words_and_by_place()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.Desk with { Script = false });
        var better = visit.Page.Locator(".glance-group.glance-better");
        var worse = visit.Page.Locator(".glance-group.glance-worse");

        await Assertions.Expect(better).ToContainTextAsync("好转");
        await Assertions.Expect(worse).ToContainTextAsync("上升3.0%");
        // 6.09 in 2022 is a fact of the same area, so before and after both stand.
        await Assertions.Expect(worse).ToContainTextAsync("6.09");
        // Groups of different length stand one below the other, so that none leaves a void.
        var (above, below) = ((await better.BoundingBoxAsync())!, (await worse.BoundingBoxAsync())!);
        Assert.True(above.Y + above.Height <= below.Y);
        Assert.Equal(above.Width, below.Width);
    }

    [Fact]
    public async Task The_button_to_compare_is_in_sight_from_the_first_choice()
    {
        await using var visit = await reader.OpenAsync("/compare", Screen.SmallPhone);
        await visit.Page.EvaluateAsync("document.querySelector('.compare-form').scrollIntoView({ behavior: 'instant' })");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "对比" })).ToBeInViewportAsync();
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
