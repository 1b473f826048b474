using System.Globalization;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>How long a writer waits after a key: for the finding beside the text, and for the printed page. Printed on demand, for docs/performance.md: -explicit only -class Changzhou.Bulletin.Browser.Tests.Desk.WaitMeasure</summary>
public sealed class WaitMeasure(OwnDesk own) : IClassFixture<OwnDesk>
{
    private const int Rounds = 10;

    /// <summary>After 截: 截止 is no word for the end of a period, and the proofreader says so.</summary>
    private const string Slip = "止2023年底，";

    /// <summary>Times are the browser's own: from the input event to the first change of the document that shows it.</summary>
    private const string Watch =
        """
        window.lastInput = 0;
        document.addEventListener('input', () => window.lastInput = performance.now(), true);
        window.since = holds => new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error('Nothing of it is seen after 20 seconds.')), 20000);
          const observer = new MutationObserver(look);
          function look() {
            if (holds()) {
              observer.disconnect();
              resolve(performance.now() - window.lastInput);
            }
          }
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
          look();
        });
        window.found = () => [...document.querySelectorAll('.findings li')].some(finding => finding.textContent.includes('截止'));
        window.printed = () => document.querySelector('ol.pages img')?.getAttribute('src');
        """;

    private readonly DeskBrowser desk = own.Browser;

    [Fact(Explicit = true)]
    public async Task From_the_key_to_the_finding_and_to_the_printed_page()
    {
        var uid = await desk.AddParagraphAsync("noise", "截");
        await using var visit = await own.SignInAsync(await desk.AddAsync("计编辑", StaffRoles.Editor), $"/desk/2023/noise?block={uid}");
        var page = visit.Page;
        await DeskBrowser.WriteInAsync(page, uid);
        await page.Locator(".findings, .panel-empty").First.WaitForAsync();
        await page.EvaluateAsync(Watch);

        var findings = await RoundsAsync(page, "window.found()", "!window.found()");
        await page.GetByRole(AriaRole.Tab, new() { Name = "打印预览" }).ClickAsync();
        await page.Locator("ol.pages img").First.WaitForAsync();
        await DeskBrowser.WriteInAsync(page, uid);
        await page.Keyboard.PressAsync("End");
        var pages = await RoundsAsync(page, "window.printed() !== before", "window.printed() !== before");

        Print("the finding beside the text", findings);
        Print("the printed page's picture", pages);
    }

    /// <summary>A word is written that the proofreader objects to, and taken back.</summary>
    private static async Task<IReadOnlyList<double>> RoundsAsync(IPage page, string written, string takenBack)
    {
        List<double> waits = [];
        for (var round = 0; round < Rounds; round++)
        {
            waits.Add(await TimeAsync(page, written, () => page.Keyboard.InsertTextAsync(Slip)));
            waits.Add(await TimeAsync(page, takenBack, async () =>
            {
                for (var sign = 0; sign < Slip.Length; sign++)
                    await page.Keyboard.PressAsync("Backspace");
            }));
        }

        return waits;
    }

    private static async Task<double> TimeAsync(IPage page, string holds, Func<Task> type)
    {
        await page.EvaluateAsync("() => { const before = window.printed(); window.wait = null; window.start = () => window.wait = window.since(() => " + holds + "); }");
        await type();
        return await page.EvaluateAsync<double>("() => window.start()");
    }

    private static void Print(string what, IReadOnlyList<double> waits)
    {
        var sorted = waits.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"from the key to {what}: median {sorted[sorted.Count / 2]:0} ms, slowest {sorted[^1]:0} ms, of {sorted.Count}"));
    }
}
