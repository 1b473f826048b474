using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Tests.Typesetting;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Benchmarks;

/// <summary>Snapshot to PDF bytes, by Typst with a cold worker, with a warm one that has not seen the text, and again, and by Chromium from HTML of the same edition.</summary>
/// <remarks>Runs alternate, so that what else the machine does falls on all alike. Chromium is given its HTML ready made, charts drawn.</remarks>
internal sealed class PdfBenchmark(PdfBenchmarkOptions options)
{
    private readonly byte[] snapshot = options.Snapshot is { } file ? File.ReadAllBytes(file) : SnapshotJson.Write(SampleEdition.Whole());

    public async Task<int> RunAsync()
    {
        Directory.CreateDirectory(options.Out);
        await using var warm = new TypesettingWorker(new(), NullLogger<TypesettingWorker>.Instance);
        var address = options.Url ?? await HtmlAsync(warm);
        await PrintAsync(warm, snapshot);
        var (colds, unseens, warms, chromiums) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var pair = 0; pair < options.Pairs; pair++)
        {
            colds.Add(await TimeAsync(ColdAsync));
            var unseen = SnapshotJson.Write(Reworded(SnapshotJson.Read(snapshot), pair));
            unseens.Add(await TimeAsync(() => PrintAsync(warm, unseen)));
            await PrintAsync(warm, snapshot);
            warms.Add(await TimeAsync(() => PrintAsync(warm, snapshot)));
            chromiums.Add(await TimeAsync(() => Chromium.PrintAsync(address, Path.Combine(options.Out, "chromium.pdf"))));
        }

        Report(Median(colds), Median(unseens), Median(warms), Median(chromiums));
        return 0;
    }

    private void Report(double cold, double unseen, double warm, double chromium)
    {
        string Size(string name) => $"{new FileInfo(Path.Combine(options.Out, name)).Length / 1024} KiB";
        Console.WriteLine($"pairs {options.Pairs}, snapshot {options.Snapshot ?? "sample edition"}, Chromium prints {options.Url ?? "its HTML"}");
        Console.WriteLine(Line("Typst, cold worker", cold, Size("typst.pdf"), chromium));
        Console.WriteLine(Line("Typst, warm, new text", unseen, Size("typst.pdf"), chromium));
        Console.WriteLine(Line("Typst, warm, again", warm, Size("typst.pdf"), chromium));
        Console.WriteLine(Line("Chromium", chromium, Size("chromium.pdf"), chromium));
    }

    private static string Line(string name, double milliseconds, string size, double chromium) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-22} median {milliseconds,7:0} ms   {size,9}   Chromium takes {chromium / milliseconds:0.0} times as long");

    private async Task ColdAsync()
    {
        await using var worker = new TypesettingWorker(new(), NullLogger<TypesettingWorker>.Instance);
        await PrintAsync(worker, snapshot);
    }

    /// <summary>The same edition with other words in every paragraph and at every chart, so that nothing set or drawn before serves again.</summary>
    private static Snapshot Reworded(Snapshot edition, int pair)
    {
        SnapshotBlock Block(SnapshotBlock block) => block with
        {
            Text = block.Text is { } text ? [new Run { Text = $"{pair}：" }, .. text] : null,
            Chart = block.Chart is { } chart ? chart with { Alt = $"{chart.Alt}（{pair}）" } : null,
        };
        return edition with
        {
            Parts = [.. edition.Parts.Select(part => part with
            {
                Chapters = [.. part.Chapters.Select(chapter => chapter with
                {
                    Lead = [.. chapter.Lead.Select(Block)],
                    Sections = [.. chapter.Sections.Select(section => section with { Blocks = [.. section.Blocks.Select(Block)] })],
                })],
            })],
        };
    }

    private async Task PrintAsync(TypesettingWorker worker, byte[] edition)
    {
        await using var output = File.Create(Path.Combine(options.Out, "typst.pdf"));
        await new TypstPrinter(worker, new ChartPainter(worker)).PrintAsync(new() { Snapshot = edition }, output);
    }

    private async Task<string> HtmlAsync(TypesettingWorker worker)
    {
        var edition = SnapshotJson.Read(snapshot);
        var charts = await new ChartPainter(worker).PaintAsync(edition);
        var file = Path.GetFullPath(Path.Combine(options.Out, "edition.html"));
        await File.WriteAllTextAsync(file, EditionHtml.Of(edition, charts));
        return new Uri(file).AbsoluteUri;
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
