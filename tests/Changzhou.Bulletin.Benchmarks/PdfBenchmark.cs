using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Benchmarks;

internal static class PdfBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        var bytes = await File.ReadAllBytesAsync(args[1]);
        Directory.CreateDirectory(args[3]);
        await using var worker = new TypesettingWorker(new(), NullLogger<TypesettingWorker>.Instance);
        var painter = new ChartPainter(worker);
        foreach (var p in await painter.PaintAsync(SnapshotJson.Read(bytes)))
            await File.WriteAllBytesAsync(Path.Combine(args[3], $"{p.Topic}-{p.Key}-{p.Width}-{p.Theme}.svg"), p.Svg);
        for (var i = 0; i < 5; i++)
        {
            using var o = new MemoryStream();
            var t = System.Diagnostics.Stopwatch.StartNew();
            await new TypstPrinter(worker, painter).PrintAsync(new() { Snapshot = bytes, Attachments = [new("figures.csv", "text/csv", "a,b"u8.ToArray(), "全部数据（CSV）")] }, o);
            Console.WriteLine(t.Elapsed);
            await File.WriteAllBytesAsync(Path.Combine(args[3], "b.pdf"), o.ToArray());
        }
        return 0;
    }
}
