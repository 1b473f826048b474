using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Tests.Typesetting;

/// <summary>A worker, a painter and a printer of a test's own.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    public Workshop(TypesettingOptions? options = null)
    {
        Worker = new(options ?? new(), NullLogger<TypesettingWorker>.Instance);
        Painter = new(Worker);
        Printer = new TypstPrinter(Worker, Painter, options);
    }

    public TypesettingWorker Worker { get; }

    public ChartPainter Painter { get; }

    public IPrinter Printer { get; }

    public static PrintJob Job(Snapshot snapshot, PdfStandard standard = PdfStandard.A3a) => new()
    {
        Snapshot = SnapshotJson.Write(snapshot),
        Standard = standard,
        Attachments =
        [
            new("figures.csv", "text/csv", "indicator,value\nair.sample,34\n"u8.ToArray(), "全部数据（CSV）"),
            new("figures.json", "application/json", "[]"u8.ToArray(), "全部数据（JSON）"),
        ],
    };

    public async Task<byte[]> PrintAsync(PrintJob job)
    {
        using var output = new MemoryStream();
        await Printer.PrintAsync(job, output, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    public ValueTask DisposeAsync() => Worker.DisposeAsync();
}
