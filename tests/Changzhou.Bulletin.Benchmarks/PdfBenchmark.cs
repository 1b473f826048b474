using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Benchmarks;

/// <summary>Snapshot to PDF bytes, by Typst with a cold worker, with a warm one that has not seen the text, and again, and by Chromium from HTML of the same edition.</summary>
/// <remarks>
/// Runs alternate, so that what else the machine does falls on all alike. Chromium is given its HTML ready made, charts drawn;
/// Typst once with the charts drawn too, and once with all that a print of a new edition takes.
/// </remarks>
internal sealed class PdfBenchmark(PdfBenchmarkOptions options)
{
    private const string Cold = "Typst, cold";
    private const string ColdDrawing = "Typst, cold, draws charts";
    private const string Unseen = "Typst, warm, new text";
    private const string UnseenDrawing = "Typst, warm, new text and charts";
    private const string Again = "Typst, warm, again";
    private const string Browser = "Chromium";

    private readonly byte[] snapshot = options.Snapshot is { } file ? File.ReadAllBytes(file) : SnapshotOfSeeds();

    private readonly OrderedDictionary<string, List<double>> times = new()
    {
        [Cold] = [],
        [ColdDrawing] = [],
        [Unseen] = [],
        [UnseenDrawing] = [],
        [Again] = [],
        [Browser] = [],
    };

    public async Task<int> RunAsync()
    {
        Directory.CreateDirectory(options.Out);
        await using var warm = NewWorker();
        await using var drawer = NewWorker();
        var edition = await DrawAsync(drawer, snapshot);
        var address = options.Url ?? await HtmlAsync(drawer);
        await SetAsync(warm, edition);
        for (var pair = 0; pair < options.Pairs; pair++)
        {
            await TimeAsync(Cold, () => WithNewWorkerAsync(worker => SetAsync(worker, edition)));
            await TimeAsync(ColdDrawing, () => WithNewWorkerAsync(worker => PrintAsync(worker, snapshot)));
            var reworded = await DrawAsync(drawer, Reworded(pair));
            await TimeAsync(Unseen, () => SetAsync(warm, reworded));
            var redrawn = Reworded(options.Pairs + pair);
            await TimeAsync(UnseenDrawing, () => PrintAsync(warm, redrawn));
            await SetAsync(warm, edition);
            await TimeAsync(Again, () => SetAsync(warm, edition));
            await TimeAsync(Browser, () => Chromium.PrintAsync(address, Path.Combine(options.Out, "chromium.pdf")));
        }

        Report();
        return 0;
    }

    private void Report()
    {
        Console.WriteLine($"pairs {options.Pairs}, snapshot {options.Snapshot ?? "of seeds/"}, Chromium prints {options.Url ?? "its HTML"}");
        Console.WriteLine($"Typst's PDF {Size("typst.pdf")}, Chromium's {Size("chromium.pdf")}");
        var chromium = Median(times[Browser]);
        foreach (var (name, taken) in times)
            Console.WriteLine(Line(name, Median(taken), chromium));
    }

    private string Size(string name) => $"{new FileInfo(Path.Combine(options.Out, name)).Length / 1024} KiB";

    private static string Line(string name, double milliseconds, double chromium) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-32} median {milliseconds,7:0} ms   Chromium takes {chromium / milliseconds:0.0} times as long");

    private static TypesettingWorker NewWorker() => new(new(), NullLogger<TypesettingWorker>.Instance);

    private static async Task WithNewWorkerAsync(Func<TypesettingWorker, Task> work)
    {
        await using var worker = NewWorker();
        await work(worker);
    }

    /// <summary>The same edition with other words in every paragraph and at every chart, so that nothing set or drawn before serves again.</summary>
    private byte[] Reworded(int pair)
    {
        var edition = SnapshotJson.Read(snapshot);
        SnapshotBlock Block(SnapshotBlock block) => block with
        {
            Text = block.Text is { } text ? [new Run { Text = $"{pair}：" }, .. text] : null,
            Chart = block.Chart is { } chart ? chart with { Alt = $"{chart.Alt}（{pair}）" } : null,
        };
        return SnapshotJson.Write(edition with
        {
            Parts = [.. edition.Parts.Select(part => part with
            {
                Chapters = [.. part.Chapters.Select(chapter => chapter with
                {
                    Lead = [.. chapter.Lead.Select(Block)],
                    Sections = [.. chapter.Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(Block)] })],
                })],
            })],
        });
    }

    private static async Task<DrawnEdition> DrawAsync(TypesettingWorker drawer, byte[] edition) =>
        new(edition, await new ChartPainter(drawer).PaintAsync(SnapshotJson.Read(edition), [ChartPainter.Print], default));

    /// <summary>The charts too.</summary>
    private async Task PrintAsync(TypesettingWorker worker, byte[] edition)
    {
        await using var output = File.Create(Path.Combine(options.Out, "typst.pdf"));
        await new TypstPrinter(worker, new ChartPainter(worker)).PrintAsync(new() { Snapshot = edition }, output);
    }

    private async Task SetAsync(TypesettingWorker worker, DrawnEdition edition)
    {
        await using var output = File.Create(Path.Combine(options.Out, "typst.pdf"));
        await new TypstPrinter(worker, new ChartPainter(worker)).SetAsync(
            new() { Snapshot = edition.Snapshot }, SnapshotJson.Read(edition.Snapshot), edition.Charts, output, default);
    }

    private async Task<string> HtmlAsync(TypesettingWorker worker)
    {
        var edition = SnapshotJson.Read(snapshot);
        var charts = await new ChartPainter(worker).PaintAsync(edition);
        var file = Path.GetFullPath(Path.Combine(options.Out, "edition.html"));
        await File.WriteAllTextAsync(file, EditionHtml.Of(edition, charts));
        return new Uri(file).AbsoluteUri;
    }

    private async Task TimeAsync(string name, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        times[name].Add(watch.Elapsed.TotalMilliseconds);
    }

    private static byte[] SnapshotOfSeeds()
    {
        var input = EditionInput.Read(Path.Combine("seeds", "editions", "2023")).Value
            ?? throw new InvalidOperationException("There is no edition of 2023 in seeds.");
        return SnapshotJson.Write(SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, release: 1, new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private sealed record DrawnEdition(byte[] Snapshot, IReadOnlyList<ChartPicture> Charts);
}
