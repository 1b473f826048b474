using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Tool;

/// <summary>The typesetting worker of one command, with what draws and prints by it.</summary>
internal sealed class Press : IAsyncDisposable
{
    private readonly TypesettingWorker worker = new(new TypesettingOptions(), NullLogger<TypesettingWorker>.Instance);

    public ChartPainter Painter => new(worker);

    public IPrinter Printer => new TypstPrinter(worker, Painter);

    public ValueTask DisposeAsync() => worker.DisposeAsync();
}
