using Microsoft.Playwright;

namespace Changzhou.Bulletin.Browser.Tests;

/// <summary>Pictures of all kinds of pages, to be looked at; made on demand: -explicit only -class Changzhou.Bulletin.Browser.Tests.PageKindPictures</summary>
public sealed class PageKindPictures(Reader reader)
{
    private static readonly int[] Widths = [320, 390, 768, 1440];

    [Fact]
    public void Every_address_has_a_picture_of_its_own() =>
        Assert.Equal(PageKinds.Addresses.Count, PageKinds.Addresses.Select(PageKinds.FileName).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact(Explicit = true)]
    public async Task All_kinds_of_pages_are_pictured_at_all_widths_in_light_dark_and_large()
    {
        var folder = Path.Combine(Reader.Screenshots, "kinds");
        // Pictures of an earlier run, of addresses that are no more, would be counted too.
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var width in Widths)
        {
            await using var visit = await reader.OpenAsync("/", new Screen(width, 900));
            foreach (var address in PageKinds.Addresses)
            {
                await visit.Page.GotoAsync(address);
                await visit.Page.EvaluateAsync("document.querySelectorAll('img').forEach(image => image.loading = 'eager')");
                foreach (var (name, settings) in PageKinds.Modes.Take(3))
                {
                    await Modes.ChooseAsync(visit.Page, settings);
                    await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                    await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{PageKinds.FileName(address)}-{width}-{name}.png"), FullPage = true });
                }
            }
        }

        Assert.Equal(PageKinds.Addresses.Count * Widths.Length * 3, Directory.GetFiles(folder, "*.png").Length);
    }
}

/// <summary>The reading settings of an open page.</summary>
internal static class Modes
{
    public static Task ChooseAsync(IPage page, IReadOnlyDictionary<string, string> settings) => page.EvaluateAsync(
        "mode => { const root = document.documentElement; for (const name of ['size', 'contrast', 'theme']) delete root.dataset[name]; Object.assign(root.dataset, mode); }", settings);
}
