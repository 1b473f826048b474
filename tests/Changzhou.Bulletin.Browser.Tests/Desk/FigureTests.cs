using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>Editors at the grid of figures, the imports, the board and the overview, in real browsers.</summary>
public sealed partial class FigureTests(DeskBrowser desk)
{
    private static readonly Actor Colleague = new(null, "旁人", "test") { Roles = [StaffRoles.Editor] };

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private FigureEdits Edits => new(new DraftEdits(desk.Store, TimeProvider.System));

    [Fact]
    public async Task Edits_a_figure_by_keyboard_and_sees_what_will_read_otherwise_before_it_is_saved()
    {
        await using var visit = await EnterAsync("格编辑", "/desk/2023/figures?q=air.co.p95");
        var page = visit.Page;
        var cell = ValueOf(page, "air.co.p95@全市:2023");
        var before = await cell.InputValueAsync();
        await cell.FocusAsync();
        await page.Keyboard.TypeAsync("1.9");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(cell).ToHaveValueAsync(before);
        await page.Keyboard.TypeAsync("1.9");
        await page.Keyboard.PressAsync("Enter");

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("改后各处将写作");
        await Assertions.Expect(dialog.Locator(".uses ins").First).ToContainTextAsync("1.9");
        Assert.Equal(before, (await FigureAsync("air.co.p95")).Figure.Value.ToString());
        await LookAsync(page, "desk-uses-1440");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".news")).ToContainTextAsync("已保存 1 个数据");
        Assert.Equal("1.9", (await FigureAsync("air.co.p95")).Figure.Value.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "撤销上一次修改" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();
        await Assertions.Expect(cell).ToHaveValueAsync(before);
        Assert.Equal(before, (await FigureAsync("air.co.p95")).Figure.Value.ToString());
    }

    [Fact]
    public async Task Tells_at_the_cell_what_is_wrong_and_keeps_what_was_typed()
    {
        await using var visit = await EnterAsync("错编辑", "/desk/2023/figures?q=air.so2.mean");
        var cell = ValueOf(visit.Page, "air.so2.mean@全市:2023");
        await cell.FillAsync("大约七");
        await cell.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("tr.message")).ToContainTextAsync("大约七");
        await Assertions.Expect(cell).ToHaveValueAsync("大约七");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "恢复原值" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tr.message")).ToHaveCountAsync(0);
        Assert.NotEqual("大约七", await cell.InputValueAsync());
    }

    [Fact]
    public async Task While_the_database_is_away_what_was_typed_stays_and_is_saved_by_a_retry()
    {
        const string Typed = "断线时写的来源";
        await using var visit = await EnterAsync("断编辑", "/desk/2023/figures?q=air.pm10.mean");
        var page = visit.Page;
        var cell = page.Locator("tr[data-row^='air.pm10.mean@全市:2023'] input[data-column=source]").First;
        var before = await cell.InputValueAsync();
        await using var db = desk.Store.CreateDbContext();
        // As a server that starts up says (PostgreSQL, appendix A: 57P03), to this one edit and to nobody else's.
        await db.Database.ExecuteSqlRawAsync("""
            create function draft.is_away() returns trigger language plpgsql as 'begin raise exception using errcode = ''57P03''; end';
            create trigger is_away before update on draft.figures for each row when (new.source = '断线时写的来源') execute function draft.is_away();
            """, Now);
        await cell.FillAsync(Typed);
        await cell.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tr.message")).ToContainTextAsync("暂时连不上数据库");
        await Assertions.Expect(cell).ToHaveValueAsync(Typed);

        await db.Database.ExecuteSqlRawAsync("drop trigger is_away on draft.figures; drop function draft.is_away();", Now);
        await page.Locator("tr.message").GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await Assertions.Expect(page.Locator(".news")).ToContainTextAsync("已保存 1 个数据");
        await Assertions.Expect(page.Locator("tr.message")).ToHaveCountAsync(0);
        var now = await FigureAsync("air.pm10.mean");
        Assert.Equal(Typed, now.Figure.Source);
        Assert.True((await Edits.SaveAsync(2023, [new(now.Version, now.Figure with { Source = before })], Colleague, Now)).IsSaved);
    }

    [Theory]
    [InlineData("用我的", "31")]
    [InlineData("用对方的", "32")]
    public async Task Of_two_who_change_a_figure_the_second_chooses(string choice, string stands)
    {
        await using var visit = await EnterAsync("争编辑", "/desk/2023/figures?q=air.no2.mean");
        var page = visit.Page;
        await page.GetByLabel("直接保存").CheckAsync();
        var cell = ValueOf(page, "air.no2.mean@全市:2023");
        await cell.WaitForAsync();
        var figure = await FigureAsync("air.no2.mean");
        Assert.True((await Edits.SaveAsync(2023, [new(figure.Version, figure.Figure with { Value = new FigureValue.Number(32) })], Colleague, Now)).IsSaved);

        await cell.FillAsync("31");
        await cell.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tr.message")).ToContainTextAsync("“旁人”在");
        await Assertions.Expect(page.Locator("tr.message")).ToContainTextAsync("已改为“32”，您写的是“31”");
        await LookAsync(page, "desk-figure-conflict-1440");
        await page.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("tr.message")).ToHaveCountAsync(0);
        await Assertions.Expect(cell).ToHaveValueAsync(stands);
        Assert.Equal(stands, (await FigureAsync("air.no2.mean")).Figure.Value.ToString());
        var now = await FigureAsync("air.no2.mean");
        await Edits.SaveAsync(2023, [new(now.Version, figure.Figure)], Colleague, Now);
    }

    [Fact]
    public async Task Pastes_a_column_after_a_dry_run_and_takes_it_back()
    {
        await using var visit = await EnterAsync("贴编辑", "/desk/2023/figures?topic=noise");
        var page = visit.Page;
        var cells = page.Locator("input.cell[data-column=value]");
        await cells.First.WaitForAsync();
        var before = await cells.EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.value)");
        var numbers = Enumerable.Range(0, before.Length - 1).First(at => IsTenth().IsMatch(before[at]) && IsTenth().IsMatch(before[at + 1]));
        await PasteAsync(cells.Nth(numbers), "41.5\r\n四十二\r\n");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("有 1 行不能保存");
        await LookAsync(page, "desk-paste-1440");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^保存") })).ToBeDisabledAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await PasteAsync(cells.Nth(numbers), "41.5\r\n42.5\r\n");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存 2 个数据" }).ClickAsync();
        await Assertions.Expect(page.Locator(".news")).ToContainTextAsync("已保存 2 个数据");
        await Assertions.Expect(cells.Nth(numbers + 1)).ToHaveValueAsync("42.5");

        await page.GetByRole(AriaRole.Button, new() { Name = "撤销上一次修改" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();
        await Assertions.Expect(cells.Nth(numbers + 1)).ToHaveValueAsync(before[numbers + 1]);
        await Assertions.Expect(cells.Nth(numbers)).ToHaveValueAsync(before[numbers]);
    }

    [Fact]
    public async Task Imports_a_workbook_after_a_dry_run_and_takes_it_back()
    {
        await using var visit = await EnterAsync("导编辑", "/desk/2023/import");
        var page = visit.Page;
        await UploadAsync(page, "数据.csv", Encoding.UTF8.GetBytes("指标,区域,数值,单位,来源\n可吸入颗粒物年均浓度,全市,58,微克/立方米,监测中心\n"));
        await Assertions.Expect(page.Locator(".result")).ToContainTextAsync("有 1 处改动");
        Assert.NotEqual("58", (await FigureAsync("air.pm10.mean")).Figure.Value.ToString());
        await LookAsync(page, "desk-import-1440");
        await page.GetByRole(AriaRole.Button, new() { Name = "应用：修改 1 个数据" }).ClickAsync();
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("已导入 2023 年草稿");
        Assert.Equal("58", (await FigureAsync("air.pm10.mean")).Figure.Value.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确定撤销" }).ClickAsync();
        await Assertions.Expect(page.Locator(".past")).ToContainTextAsync("已于");
        Assert.NotEqual("58", (await FigureAsync("air.pm10.mean")).Figure.Value.ToString());
    }

    [Fact]
    public async Task Whoever_imports_is_seen_by_others_and_what_was_uploaded_goes_when_the_page_is_left()
    {
        await using var visit = await EnterAsync("传编辑", "/desk/2023/import");
        await using var other = await EnterAsync("望编辑", "/desk");
        await Assertions.Expect(other.Page.Locator("ul.acts")).ToContainTextAsync("传编辑：2023 年 导入", new() { Timeout = 30_000 });

        var name = $"数据-{Guid.NewGuid():N}.csv";
        await UploadAsync(visit.Page, name, Encoding.UTF8.GetBytes("指标,区域,数值,单位,来源\n可吸入颗粒物年均浓度,全市,59,微克/立方米,监测中心\n"));
        await Assertions.Expect(visit.Page.Locator(".result")).ToContainTextAsync("有 1 处改动");
        var file = Assert.Single(Uploaded(name));
        await visit.Page.GotoAsync("/desk/2023/figures");

        var since = TimeProvider.System.GetTimestamp();
        while (Directory.Exists(Path.GetDirectoryName(file)))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(30), "The file is there though its page is not.");
            await Task.Delay(100, Now);
        }

        await Assertions.Expect(other.Page.Locator("ul.acts")).ToContainTextAsync("传编辑：2023 年 数据", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Refuses_a_hostile_zip_with_nothing_changed()
    {
        var entry = await new DraftReader(desk.Store).EntryAsync(2023, Now);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("edition.yaml");
            archive.CreateEntry("../../../evil.txt");
        }

        await using var visit = await EnterAsync("险编辑", "/desk/2023/import");
        await UploadAsync(visit.Page, "恶意.zip", zip.ToArray());

        await Assertions.Expect(visit.Page.Locator(".result [role=alert]")).ToContainTextAsync("未导入，草稿没有变化");
        await Assertions.Expect(visit.Page.Locator(".result")).ToContainTextAsync("不在公报文件夹的规定位置");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^应用") }).CountAsync());
        var later = await new EditHistory(desk.Store).OfAsync("import:folder", cancel: Now);
        Assert.DoesNotContain(later, edit => edit.Entry > entry);
    }

    [Fact]
    public async Task Nobody_but_an_editor_imports_or_edits()
    {
        var reviewer = await desk.AddAsync("观审核", StaffRoles.Reviewer);
        await using var visit = await desk.SignInAsync(reviewer);
        await visit.Page.GotoAsync("/desk/2023/import");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("您的角色不能打开此页");
        await visit.Page.GotoAsync("/desk/2023/figures?q=air.co.p95");
        var cell = ValueOf(visit.Page, "air.co.p95@全市:2023");
        await Assertions.Expect(cell).ToHaveAttributeAsync("readonly", "");

        // Whoever knows the browser's tools makes the cells writable.
        await using var db = desk.Store.CreateDbContext();
        var acts = await db.Log.LongCountAsync(row => row.ActorId == reviewer.Id && row.Year != null, Now);
        var stored = (await FigureAsync("air.co.p95")).Figure;
        var source = visit.Page.Locator("tr[data-row^='air.co.p95@全市:2023'] input[data-column=source]").First;
        foreach (var (one, shown) in new[] { (cell, stored.Value.ToString()!), (source, stored.Source) })
        {
            await one.EvaluateAsync("cell => { cell.readOnly = false; }");
            await one.FillAsync("7.7");
            await one.PressAsync("Tab");
            // The page says no, and shows again what is stored.
            await Assertions.Expect(one).ToHaveValueAsync(shown);
            await Assertions.Expect(visit.Page.Locator(".news")).ToContainTextAsync("修改数据请联系编辑");
        }

        Assert.Equal(stored, (await FigureAsync("air.co.p95")).Figure);
        Assert.Equal(acts, await db.Log.LongCountAsync(row => row.ActorId == reviewer.Id && row.Year != null, Now));
    }

    [Fact]
    public async Task Makes_2024_from_2023_and_follows_the_board_to_what_is_missing()
    {
        await using var visit = await EnterAsync("年编辑", "/desk");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "由 2023 年生成 2024 年" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确定生成" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("2024 年进度");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "由上一年生成时留下的核对清单" })).ToBeVisibleAsync();

        await page.GetByLabel("环境空气质量的负责人").SelectOptionAsync(new SelectOptionValue { Label = "年编辑" });
        await Assertions.Expect(page.Locator("tr", new() { HasText = "环境空气质量" }).First.Locator("select option:checked")).ToHaveTextAsync("年编辑");
        await LookAsync(page, "desk-board-1440");
        await page.Locator("tr", new() { HasText = "环境空气质量" }).First.Locator("a.awaited").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/desk/2024/figures\\?topic=air&status=awaited$"));
        await page.Locator("input.cell[data-column=value]").First.WaitForAsync();
        Assert.All(await page.Locator("input.cell[data-column=value]").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.value)"), Assert.Empty);
        await visit.Page.GotoAsync("/desk");
        await Assertions.Expect(page.Locator(".editions > li").First).ToContainTextAsync("待填数据");
        await LookAsync(page, "desk-overview-1440");
    }

    [Theory]
    [InlineData("/desk", "overview")]
    [InlineData("/desk/2023/figures", "figures")]
    [InlineData("/desk/2023/board", "board2023")]
    [InlineData("/desk/2023/import", "import")]
    public async Task Pages_are_for_everybody_in_both_widths(string path, string name)
    {
        foreach (var screen in (Screen[])[Screen.Phone, Screen.Desk])
        {
            await using var visit = await EnterAsync($"看{name}{screen.Width}", path, screen);
            await visit.Page.Locator("main .mud-progress-linear").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await visit.Page.Locator("main h1 ~ *").First.WaitForAsync();
            await LookAsync(visit.Page, $"desk-{name}-{screen.Width}");
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"), $"{path} is wider than {screen.Width}.");
            var grave = (await visit.Page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}");
            Assert.Empty(grave);
        }
    }

    private async Task<Visit> EnterAsync(string name, string path, Screen? screen = null) => await desk.SignInAsync(await desk.AddAsync(name, StaffRoles.Editor), path, screen);

    private static ILocator ValueOf(IPage page, string key) => page.Locator($"tr[data-row^='{key}'] input[data-column=value]").First;

    private async Task<FigureView> FigureAsync(string indicator) => (await new DraftReader(desk.Store).FindAsync(2023, Now))!.Figures
        .First(figure => figure.Figure is { Region: "全市", Basis: Basis.Actual } && figure.Figure.Indicator == indicator && figure.Figure.Period == Period.Year(2023));

    private static async Task UploadAsync(IPage page, string name, byte[] bytes)
    {
        await page.Locator("input[type=file]:enabled").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = bytes });
    }

    /// <summary>Of the portals that run now, whose folder of uploads only their user may enter.</summary>
    private static IEnumerable<string> Uploaded(string name) =>
        Directory.EnumerateDirectories(Path.GetTempPath(), "bulletin-uploads-*").SelectMany(root => Directory.EnumerateFiles(root, name, SearchOption.AllDirectories));

    /// <summary>As Ctrl+V does, without the machine's clipboard, which tests share.</summary>
    private static async Task PasteAsync(ILocator cell, string text) => await cell.EvaluateAsync(
        """
        (cell, text) => {
          cell.focus();
          const data = new DataTransfer();
          data.setData('text/plain', text);
          cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, text);

    private static async Task LookAsync(IPage page, string name) => await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"{name}.png") });

    [GeneratedRegex(@"^-?\d+\.\d$", RegexOptions.CultureInvariant)]
    private static partial Regex IsTenth();
}
