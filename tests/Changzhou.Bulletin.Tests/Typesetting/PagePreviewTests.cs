using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Preview;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class PagePreviewTests(PreviewDesk desk, PrintedEdition printed) : IClassFixture<PreviewDesk>, IClassFixture<PrintedEdition>
{
    private static readonly Dictionary<string, byte[]> NoPictures = [];

    [Fact]
    public void Has_the_pages_of_the_print_and_every_chapter_and_section_where_the_print_has_it()
    {
        Assert.Equal(printed.Pdf.Pages, desk.Whole.Count);
        Assert.Equal(Enumerable.Range(1, printed.Pdf.Pages), desk.Whole.Pages.Select(page => page.Number));
        // The summary, nineteen chapters and the two sections of each.
        Assert.Equal(1 + 19 + 19 * 2, desk.Whole.Starts.Count);
        Assert.Contains("综述", printed.Pdf.TextOf(desk.Whole.Starts[0].Page), StringComparison.Ordinal);
        Assert.All(desk.Edition.Chapters, chapter =>
        {
            Assert.Contains(chapter.NumberLabel + chapter.PlainTitle, printed.Pdf.TextOf(PageOf(chapter.Topic)), StringComparison.Ordinal);
            Assert.All(chapter.Sections, section => Assert.Contains(section.PlainTitle, printed.Pdf.TextOf(PageOf(chapter.Topic, section.Key)), StringComparison.Ordinal));
        });
        // The cover, the legal basis, the contents, and the page of each part before its first chapter.
        Assert.Equal(
            [1, 2, 3, .. desk.Edition.Parts.Select(part => PageOf(part.Chapters[0].Topic) - 1)],
            desk.Whole.Pages.Where(page => !page.IsNumbered).Select(page => page.Number));
        Assert.Empty(desk.Whole.Warnings);
    }

    [Fact]
    public async Task Gives_a_chapter_from_the_page_it_begins_on_to_the_page_it_ends_on()
    {
        var chapters = desk.Edition.Chapters.ToList();

        var second = await desk.PagesAsync(desk.Edition, chapters[1].Topic);
        var lastOfPart = await desk.PagesAsync(desk.Edition, chapters[6].Topic);
        var summary = await desk.PagesAsync(desk.Edition, "summary");

        Assert.Equal(PageOf(chapters[1].Topic), second.Pages[0].Number);
        Assert.Contains(second.Pages[^1].Number, (int[])[PageOf(chapters[2].Topic), PageOf(chapters[2].Topic) - 1]);
        Assert.Equal(Hashes(desk.Whole, second.Pages[0].Number, second.Pages.Count), second.Pages.Select(page => page.Hash));
        // Two pages before the next part's first chapter: between them is the part's own page.
        Assert.Equal(PageOf(chapters[7].Topic) - 2, lastOfPart.Pages[^1].Number);
        Assert.Equal(desk.Whole.Starts[0].Page, Assert.Single(summary.Pages).Number);
        Assert.Equal(desk.Whole.Count, summary.Count);
    }

    [Fact]
    public async Task Sets_nothing_anew_where_the_same_pages_are_asked_for_again()
    {
        await using var preview = new PagePreview(new(), NullLogger<TypesettingWorker>.Instance);
        var first = await preview.RenderAsync("one", desk.Edition, NoPictures, "air", TestContext.Current.CancellationToken);
        using (var worker = Process.GetProcessById(preview.ProcessId!.Value))
        {
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var again = await preview.RenderAsync("another", desk.Edition, NoPictures, "air", TestContext.Current.CancellationToken);

        Assert.Equal(first.Pages!.Pages, again.Pages!.Pages);
        // Without its worker, it would have been started again for pages that it has to set.
        Assert.Equal(0, preview.Restarts);
        await preview.RenderAsync("one", desk.Edition, NoPictures, "soil", TestContext.Current.CancellationToken);
        Assert.Equal(1, preview.Restarts);
    }

    [Fact]
    public void Looks_like_the_print()
    {
        // A page with a chart and a table, one of text, and the cover.
        int[] numbers = [1, PageOf("air", "s2"), PageOf("soil"), desk.Whole.Starts[0].Page];
        foreach (var number in numbers)
        {
            using var shown = BrowserPage.Print(desk.Whole.Pages[number - 1].Svg);
            var grey = shown.Greys(1);

            // Of 255 steps of grey, on the mean of all fields: a line of text that moved counts more than all edges smoothed otherwise.
            Assert.InRange(Difference(grey, printed.Pdf.Greys(number)), 0, 2);
            Assert.True(Difference(grey, printed.Pdf.Greys(number + 1)) > 10, $"page {number} is hardly another than page {number + 1}");
        }
    }

    [Fact]
    public void Needs_no_face_of_the_readers_machine()
    {
        using var shown = BrowserPage.Print(desk.Whole.Pages[PageOf("air", "s2") - 1].Svg);

        // Two lines of heading, and no face.
        Assert.Equal(2, shown.Fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(desk.Whole.Pages, page => Assert.DoesNotContain("<text", Unpacked(page), StringComparison.Ordinal));
    }

    [Fact]
    public void Is_safe_as_a_picture_and_beside_others()
    {
        var ids = new List<string>();
        foreach (var page in desk.Whole.Pages)
        {
            var svg = XDocument.Parse(Encoding.UTF8.GetString(page.Svg.Span));
            string[] allowed = ["svg", "defs", "symbol", "g", "path", "use", "image", "rect", "linearGradient", "stop"];
            Assert.All(svg.Descendants(), element => Assert.Contains(element.Name.LocalName, allowed));
            Assert.All(svg.Descendants().Attributes().Where(attribute => attribute.Name.LocalName == "href"), link => Assert.Matches("^(#|data:image/)", link.Value));
            Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            var own = svg.Descendants().Attributes("id").Select(id => id.Value).ToList();
            var named = svg.Descendants().Attributes().Select(attribute => Regex.Match(attribute.Value, @"^(?:url\()?#([^)]+)\)?$")).Where(match => match.Success && match.Groups[1].Value[0] == 'p');
            Assert.All(named, name => Assert.Contains(name.Groups[1].Value, own));
            ids.AddRange(own);
        }

        Assert.True(ids.Count > 1000);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task An_edit_changes_the_page_it_is_on_and_the_digest_in_the_imprint_and_no_other()
    {
        var place = PageOf("soil");
        var imprint = Enumerable.Range(1, printed.Pdf.Pages).Last(page => printed.Pdf.TextOf(page).Contains("数据摘要", StringComparison.Ordinal));

        // As long as before: no line moves.
        var edited = await desk.PagesAsync(Reworded(desk.Edition, "soil", "总体稳定", "总体向好"));

        var changed = desk.Whole.Pages.Zip(edited.Pages).Where(pair => pair.First.Hash != pair.Second.Hash).Select(pair => pair.First.Number);
        Assert.Equal([place, imprint], changed);
        var again = await desk.PagesAsync(desk.Edition, "soil");
        Assert.Equal(desk.Whole.Pages[place - 1].Hash, again.Pages[0].Hash);
        Assert.True(desk.Whole.Pages[place - 1].Svg.Span.SequenceEqual(again.Pages[0].Svg.Span));
        Assert.True(desk.Preview.Find(again.Pages[0].Hash)!.Value.Span.SequenceEqual(again.Pages[0].Svg.Span));
        Assert.Null(desk.Preview.Find("no-such-page"));
    }

    [Fact]
    public async Task Shows_another_page_when_what_it_says_is_another_though_its_place_is_the_same()
    {
        var first = await desk.PagesAsync(SampleEdition.Of(Sample.Block(Sample.Chart("one", "图1-1", ChartKind.Bar, categories: 3))), "air");
        var second = await desk.PagesAsync(SampleEdition.Of(Sample.Block(Sample.Chart("one", "图1-1", ChartKind.Bar, categories: 4))), "air");

        Assert.NotEqual(Assert.Single(first.Pages).Hash, Assert.Single(second.Pages).Hash);
    }

    private int PageOf(string topic, string? section = null) => desk.Whole.Starts.Single(start => start.Topic == topic && start.Section == section).Page;

    private static IEnumerable<string> Hashes(PreviewedPages pages, int first, int count) => pages.Pages.Skip(first - 1).Take(count).Select(page => page.Hash);

    private static double Difference(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Average();

    /// <summary>The page, and the charts and pictures in it.</summary>
    private static string Unpacked(PreviewedPage page) =>
        Regex.Replace(Encoding.UTF8.GetString(page.Svg.Span), "data:image/svg\\+xml;base64,([^\"]+)", match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));

    private static Snapshot Reworded(Snapshot edition, string topic, string before, string after)
    {
        SnapshotChapter Chapter(SnapshotChapter chapter) => chapter.Topic != topic ? chapter : chapter with
        {
            Lead = [.. chapter.Lead.Select(block => block with { Text = [.. block.Text!.Select(run => run with { Text = run.Text.Replace(before, after, StringComparison.Ordinal) })] })],
        };
        return edition with { Parts = [.. edition.Parts.Select(part => part with { Chapters = [.. part.Chapters.Select(Chapter)] })] };
    }
}
