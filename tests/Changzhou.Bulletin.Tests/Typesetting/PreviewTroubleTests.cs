using System.Diagnostics;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Preview;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Tests.Typesetting;

public sealed class PreviewTroubleTests(PreviewDesk desk) : IClassFixture<PreviewDesk>
{
    [Fact]
    public async Task Names_the_table_whose_cells_cannot_be_set()
    {
        // Two cells want the same place.
        var table = new SnapshotTable("bad", "表1-7", Sample.Text("样例"), "", 1, 1, 2,
            [[Sample.Head(0, "项目"), Sample.Head(0, "项目")], [new(0, 1, 1, false, Sample.Text("甲")), new(1, 1, 1, true, Sample.Text("1"))]], []);
        var edition = SampleEdition.Of(Sample.Paragraph(new Run { Text = "前文。" }), Sample.Block(table));

        var outcome = await desk.ShowAsync(edition, "air");

        Assert.Null(outcome.Pages);
        Assert.Equal("air", outcome.Trouble!.Topic);
        Assert.StartsWith("第一章“样例章”“样例小节”一节的表1-7不能排版", outcome.Trouble.Message, StringComparison.Ordinal);
        // The next edit mends it.
        Assert.NotNull((await desk.ShowAsync(SampleEdition.Of(Sample.Paragraph(new Run { Text = "前文。" })), "air")).Pages);
    }

    [Fact]
    public async Task Names_the_picture_that_is_none()
    {
        var pictures = new Dictionary<string, byte[]> { ["pictures/lake.png"] = "no picture"u8.ToArray() };

        var outcome = await desk.ShowAsync(Pictured("pictures/lake.png"), "air", pictures);

        Assert.StartsWith("第一章“样例章”“样例小节”一节的图片“pictures/lake.png”不能排版", outcome.Trouble!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_picture_that_is_missing()
    {
        var outcome = await desk.ShowAsync(Pictured("pictures/lake.svg"), "air");

        Assert.Contains("草稿里没有这个文件", outcome.Trouble!.Message, StringComparison.Ordinal);
        Assert.Contains("pictures/lake.svg", outcome.Trouble.Message, StringComparison.Ordinal);
        Assert.Equal("air", outcome.Trouble.Topic);
    }

    [Fact]
    public async Task Names_the_chapter_that_is_not_in_the_edition()
    {
        var outcome = await desk.ShowAsync(SampleEdition.Of(), "water");

        Assert.Contains("“water”", outcome.Trouble!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_sign_that_the_print_will_refuse_and_warns_of_it()
    {
        var edition = SampleEdition.Of(Sample.Paragraph(new Run { Text = "前文。" }), Sample.Paragraph(new Run { Text = "鱼🐟与PM₂.₅" }));

        var outcome = await desk.ShowAsync(edition, "air");

        Assert.NotEmpty(outcome.Pages!.Pages);
        var warning = Assert.Single(outcome.Pages.Warnings);
        Assert.StartsWith("第一章“样例章”“样例小节”一节的第2段里的“🐟”没有可用的字形", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_where_the_worker_cannot_start()
    {
        await using var preview = new PagePreview(new() { Node = "no-such-node" }, NullLogger<TypesettingWorker>.Instance);

        var outcome = await preview.RenderAsync("甲", SampleEdition.Of(), new Dictionary<string, byte[]>(), null, TestContext.Current.CancellationToken);

        Assert.Contains("no-such-node", outcome.Trouble!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_pages_again_after_its_process_was_killed()
    {
        var before = await desk.PagesAsync(SampleEdition.Of(Sample.Paragraph(new Run { Text = "前文。" })), "air");
        var killed = desk.Preview.ProcessId!.Value;
        using (var process = Process.GetProcessById(killed))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var after = await desk.PagesAsync(SampleEdition.Of(Sample.Paragraph(new Run { Text = "前文。" })), "air");

        Assert.NotEqual(killed, desk.Preview.ProcessId);
        Assert.Equal(before.Pages.Select(page => page.Hash), after.Pages.Select(page => page.Hash));
    }

    [Fact]
    public async Task Keeps_its_process_when_who_asked_goes_away()
    {
        await desk.PagesAsync(SampleEdition.Of());
        var process = desk.Preview.ProcessId;
        using var away = new CancellationTokenSource();
        var asked = desk.Preview.RenderAsync("甲", SampleEdition.Whole(), new Dictionary<string, byte[]>(), null, away.Token);
        await away.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await desk.PagesAsync(SampleEdition.Of());

        Assert.NotNull(process);
        Assert.Equal(process, desk.Preview.ProcessId);
    }

    private static Snapshot Pictured(string file) =>
        SampleEdition.Of(Sample.Block(new SnapshotImage("lake", file, "样例湖面。", Sample.Text("样例湖"), "")));
}
