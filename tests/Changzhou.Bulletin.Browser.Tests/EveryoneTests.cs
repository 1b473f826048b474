using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>Every kind of page in every way of reading it.</summary>
public sealed class EveryoneTests(Reader reader)
{
    private const string Kept = "bulletin-reading";

    /// <summary>What axe checks by itself, and the size of targets (WCAG 2.2, 2.5.8), which it leaves out unless asked.</summary>
    private static readonly AxeRunOptions Rules = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    private static readonly Screen[] Screens = [Screen.SmallPhone, Screen.Desk];

    /// <summary>Each page in one of the modes on a phone, and in English on a desk; the next test, which takes six minutes, has them all.</summary>
    [Fact]
    public async Task No_page_has_a_barrier_or_scrolls_sideways()
    {
        var barriers = new List<string>();
        await using var phone = await reader.OpenAsync("/about/contact", Screen.SmallPhone);
        await using var desk = await reader.OpenAsync("/about/contact", Screen.Desk);
        foreach (var (place, address) in PageKinds.Addresses.Index())
        {
            await phone.Page.GotoAsync(address);
            var (name, settings) = PageKinds.Modes[place % PageKinds.Modes.Count];
            await Modes.ChooseAsync(phone.Page, settings);
            barriers.AddRange(await LookAsync(phone.Page, name));
            await desk.Page.GotoAsync(PageKinds.InEnglish(address));
            barriers.AddRange(await LookAsync(desk.Page, "English"));
        }

        Assert.Empty(barriers);
    }

    /// <summary>On demand: -explicit only -class Changzhou.Bulletin.Browser.Tests.EveryoneTests</summary>
    [Fact(Explicit = true)]
    public async Task No_page_has_a_barrier_or_scrolls_sideways_in_any_mode_or_language()
    {
        var barriers = new List<string>();
        foreach (var screen in Screens)
        {
            await using var visit = await reader.OpenAsync("/about/contact", screen);
            foreach (var address in PageKinds.Addresses)
            {
                await visit.Page.GotoAsync(address);
                foreach (var (name, settings) in screen == Screen.Desk ? PageKinds.Modes.Take(2) : PageKinds.Modes)
                {
                    await Modes.ChooseAsync(visit.Page, settings);
                    barriers.AddRange(await LookAsync(visit.Page, name));
                }

                await visit.Page.GotoAsync(PageKinds.InEnglish(address));
                barriers.AddRange(await LookAsync(visit.Page, "English"));
            }
        }

        Assert.Empty(barriers);
    }

    [Fact]
    public async Task What_a_reader_sets_holds_on_the_next_page_and_is_forgotten_on_demand()
    {
        await using var visit = await reader.OpenAsync("/", Screen.Desk);
        var page = visit.Page;
        var root = page.Locator("html");

        await page.GetByText("阅读设置").ClickAsync();
        await page.GetByLabel("特大（长者模式）").CheckAsync();
        await page.GetByLabel("深色").CheckAsync();
        Assert.Equal("24px", await FontAsync(page));

        await page.GotoAsync("/2023/air");
        await Assertions.Expect(root).ToHaveAttributeAsync("data-size", "larger");
        Assert.Equal("24px", await FontAsync(page));
        // The charts follow the chosen colours, though the system is light; in large type they are the ones with the larger letters.
        await page.EvaluateAsync("document.querySelector('.chart-block img').loading = 'eager'");
        // Asked for again and again as a property: a function to wait for would be evaluated as text, which the pages' policy refuses.
        var dark = await page.Locator(".chart-block source[srcset*='narrow-dark']").First.GetAttributeAsync("srcset");
        await Assertions.Expect(page.Locator(".chart-block img").First).ToHaveJSPropertyAsync("currentSrc", new Uri(reader.Address, dark).AbsoluteUri);

        await page.GetByText("阅读设置").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "恢复默认" }).ClickAsync();
        await page.ReloadAsync();
        Assert.Equal("16px", await FontAsync(page));
        Assert.Null(await page.EvaluateAsync<string?>($"localStorage.getItem('{Kept}')"));
    }

    [Fact]
    public async Task The_settings_work_on_the_page_without_script()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.SmallPhone with { Script = false });
        var page = visit.Page;

        await page.GetByText("阅读设置").ClickAsync();
        await page.GetByLabel("特大（长者模式）").CheckAsync();
        await page.GetByLabel("深色").CheckAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveCSSAsync("font-size", "24px");
        await Assertions.Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(11, 23, 24)");
        await Assertions.Expect(page.GetByText("设置只对本页有效")).ToBeVisibleAsync();
        // The drawing, made for 360 px, grows with the type and is scrolled in its own box.
        Assert.True((await page.Locator(".chart-block img").First.BoundingBoxAsync())!.Width >= 360 * 1.5);
        Assert.Equal(Screen.SmallPhone.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Assertions.Expect(page.GetByLabel("阅读指引线")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_keyboard_goes_through_a_page_in_the_order_of_its_text()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.Desk);
        var page = visit.Page;

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "English" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#mode-size-normal")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-size", "large");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".modes summary")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".modes-panel")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "下一章" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/2023/water$"));
    }

    [Theory, InlineData("/2023/air"), InlineData("/"), InlineData("/en/search?q=ozone")]
    public async Task Every_stop_of_the_keyboard_comes_in_the_order_of_the_text_and_has_an_outline(string path)
    {
        await using var visit = await reader.OpenAsync(path, Screen.Desk);
        var page = visit.Page;
        var written = await page.EvaluateAsync<string[]>(
            """
            () => {
              window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(stop => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true }));
              return window.stops.map(stop => stop.outerHTML.slice(0, 100));
            }
            """);
        Assert.True(written.Length > 10, $"{path} has only {written.Length} stops.");

        foreach (var stop in written)
        {
            await page.Keyboard.PressAsync("Tab");
            // The colour may still be on its way to what it will be; width and style are there at once.
            var (reached, outline) = Parted(await page.EvaluateAsync<string>(
                """
                () => {
                  const stop = document.activeElement, style = getComputedStyle(stop);
                  return `${style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)}|${stop.outerHTML.slice(0, 100)}`;
                }
                """));
            Assert.Equal(stop, reached);
            Assert.True(outline >= 2, $"{path}: an outline of {outline} px marks {stop}");
        }
    }

    [Fact]
    public async Task The_language_changes_on_the_same_page_and_back()
    {
        await using var visit = await reader.OpenAsync("/2023/air", Screen.Phone);
        var page = visit.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/en/2023/air$"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Air");

        await page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[^n]/2023/air$"));
    }

    /// <summary>The machine's Chromium has no voice, so the test brings one that is silent.</summary>
    [Fact]
    public async Task A_browser_with_a_voice_reads_the_text_aloud_piece_by_piece()
    {
        await using var visit = await reader.OpenAsync("/about/contact", Screen.Desk);
        var page = visit.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "朗读" })).ToHaveCountAsync(0);

        await page.AddInitScriptAsync(
            """
            const heard = [];
            window.heard = heard;
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [{ lang: 'zh-CN', name: 'silent' }], addEventListener() {}, pause() { heard.push('(pause)'); }, resume() {}, cancel() {},
              speak(said) { heard.push(said.text); window.ended = () => said.onend(); },
            } });
            """);
        await page.GotoAsync("/2023/air");
        await page.GetByRole(AriaRole.Button, new() { Name = "朗读" }).ClickAsync();

        await Assertions.Expect(page.Locator(".is-heard")).ToHaveTextAsync("第一章");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "暂停" })).ToBeFocusedAsync();
        await page.EvaluateAsync("ended()");
        await Assertions.Expect(page.Locator(".is-heard")).ToHaveTextAsync("环境空气质量");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("(pause)", await page.EvaluateAsync<string[]>("heard"));
        Assert.Contains("环境空气质量", await page.EvaluateAsync<string[]>("heard"));

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".aloud-bar")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".is-heard")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "朗读" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_front_page_is_light_enough_for_a_weak_network()
    {
        await using var visit = await reader.OpenAsync("about:blank", Screen.Phone);
        var sizes = new List<Task<int>>();
        visit.Page.RequestFinished += (_, request) => sizes.Add(SizeAsync(request));
        await visit.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var bytes = (await Task.WhenAll(sizes)).Sum();

        Assert.InRange(sizes.Count, 3, 10);
        Assert.InRange(bytes, 1, 100_000);
    }

    [Fact]
    public async Task Paper_shows_the_text_without_tools_and_cuts_no_table()
    {
        await using var visit = await reader.OpenAsync("/2023/noise", new Screen(720, 900));
        var page = visit.Page;

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var tool in new[] { ".site-tools-row", ".site-header", ".sections-folded", ".chapter-turn", ".anchor" })
            await Assertions.Expect(page.Locator(tool).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".table-block table").First).ToBeVisibleAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.table-block table')].filter(table => table.getBoundingClientRect().right > innerWidth).map(table => table.closest('figure').id)"));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, string mode)
    {
        var (wanted, width) = (page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var place = $"{new Uri(page.Url).PathAndQuery} {mode} at {wanted}";
        var found = (await page.RunAxe(Rules)).Violations.Select(violation =>
            $"{place}: {violation.Impact} {violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}");
        return [.. width > wanted ? [$"{place}: scrolls sideways to {width}"] : Array.Empty<string>(), .. found];
    }

    private static (string Stop, decimal Outline) Parted(string said) =>
        said.Split('|', 2) is [var outline, var stop] ? (stop, decimal.Parse(outline, CultureInfo.InvariantCulture)) : throw new FormatException(said);

    private static Task<string> FontAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize");

    private static async Task<int> SizeAsync(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }
}
