using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>A portal and a browser, shared by all tests: the machine's Chromium, none is downloaded.</summary>
public sealed class Reader : IAsyncLifetime
{
    private RunningPortal? portal;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell";

    internal static BrowserTypeLaunchOptions Launch => new()
    {
        ExecutablePath = Chromium,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    };

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("bulletin-browser-");

    /// <summary>artifacts/screenshots of the repository.</summary>
    public static string Root { get; } = RepositoryRoot();

    public static string Screenshots { get; } = Path.Combine(Root, "artifacts", "screenshots");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no Chromium at {Chromium}; set CHROMIUM.");
        Directory.CreateDirectory(Screenshots);
        await FirstStart.CopyToAsync(data.FullName);
        portal = await RunningPortal.StartAsync(data.FullName);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Launch);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (portal is not null)
            await portal.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>Of the portal that all tests read.</summary>
    public Uri Address => portal!.Address;

    public async Task<Visit> OpenAsync(string path, Screen? screen = null)
    {
        var seen = screen ?? Screen.Phone;
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = portal!.Address.ToString(),
            Locale = "zh-CN",
            ViewportSize = new() { Width = seen.Width, Height = seen.Height },
            ColorScheme = seen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = seen.Script,
        });
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Changzhou.Bulletin.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? AppContext.BaseDirectory;
    }
}

/// <summary>What a reader holds.</summary>
public sealed record Screen(int Width, int Height, bool Dark = false, bool Script = true)
{
    public static Screen Phone { get; } = new(390, 844);
    public static Screen SmallPhone { get; } = new(320, 640);
    public static Screen Desk { get; } = new(1440, 900);
}

/// <summary>One open page; what the browser complained about is kept.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>Whatever a test is about, no page that it saw may ask for what the policy of the public side refuses: a reader's browser would leave it out.</summary>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Assert.DoesNotContain(Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }
}
