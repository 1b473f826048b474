using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Accounts;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>Editors at work in real browsers: text, figures, tables, charts, pictures, side by side.</summary>
public sealed class WritingTests(DeskBrowser desk)
{
    static WritingTests() => Assertions.SetDefaultExpectTimeout(20_000);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_a_sentence_with_a_figure_by_keyboard_alone_and_a_colleague_sees_it()
    {
        var uid = await desk.AddParagraphAsync("soil", "开头。");
        await using var visit = await EnterAsync("甲编辑", $"/desk/2023/soil?block={uid}");
        await using var other = await EnterAsync("乙编辑", "/desk/2023/soil");
        var page = visit.Page;

        await page.Locator($"#b-{uid}").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator($"#b-{uid} .editor[data-ready]").WaitForAsync();
        await page.Keyboard.TypeAsync("细颗粒物年均浓度为{细颗粒物年均浓度");
        await page.Locator(".picker li").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".picker li").First).ToContainTextAsync("34微克/立方米");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".picker[data-step=way]").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"#b-{uid} textarea")).ToHaveValueAsync("开头。细颗粒物年均浓度为{air.pm25.mean}");
        await Assertions.Expect(page.Locator($"#b-{uid} .reads")).ToContainTextAsync("细颗粒物年均浓度为34微克/立方米");
        await page.Locator($"#b-{uid} .editor:not([data-unsent]) .save.saved").WaitForAsync();

        await Assertions.Expect(other.Page.Locator($"#b-{uid}")).ToContainTextAsync("开头。细颗粒物年均浓度为34微克/立方米");
        await Assertions.Expect(other.Page.Locator($"#b-{uid} .others")).ToHaveTextAsync("甲编辑正在编辑此段");
        Assert.Equal(new Block.Paragraph("开头。细颗粒物年均浓度为{air.pm25.mean}"), (await FindAsync(uid)).Block);
    }

    [Fact]
    public async Task Enter_begins_the_next_paragraph_at_the_caret()
    {
        var uid = await desk.AddParagraphAsync("soil", "前半句后半句");
        await using var visit = await EnterAsync("丙编辑", $"/desk/2023/soil?block={uid}");
        var page = visit.Page;
        await DeskBrowser.WriteInAsync(page, uid);
        for (var step = 0; step < 3; step++)
            await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");

        // Both stand open for a moment while the caret moves on.
        await Assertions.Expect(page.Locator($".block:not(#b-{uid}) textarea.writing")).ToHaveValueAsync("后半句");
        await Assertions.Expect(page.Locator($"#b-{uid}")).ToContainTextAsync("前半句");
    }

    [Theory]
    [InlineData("用我的", "我写的。", "旁人写的。")]
    [InlineData("用对方的", "旁人写的。", "我写的。")]
    public async Task Of_two_who_write_the_same_the_second_chooses_and_nothing_is_lost(string choice, string stands, string other)
    {
        var uid = await desk.AddParagraphAsync("soil", "起初。");
        await using var visit = await EnterAsync("丁编辑", $"/desk/2023/soil?block={uid}");
        var page = visit.Page;
        await DeskBrowser.WriteInAsync(page, uid);
        var text = page.Locator($"#b-{uid} textarea");
        Assert.IsType<EditResult.Saved>(await desk.Edits.SaveAsync(2023, uid, 1, new Block.Paragraph("旁人写的。"), DeskBrowser.Colleague, Now));
        await page.GetByText("别人刚刚改过这里。").WaitForAsync();
        await text.FillAsync("我写的。");

        var conflict = page.Locator("section.conflict");
        await conflict.WaitForAsync();
        await Assertions.Expect(conflict).ToContainTextAsync("“旁人”在");
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, "desk-conflict-1440.png") });
        await conflict.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
        await page.Locator($"#b-{uid} .editor:not([data-unsent]) .save.saved").WaitForAsync();

        Assert.Equal(new Block.Paragraph(stands), (await FindAsync(uid)).Block);
        if (choice == "用我的")
        {
            var history = await new EditHistory(desk.Store).OfAsync(BlockView.SubjectOf(uid), cancel: Now);
            Assert.Contains(history, edit => LoggedBlock.Read(edit.After!).Block is Block.Paragraph past && past.Text == other);
        }
        else
        {
            await page.ReloadAsync();
            await Assertions.Expect(page.Locator(".kept")).ToContainTextAsync(other);
        }
    }

    [Fact]
    public async Task Drags_a_section_to_another_place()
    {
        await using var visit = await EnterAsync("戊编辑", "/desk/2023/air");
        var page = visit.Page;
        var titles = page.Locator("[data-outline^='air/'] .title");
        var before = await titles.AllInnerTextsAsync();
        await page.Locator("[data-outline^='air/']").Nth(2).DragToAsync(page.Locator("[data-outline^='air/']").First);

        await Assertions.Expect(titles.First).ToHaveTextAsync(before[2]);
        await page.Locator("[data-outline^='air/']").First.Locator(".title").FocusAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(titles.Nth(1)).ToHaveTextAsync(before[2]);
    }

    [Fact]
    public async Task Pastes_a_block_of_a_spreadsheet_and_links_a_number_only_on_request()
    {
        await using var visit = await EnterAsync("己编辑", "/desk/2023/rural");
        var page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await AddAsync(page, "表格");
        var cell = page.Locator("[data-cell='1,1']");
        await cell.WaitForAsync();
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", "53.7\t53.8\n53.7\t文字\n");
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
        var offer = page.Locator(".offer");
        await Assertions.Expect(offer).ToContainTextAsync("将粘贴 2 行 2 列");
        var link = offer.GetByLabel("数 53.7 引用的数据").First;
        await link.SelectOptionAsync(new SelectOptionValue { Value = "{noise.region.day|n}" });
        await offer.GetByRole(AriaRole.Button, new() { Name = "粘贴", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-cell='1,1']")).ToHaveValueAsync("{noise.region.day|n}");
        await Assertions.Expect(page.Locator("[data-cell='2,1']")).ToHaveValueAsync("53.7");
        await Assertions.Expect(page.Locator("[data-cell='2,2']")).ToHaveValueAsync("文字");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, "desk-table-1440.png") });
        await page.Locator(".editor:not([data-unsent]) .save.saved").WaitForAsync();
    }

    [Fact]
    public async Task Draws_a_chart_while_it_is_made()
    {
        await using var visit = await EnterAsync("庚编辑", "/desk/2023/rural");
        var page = visit.Page;
        await AddAsync(page, "图");
        await page.Locator("[data-field=caption]").FillAsync("区域噪声");
        await page.Locator("[data-field=alt]").FillAsync("昼间噪声的柱形图。");
        await page.Locator("[data-cell='1,0']").FillAsync("昼间");
        await page.Locator("[data-cell='1,1']").FillAsync("{noise.region.day|n}");
        await page.Locator(".reads img.sketch").WaitForAsync();
        var first = await page.Locator(".reads img.sketch").GetAttributeAsync("src");
        await page.GetByLabel("条形图", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(page.Locator(".kinds label.chosen")).ToHaveTextAsync(new Regex(@"^\s*条形图\s*$"));
        await page.Locator(".reads img.sketch").WaitForAsync();

        await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, "desk-chart-1440.png"), FullPage = true });
        await Assertions.Expect(page.Locator(".reads img.sketch")).Not.ToHaveAttributeAsync("src", first!);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, "desk-chart-1440.png") });
        await page.Locator("[data-cell='1,1']").FillAsync("五十");
        await page.Locator(".editor .faults li").First.WaitForAsync();
    }

    [Fact]
    public async Task Uploads_a_picture_and_asks_for_its_words()
    {
        await using var visit = await EnterAsync("辛编辑", "/desk/2023/rural");
        var page = visit.Page;
        await page.Locator(".gap-open").First.ClickAsync();
        await page.Locator(".gap-choices input[type=file]:enabled").SetInputFilesAsync(new FilePayload
        {
            Name = "lake.svg",
            MimeType = "image/svg+xml",
            Buffer = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\" fill=\"#0a7285\"/></svg>"u8.ToArray(),
        });
        await page.Locator("[data-field=alt]").WaitForAsync();
        await page.GetByText("请用一句话说清图里有什么").WaitForAsync();
        await page.Locator("[data-field=alt]").FillAsync("一片湖。");
        await page.Locator(".editor .reads img").WaitForAsync();
        var source = await page.Locator(".editor .reads img").GetAttributeAsync("src");
        Assert.Matches(new Regex("^/desk/2023/pictures/lake(-\\d+)?\\.svg$"), source);
        Assert.True(await page.Locator(".editor .reads img").EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));

        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = desk.Address };
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await stranger.GetAsync(source, Now)).StatusCode);
    }

    [Fact]
    public async Task A_removed_block_comes_back_as_it_was()
    {
        var uid = await desk.AddParagraphAsync("soil", "会回来的一段。");
        await using var visit = await EnterAsync("壬编辑", $"/desk/2023/soil?block={uid}");
        var page = visit.Page;
        await page.Locator($"#b-{uid}").HoverAsync();
        await page.Locator($"#b-{uid} .block-tools button").ClickAsync();
        await page.Locator($"#b-{uid}").GetByRole(AriaRole.Menuitem, new() { Name = "删除" }).ClickAsync();
        await page.Locator($"#b-{uid}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator($"#b-{uid}")).ToContainTextAsync("会回来的一段。");
    }

    [Fact]
    public async Task A_reviewer_reads_everything_and_changes_nothing()
    {
        var reviewer = await desk.AddAsync("卫审核", StaffRoles.Reviewer);
        await using var visit = await desk.SignInAsync(reviewer, "/desk/2023/air");
        await visit.Page.GetByText("您没有“编辑”角色，只能阅读。").WaitForAsync();
        await visit.Page.Locator(".block").First.ClickAsync();

        Assert.Equal(0, await visit.Page.Locator(".editor, .gap, .block-tools").CountAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_in_the_writing_place()
    {
        var editor = await desk.AddAsync("癸编辑", StaffRoles.Editor);
        foreach (var (path, name) in new[] { ("/desk/2023/air", "desk-air"), ("/desk/2023/front", "desk-front") })
        {
            foreach (var screen in new[] { Screen.Phone, Screen.Desk })
            {
                await using var visit = await desk.SignInAsync(editor, path, screen);
                await visit.Page.Locator(".paper").WaitForAsync();
                await visit.Page.Locator("img.sketch, .front").First.WaitForAsync();
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"{name}-{screen.Width}.png") });
                if (name == "desk-air")
                {
                    await visit.Page.Locator(".block-body").First.ClickAsync();
                    await visit.Page.Locator("textarea.writing").WaitForAsync();
                    await visit.Page.Keyboard.TypeAsync("{优良天数");
                    await visit.Page.Locator(".picker li").First.WaitForAsync();
                    await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"{name}-picker-{screen.Width}.png") });
                }

                var result = await visit.Page.RunAxe();
                var grave = result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}").ToList();
                Assert.True(grave.Count == 0, string.Join('\n', grave));
            }
        }
    }

    private async Task<Visit> EnterAsync(string name, string path)
    {
        var visit = await desk.SignInAsync(await desk.AddAsync(name, StaffRoles.Editor), path);
        await visit.Page.Locator(".paper").WaitForAsync();
        return visit;
    }

    private async Task<BlockView> FindAsync(Guid uid) => (await new DraftReader(desk.Store).FindAsync(2023, Now))!.FindBlock(uid)!;

    private static async Task AddAsync(IPage page, string what)
    {
        await page.Locator(".gap-open").First.ClickAsync();
        await page.Locator(".gap-choices").GetByRole(AriaRole.Button, new() { Name = what, Exact = true }).ClickAsync();
        await page.Locator(".editor[data-ready]").WaitForAsync();
    }
}
