using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Audit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>A portal of its own, for tests that sign and release: edits of other tests would void their signatures.</summary>
public sealed class OwnDesk : IAsyncLifetime
{
    public const int Year = 2023;

    public DeskBrowser Browser { get; } = new();

    public ValueTask InitializeAsync() => Browser.InitializeAsync();

    public ValueTask DisposeAsync() => Browser.DisposeAsync();

    public static Actor ActorOf(Staff person) => new(person.Id, person.Display, "192.0.2.7") { Roles = person.Roles };

    /// <summary>Patient: what is released is proofread, printed and drawn first.</summary>
    public async Task<Visit> SignInAsync(Staff person, string path = "/desk")
    {
        var visit = await Browser.SignInAsync(person, path);
        visit.Page.SetDefaultTimeout(90_000);
        return visit;
    }

    public async Task<DraftState> DraftAsync() => new((await new DraftReader(Browser.Store).FindAsync(Year))!);

    /// <summary>Writes into the first paragraph of a place, as somebody else at the desk does.</summary>
    public async Task EditAsync(Staff by, string place, Func<string, string> change)
    {
        var block = (await DraftAsync()).View.Blocks.First(found => found.Place.StartsWith(place, StringComparison.Ordinal) && found.Block is Block.Paragraph);
        var text = change(((Block.Paragraph)block.Block).Text);
        var edits = new BlockEdits(new DraftEdits(Browser.Store, TimeProvider.System));
        Assert.IsType<EditResult.Saved>(await edits.SaveAsync(Year, block.Uid, block.Version, new Block.Paragraph(text), ActorOf(by)));
    }

    public async Task SetFigureAsync(Staff by, string key, FigureValue value)
    {
        var figure = (await DraftAsync()).View.Figures.Single(found => found.Figure.Key.ToString() == key);
        var edits = new FigureEdits(new DraftEdits(Browser.Store, TimeProvider.System));
        Assert.True((await edits.SaveAsync(Year, [new(figure.Version, figure.Figure with { Value = value })], ActorOf(by))).IsSaved);
    }

    /// <summary>Takes the button of a confirmation, with what it asks for.</summary>
    public static async Task ConfirmAsync(IPage page, string button, string? note = null, string? typed = null, TimeSpan? patience = null)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        if (note is not null)
            await dialog.Locator("textarea").First.FillAsync(note);
        if (typed is not null)
            await dialog.GetByLabel("请输入年份").FillAsync(typed);
        await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = (float)(patience ?? TimeSpan.FromMinutes(1)).TotalMilliseconds });
    }

    /// <summary>Pictures at both widths, and what axe finds serious.</summary>
    public static async Task LookAsync(IPage page, string name)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Desk })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Reader.Screenshots, $"{name}-{screen.Width}.png"), FullPage = true });
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} is wider than {screen.Width}.");
            var result = await page.RunAxe();
            Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{name} {screen.Width}: {violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
        }
    }
}
