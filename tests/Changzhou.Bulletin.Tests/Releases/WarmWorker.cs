using Changzhou.Bulletin.Tests.Releases;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(WarmWorker))]

namespace Changzhou.Bulletin.Tests.Releases;

/// <summary>One typesetting worker for all tests that release something, as a portal has one: what it drew for one test it need not draw for the next.</summary>
public sealed class WarmWorker : IAsyncDisposable
{
    private readonly TypesettingWorker worker = new(new TypesettingOptions(), NullLogger<TypesettingWorker>.Instance);

    public WarmWorker()
    {
        Painter = new(worker);
        Printer = new TypstPrinter(worker, Painter);
    }

    public ChartPainter Painter { get; }

    public IPrinter Printer { get; }

    public ValueTask DisposeAsync() => worker.DisposeAsync();
}
