using Changzhou.Bulletin.Drills.Outages;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>Somebody of the bureau, with what the person signs in by.</summary>
/// <param name="Secret">Of the authenticator application; null where none is set up.</param>
public sealed record Staff(Guid Id, string Name, string Display, string Password, string? Secret)
{
    /// <summary>Of StaffRoles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

/// <summary>A portal with the edition of seeds/ as draft and release, a browser, and people who can sign in: for tests of the desk.</summary>
public sealed class DeskBrowser : IAsyncLifetime
{
    private const string Password = "竹林深处有人家 7 号院";
    private static readonly Dictionary<string, string> Settings = new() { ["Bulletin__Desk__SignInsPerMinute"] = "10000" };
    /// <summary>Edits behind the portal's back.</summary>
    public static readonly Actor Colleague = new(null, "旁人", "test") { Roles = [StaffRoles.Editor] };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("bulletin-desk-");
    private RunningPortal? portal;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private OpenStore? open;
    private int people;

    public Uri Address => portal!.Address;

    /// <summary>Everything the portal said.</summary>
    public string Said => portal!.Said;

    /// <summary>The store of the portal, behind its back.</summary>
    public BulletinStore Store => open!.Store;

    public BlockEdits Edits => new(new DraftEdits(Store, TimeProvider.System));

    public StaffDirectory Directories => new(Store, new PasswordRules(PasswordPolicy.Asvs5), TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Reader.Chromium), $"There is no Chromium at {Reader.Chromium}; set CHROMIUM.");
        Directory.CreateDirectory(Reader.Screenshots);
        await FirstStart.CopyToAsync(data.FullName);
        portal = await RunningPortal.StartAsync(data.FullName, Settings);
        open = await OpenStore.ForToolAsync(new BulletinSettings { DataDirectory = data.FullName });
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Reader.Launch);
    }

    /// <summary>The portal's PostgreSQL hangs until the answer is disposed.</summary>
    public IDisposable HangDatabase() =>
        new Stopped(int.Parse(File.ReadLines(Path.Combine(data.FullName, "postgres", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Kills the portal, as a power cut does.</summary>
    public Task KillAsync() => portal!.KillAsync();

    /// <summary>Starts a killed portal again, at the address that browsers know.</summary>
    public async Task ReturnAsync()
    {
        await open!.DisposeAsync();
        portal = await RunningPortal.StartAsync(data.FullName, Settings, Address);
        open = await OpenStore.ForToolAsync(new BulletinSettings { DataDirectory = data.FullName });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (open is not null)
            await open.DisposeAsync();
        if (portal is not null)
            await portal.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>Adds somebody whose first sign-in is over, with an authenticator application.</summary>
    public async Task<Staff> AddAsync(string display, params string[] roles)
    {
        var newcomer = await AddNewcomerAsync(display, roles);
        var secret = Totp.NewSecret();
        await using var db = Store.CreateDbContext();
        var account = await db.Users.SingleAsync(account => account.Id == newcomer.Id);
        account.PasswordHash = Passwords.Hasher.HashPassword(account, Password);
        (account.MustChangePassword, account.TwoFactorEnabled) = (false, true);
        db.UserTokens.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = secret });
        await db.SaveChangesAsync();
        return newcomer with { Password = Password, Secret = secret };
    }

    /// <summary>Adds somebody as an administrator does: with a password for the first sign-in.</summary>
    public async Task<Staff> AddNewcomerAsync(string display, params string[] roles)
    {
        var name = $"person{Interlocked.Increment(ref people)}";
        var added = Assert.IsType<StaffResult.Done>(await Directories.AddAsync(Actor.CommandLine, name, display, roles));
        return new(added.Id, name, display, added.Password!, null) { Roles = roles };
    }

    /// <summary>Adds a paragraph of the test's own to the draft of 2023, so that tests do not meet.</summary>
    public async Task<Guid> AddParagraphAsync(string place, string text)
    {
        var uid = Guid.CreateVersion7();
        Assert.IsType<EditResult.Saved>(await Edits.AddAsync(2023, place, 0, new Block.Paragraph(text), uid, Colleague));
        return uid;
    }

    /// <summary>Opens a text of the page for writing, by a click.</summary>
    public static async Task WriteInAsync(IPage page, Guid uid)
    {
        await page.Locator($"#b-{uid} .block-body").ClickAsync();
        await page.Locator($"#b-{uid} .editor[data-ready]").WaitForAsync();
    }

    /// <summary>A browser of its own, in which nobody is signed in.</summary>
    public async Task<Visit> OpenAsync(string path, Screen? screen = null)
    {
        var seen = screen ?? Screen.Desk;
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "zh-CN",
            ViewportSize = new() { Width = seen.Width, Height = seen.Height },
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(path);
        return visit;
    }

    /// <summary>Signs a person in by password and code, and waits until the page of the desk is there.</summary>
    public async Task<Visit> SignInAsync(Staff person, string path = "/desk", Screen? screen = null)
    {
        var visit = await OpenAsync(path, screen);
        await GivePasswordAsync(visit.Page, person);
        if (person.Secret is not null)
            await GiveCodeAsync(visit.Page, person);
        try
        {
            await visit.Page.Locator("main#content h1").First.WaitForAsync();
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException(
                $"{person.Display} is not in at {visit.Page.Url}:\n{await visit.Page.Locator("body").InnerTextAsync()}\n{string.Join('\n', visit.Complaints)}\n{Said[^Math.Min(Said.Length, 4000)..]}", late);
        }

        return visit;
    }

    public static async Task GivePasswordAsync(IPage page, Staff person)
    {
        await page.GetByLabel("用户名").FillAsync(person.Name);
        await page.GetByLabel("口令", new() { Exact = true }).FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
    }

    public async Task GiveCodeAsync(IPage page, Staff person)
    {
        // A code is good once; tests sign the same person in more often than every half minute.
        await using (var db = Store.CreateDbContext())
            await db.UserTokens.Where(token => token.UserId == person.Id && token.Name == "TotpStep").ExecuteDeleteAsync();
        await page.GetByLabel("验证码或恢复代码").FillAsync(Totp.CodeOf(person.Secret!, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "验证并登录" }).ClickAsync();
    }
}
