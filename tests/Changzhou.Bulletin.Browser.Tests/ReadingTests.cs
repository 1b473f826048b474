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

    /// <summary>Beginnings of the addresses of pages that set numbers with their units, each in its own way.</summary>
    private static readonly string[] OfNumbers = ["/2023/air", "/2023/noise", "/2023/figures", "/indicators", "/compare", "/f/", "/search?q=PM2.5"];

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

    /// <summary>Names of downloads, numbers and units are each in one line, and in normal type a number and its unit too: 34微克/立方米, not 12~188微克/立方米.</summary>
    [Fact]
    public async Task What_belongs_together_is_not_broken_on_the_smallest_phone()
    {
        var broken = new List<string>();
        await using var visit = await reader.OpenAsync("/", Screen.SmallPhone);
        foreach (var address in PageKinds.Addresses.Where(address => OfNumbers.Any(kind => address.StartsWith(kind, StringComparison.Ordinal))))
        {
            await visit.Page.GotoAsync(address);
            foreach (var (name, settings) in PageKinds.Modes.Where(mode => mode.Name is "light" or "large"))
            {
                await Modes.ChooseAsync(visit.Page, settings);
                var found = await visit.Page.EvaluateAsync<string[]>(
                    """
                    large => {
                      const whole = ['.downloads span', '.key-unit', '.unit', '.figure:not(.long)', '.quantity:not(.long) data', ...(large ? [] : ['.quantity'])];
                      const lines = piece => {
                        const text = document.createRange();
                        text.selectNodeContents(piece);
                        // Small units and indices stand within the line of their number.
                        const boxes = [...text.getClientRects()].filter(box => box.width > 0);
                        return boxes.some(box => box.top >= Math.max(...boxes.map(other => other.bottom)) - 1 || boxes.some(other => other.top >= box.bottom - 1));
                      };
                      return [...document.querySelectorAll(whole.join())]
                        .filter(piece => piece.checkVisibility() && (!piece.matches('.quantity') || piece.textContent.length <= 8) && lines(piece))
                        .map(piece => piece.textContent);
                    }
                    """, name == "large");
                broken.AddRange(found.Select(text => $"{address} {name}: {text}"));
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task A_wide_table_has_a_shadow_where_it_goes_on_and_shows_the_beginning_of_its_numbers()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.SmallPhone);
        var page = visit.Page;
        var box = page.Locator("#table-pollutant-results .scroll");
        await box.ScrollIntoViewIfNeededAsync();

        Assert.True(await box.EvaluateAsync<bool>("box => box.querySelector('td.numeric').getBoundingClientRect().left + 40 < box.getBoundingClientRect().right"));
        await ExpectShadowAsync(true);
        await box.EvaluateAsync("box => { box.scrollLeft = box.scrollWidth; }");
        await ExpectShadowAsync(false);

        // On a tablet all seven columns are there, each value in one line.
        await page.SetViewportSizeAsync(768, 900);
        Assert.True(await box.EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth"));
        await ExpectShadowAsync(false);

        // What was scrolled is painted a moment later.
        async Task ExpectShadowAsync(bool expected)
        {
            var seen = !expected;
            for (var look = 0; look < 20 && seen != expected; look++)
                seen = await HasShadowAsync();
            Assert.Equal(expected, seen);
        }

        // The strip at the right edge, between the round corners, with its background and without.
        async Task<bool> HasShadowAsync()
        {
            var with = await EdgeAsync();
            await box.EvaluateAsync("box => { box.style.backgroundImage = 'none'; }");
            var without = await EdgeAsync();
            await box.EvaluateAsync("box => { box.style.backgroundImage = ''; }");
            return !with.SequenceEqual(without);
        }

        async Task<byte[]> EdgeAsync()
        {
            var place = (await box.BoundingBoxAsync())!;
            return await page.ScreenshotAsync(new() { Clip = new() { X = place.X + place.Width - 12, Y = place.Y + 16, Width = 10, Height = place.Height - 32 } });
        }
    }

    [Theory, InlineData(390), InlineData(1440)]
    public async Task The_letters_of_charts_grow_with_the_type(int width)
    {
        await using var visit = await reader.OpenAsync("/2023/air", new Screen(width, 900));
        var page = visit.Page;
        var normal = await LetterAsync();
        await Modes.ChooseAsync(page, new Dictionary<string, string> { ["size"] = "larger" });
        await Assertions.Expect(page.Locator(".chart-block img").First).ToHaveJSPropertyAsync("naturalWidth", 360);

        // Of 12 px in the drawing: not smaller than nine tenths of the small print, and half as large again as before.
        var (letter, print) = (await LetterAsync(), await page.Locator("small").First.EvaluateAsync<double>("small => parseFloat(getComputedStyle(small).fontSize)"));
        Assert.True(letter >= 0.9 * print, $"Letters of {letter} px beside small print of {print} px.");
        Assert.True(letter >= 1.5 * normal, $"Letters of {letter} px, before of {normal} px.");

        async Task<double> LetterAsync()
        {
            await page.EvaluateAsync("document.querySelector('.chart-block img').loading = 'eager'");
            await Assertions.Expect(page.Locator(".chart-block img").First).ToHaveJSPropertyAsync("complete", true);
            return await page.Locator(".chart-block img").First.EvaluateAsync<double>("image => 12 * image.getBoundingClientRect().width / image.naturalWidth");
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
