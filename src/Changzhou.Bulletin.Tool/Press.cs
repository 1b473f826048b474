using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Tool;

/// <summary>The typesetting worker of one command, with what draws and prints by it.</summary>
internal sealed class Press : IAsyncDisposable
{
    /// <summary>What the portal's settings Bulletin:Site:* say, as the environment writes them: the files of a release are the same whoever makes it.</summary>
    public static PublicSite Site { get; } = new()
    {
        Address = Place(nameof(PublicSite.Address)),
        LicenceName = Setting(nameof(PublicSite.LicenceName)),
        LicenceAddress = Place(nameof(PublicSite.LicenceAddress)),
        LicenceId = Setting(nameof(PublicSite.LicenceId)),
        LicenceText = Setting(nameof(PublicSite.LicenceText)),
    };

    private static readonly TypesettingOptions Options = new() { Site = Site.Address };

    private readonly TypesettingWorker worker = new(Options, NullLogger<TypesettingWorker>.Instance);

    public ChartPainter Painter => new(worker);

    public IPrinter Printer => new TypstPrinter(worker, Painter, Options);

    public ValueTask DisposeAsync() => worker.DisposeAsync();

    private static string? Setting(string name) => Environment.GetEnvironmentVariable($"Bulletin__Site__{name}");

    private static Uri? Place(string name) => Uri.TryCreate(Setting(name), UriKind.Absolute, out var place) ? place : null;
}
