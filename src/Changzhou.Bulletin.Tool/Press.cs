using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Tool;

/// <summary>The typesetting worker of one command, with what draws and prints by it.</summary>
internal sealed class Press : IAsyncDisposable
{
    /// <summary>The portal's setting Bulletin:Site:Address, as the environment writes it.</summary>
    private const string SiteVariable = "Bulletin__Site__Address";

    private static readonly TypesettingOptions Options = new()
    {
        Site = Uri.TryCreate(Environment.GetEnvironmentVariable(SiteVariable), UriKind.Absolute, out var site) ? site : null,
    };

    private readonly TypesettingWorker worker = new(Options, NullLogger<TypesettingWorker>.Instance);

    public ChartPainter Painter => new(worker);

    public IPrinter Printer => new TypstPrinter(worker, Painter, Options);

    public ValueTask DisposeAsync() => worker.DisposeAsync();
}
