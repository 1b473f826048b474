using System.Diagnostics;
using Changzhou.Bulletin.Browser.Tests.Desk;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DeskBrowser))]

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>The way in, and the way out, in a real browser.</summary>
public sealed class SignInTests(DeskBrowser desk)
{
    private const string OwnPassword = "春江潮水连海平 2025";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signs_in_with_a_password_and_a_code_and_shows_who_is_there()
    {
        var editor = await desk.AddAsync("沈编辑", StaffRoles.Editor);
        await using var visit = await desk.SignInAsync(editor);

        Assert.Contains("沈编辑", await visit.Page.Locator("main h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Link, new() { Name = "账号" }).CountAsync());
        Assert.Empty(Grave(visit));
    }

    [Fact]
    public async Task Leads_through_the_first_sign_in_to_the_page_that_was_asked_for()
    {
        var newcomer = await desk.AddNewcomerAsync("陆新人", StaffRoles.Editor);
        await using var visit = await desk.OpenAsync("/desk");
        var page = visit.Page;
        await DeskBrowser.GivePasswordAsync(page, newcomer);

        await page.GetByRole(AriaRole.Heading, new() { Name = "第一步：换成您自己的口令" }).WaitForAsync();
        await GiveNewPasswordAsync(page, newcomer.Password, "changzhou2024");
        await page.GetByText("容易被猜中").WaitForAsync();
        await GiveNewPasswordAsync(page, newcomer.Password, OwnPassword);

        await page.GetByRole(AriaRole.Heading, new() { Name = "第二步：设置第二重验证" }).WaitForAsync();
        await LookAsync(page, "account-first");
        var secret = (await page.Locator("code.secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByLabel("6 位验证码").FillAsync(Totp.CodeOf(secret, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "启用" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "请保存恢复代码" }).WaitForAsync();
        Assert.Equal(10, await page.Locator(".codes li").CountAsync());
        var recovery = await page.Locator(".codes code").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "已经保存，继续" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "陆新人，您好" }).WaitForAsync();

        await using var again = await desk.OpenAsync("/desk");
        await DeskBrowser.GivePasswordAsync(again.Page, newcomer with { Password = OwnPassword });
        await again.Page.GetByLabel("验证码或恢复代码").FillAsync(recovery);
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "验证并登录" }).ClickAsync();
        await again.Page.GetByRole(AriaRole.Heading, new() { Name = "陆新人，您好" }).WaitForAsync();
    }

    [Fact]
    public async Task Adds_a_passkey_and_signs_in_with_it_alone()
    {
        var person = await desk.AddAsync("顾通行", StaffRoles.Reviewer);
        await using var visit = await desk.SignInAsync(person);
        var page = visit.Page;
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });

        await page.GotoAsync("/account");
        var adding = page.Locator("form[data-passkey=creation]");
        await adding.GetByLabel("名称").FillAsync("办公室电脑");
        await adding.GetByLabel("现在的口令").FillAsync(person.Password);
        await adding.GetByRole(AriaRole.Button, new() { Name = "添加通行密钥" }).ClickAsync();
        await page.GetByText("已添加通行密钥。").WaitForAsync();
        await LookAsync(page, "account-own");

        await page.GotoAsync("/account/logout");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "顾通行，您好" }).WaitForAsync();
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_of_the_desk_in_the_browser()
    {
        var editor = await desk.AddAsync("何退出", StaffRoles.Editor);
        await using var visit = await desk.SignInAsync(editor);
        var page = visit.Page;
        await page.EvaluateAsync("() => { localStorage.setItem('desk.kept:x:2023:y', '{}'); sessionStorage.setItem('desk.tab', '1'); localStorage.setItem('bulletin-reading', '{}'); }");

        await page.GotoAsync("/account/logout");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "登录编辑台" }).WaitForAsync();

        Assert.Equal(["bulletin-reading"], await page.EvaluateAsync<string[]>("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"));
    }

    [Fact]
    public async Task Disabling_ends_an_open_page_within_a_minute_and_refuses_what_is_clicked_before()
    {
        var administrator = await desk.AddAsync("高管理", StaffRoles.Administrator);
        var victim = await desk.AddAsync("易停用", StaffRoles.Administrator);
        await using var visit = await desk.SignInAsync(victim, "/desk/accounts");

        var watch = Stopwatch.StartNew();
        Assert.IsType<StaffResult.Done>(await desk.Directories.DisableAsync(new Actor(administrator.Id, administrator.Display, "test"), victim.Id, "离职", Now));
        await visit.Page.WaitForURLAsync("**/account/login**", new() { Timeout = 60_000 });

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"It took {watch.Elapsed}.");
        await visit.Page.GetByText("您的登录已经结束").WaitForAsync();
        await DeskBrowser.GivePasswordAsync(visit.Page, victim);
        await visit.Page.GetByText("用户名或口令不正确").WaitForAsync();
    }

    [Fact]
    public async Task Shows_a_page_of_another_role_neither_in_the_drawer_nor_at_its_address()
    {
        var publisher = await desk.AddAsync("钱签发", StaffRoles.Publisher);
        await using var visit = await desk.SignInAsync(publisher);
        var answer = await visit.Page.GotoAsync("/desk/accounts");

        Assert.Equal(403, answer!.Status);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "您的角色不能打开此页" }).WaitForAsync();
    }

    [Fact]
    public async Task An_administrator_adds_a_colleague_and_cannot_lose_the_own_role()
    {
        var administrator = await desk.AddAsync("孙管理", StaffRoles.Administrator);
        await using var visit = await desk.SignInAsync(administrator, "/desk/accounts");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "新增账号" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("姓名").FillAsync("周同事");
        await dialog.GetByLabel("用户名").FillAsync("zhou.ts");
        await dialog.GetByLabel("编辑").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        var password = await dialog.Locator("code").InnerTextAsync();
        Assert.Equal(23, password.Length);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "我已记下，关闭" }).ClickAsync();
        // Other tests add people as well, and the list is in pages.
        var search = page.GetByRole(AriaRole.Searchbox);
        await search.FillAsync("周同事");
        await page.GetByRole(AriaRole.Button, new() { Name = "操作 周同事" }).WaitForAsync();
        await LookAsync(page, "desk-accounts");

        await search.FillAsync("孙管理");
        await page.GetByRole(AriaRole.Button, new() { Name = "操作 孙管理" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "停用" }).ClickAsync();
        await dialog.GetByLabel("原因（写入日志）").FillAsync("试一试");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await dialog.GetByText("管理员").Last.WaitForAsync();

        await using var db = desk.Store.CreateDbContext();
        var line = await db.Log.Where(row => row.Act == Act.AccountAdded && row.After!.StartsWith("zhou.ts ")).SingleAsync(Now);
        Assert.Equal(administrator.Id, line.ActorId);
        Assert.Null(await db.Users.Where(account => account.Id == administrator.Id).Select(account => account.DisabledAt).SingleAsync(Now));
    }

    [Fact]
    public async Task Says_in_Chinese_that_a_page_or_a_year_is_not_there()
    {
        var editor = await desk.AddAsync("吴编辑", StaffRoles.Editor);
        await using var visit = await desk.SignInAsync(editor);
        Assert.Equal(404, (await visit.Page.GotoAsync("/desk/nothing"))!.Status);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "没有找到这个页面" }).WaitForAsync();
        await visit.Page.GotoAsync("/desk/1999/nothing");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "没有 1999 年的公报" }).WaitForAsync();
    }

    [Theory]
    [InlineData("/account/login")]
    [InlineData("/account")]
    [InlineData("/desk")]
    [InlineData("/desk/accounts")]
    public async Task Axe_finds_nothing_serious(string path)
    {
        var administrator = await desk.AddAsync("郑管理", StaffRoles.Administrator);
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await using var visit = path == "/account/login" ? await desk.OpenAsync(path, screen) : await desk.SignInAsync(administrator, "/desk", screen);
            await visit.Page.GotoAsync(path);
            await visit.Page.Locator("h1").First.WaitForAsync();
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"{path.Trim('/').Replace('/', '-')}-{screen.Width}.png"), FullPage = true });
            var result = await visit.Page.RunAxe();
            Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
        }
    }

    private static async Task GiveNewPasswordAsync(IPage page, string present, string wanted)
    {
        await page.GetByLabel("现在的口令").FillAsync(present);
        await page.GetByLabel("新口令", new() { Exact = true }).FillAsync(wanted);
        await page.GetByLabel("再输入一次新口令").FillAsync(wanted);
        await page.GetByRole(AriaRole.Button, new() { Name = "更换口令" }).ClickAsync();
    }

    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"{name}-{screen.Width}.png"), FullPage = true });
        }
    }

    /// <summary>What a browser complains about that is not a refused address.</summary>
    private static IEnumerable<string> Grave(Visit visit) => visit.Complaints.Where(complaint =>
        complaint.Contains("Content Security Policy", StringComparison.Ordinal) || complaint.Contains("Error", StringComparison.Ordinal));
}
