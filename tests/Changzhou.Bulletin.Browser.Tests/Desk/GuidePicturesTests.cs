using System.Text.RegularExpressions;
using Changzhou.Bulletin.Storage.Accounts;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>The pages that docs/staff-guide.zh.md shows, as they are today; its pictures are copies of these.</summary>
public sealed partial class GuidePicturesTests(DeskBrowser desk)
{
    private static readonly Screen Window = new(1280, 800);

    private static readonly Dictionary<string, (string Path, string Ready)> Pages = new(StringComparer.Ordinal)
    {
        ["desk-overview.png"] = ("/desk", "ul.editions"),
        ["desk-figures.png"] = ("/desk/2023/figures?topic=air", "tr[data-row]"),
        ["desk-editor.png"] = ("/desk/2023/air", ".block-body"),
        ["desk-import.png"] = ("/desk/2023/import", "label.drop"),
        ["desk-proof.png"] = ("/desk/2023/proof", "main h1"),
        ["desk-release.png"] = ("/desk/2023/release", "table.chapters"),
    };

    [Fact]
    public async Task Every_picture_of_the_guide_is_a_page_that_an_editor_can_open()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Reader.Screenshots, "guide")).FullName;
        await using (var door = await desk.OpenAsync("/desk", Window))
            await door.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "desk-sign-in.png") });

        var editor = await desk.AddAsync("李晓明", StaffRoles.Editor, StaffRoles.Reviewer);
        await using var visit = await desk.SignInAsync(editor, screen: Window);
        foreach (var (file, (path, ready)) in Pages)
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.Locator(ready).First.WaitForAsync(new() { Timeout = 60_000 });
            await visit.Page.Locator("[role=progressbar]").First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file) });
        }

        var guide = await File.ReadAllTextAsync(Path.Combine(Reader.Root, "docs", "staff-guide.zh.md"), TestContext.Current.CancellationToken);
        var shown = Picture().Matches(guide).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(Pages.Keys.Append("desk-sign-in.png").Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        Assert.All(shown, file => Assert.True(File.Exists(Path.Combine(Reader.Root, "docs", "pictures", file)), $"docs/pictures/{file} is missing: copy it from {folder}."));
    }

    [GeneratedRegex(@"!\[[^\]]*\]\(pictures/([^)]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();
}
