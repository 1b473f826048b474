using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Changzhou.Bulletin.Typesetting.Preview;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Benchmarks;

/// <summary>Edits one paragraph of the edition of seeds/, again and again: from the snapshot to the chapter's pages in the preview, and to the whole PDF.</summary>
/// <remarks>Each edit is timed both ways, one after the other, each with a warm worker of its own: what else the machine does falls on both alike.</remarks>
internal static class PreviewBenchmark
{
    private const int Edits = 21;

    public static async Task<int> RunAsync(string seeds)
    {
        if (EditionInput.Read(Path.Combine(seeds, "editions", "2023")).Value is not { } input)
        {
            Console.Error.WriteLine($"There is no edition of 2023 in {seeds}.");
            return 1;
        }

        var snapshot = SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, release: 0, new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero));
        var pictures = input.Edition.Pictures;
        await using var preview = new PagePreview(new(), NullLogger<TypesettingWorker>.Instance);
        await using var worker = new TypesettingWorker(new(), NullLogger<TypesettingWorker>.Instance);
        var printer = new TypstPrinter(worker, new ChartPainter(worker));
        var cold = await TimeAsync(() => ShowAsync(null, snapshot));
        await printer.PrintAsync(EditionPrinting.JobFor(snapshot, pictures), Stream.Null);
        var (chapters, wholes, prints) = (new List<double>(), new List<double>(), new List<double>());
        for (var edit = 0; edit < Edits; edit++)
        {
            var edited = Edited(snapshot, edit);
            chapters.Add(await TimeAsync(() => ShowAsync(edited.Chapters.First().Topic, edited)));
            prints.Add(await TimeAsync(() => printer.PrintAsync(EditionPrinting.JobFor(edited, pictures), Stream.Null)));
            var again = Edited(snapshot, edit + Edits);
            wholes.Add(await TimeAsync(() => ShowAsync(null, again)));
        }

        Console.WriteLine($"{Edits} edits of one paragraph; the PDF printed warm takes {Median(prints):0} ms, the first preview {cold:0} ms");
        Console.WriteLine(Line("the chapter's pages", chapters, prints));
        Console.WriteLine(Line("all pages", wholes, prints));
        return 0;

        async Task ShowAsync(string? topic, Snapshot shown)
        {
            var outcome = await preview.RenderAsync("benchmark", shown, pictures, topic);
            if (outcome.Pages is null)
                throw new InvalidOperationException(outcome.Trouble?.Message ?? "The preview was superseded.");
        }
    }

    private static Snapshot Edited(Snapshot snapshot, int edit)
    {
        var part = snapshot.Parts[0];
        var chapter = part.Chapters[0];
        var section = chapter.Sections[0];
        var paragraph = section.Blocks.First(block => block.Kind == "paragraph");
        var changed = paragraph with { Text = [new Run { Text = $"第{edit}次修改。" }, .. paragraph.Text!] };
        section = section with { Blocks = [.. section.Blocks.Select(block => block == paragraph ? changed : block)] };
        chapter = chapter with { Sections = [section, .. chapter.Sections.Skip(1)] };
        return snapshot with { Parts = [part with { Chapters = [chapter, .. part.Chapters.Skip(1)] }, .. snapshot.Parts.Skip(1)] };
    }

    private static string Line(string name, List<double> times, List<double> prints) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-20} median {Median(times) / Median(prints):0.00} of the PDF's time   {Median(times),5:0} ms, slowest {times.Max():0} ms");

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
