using System.Diagnostics.Metrics;
using Changzhou.Bulletin.Seeing;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;

namespace Changzhou.Bulletin.Web.Seeing;

/// <summary>What the portal keeps in memory, told to whoever collects measures.</summary>
internal sealed class PageMeasures(IMeterFactory meters, KeptPages pages, PublishedEditions editions, OpenCircuits circuits) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The factory ends it with the host.
        var meter = meters.Create(Telemetry.Name);
        meter.CreateObservableCounter("bulletin.pages.hits", () => pages.Statistics.TotalHits, "{page}", "Pages answered from memory");
        meter.CreateObservableCounter("bulletin.pages.misses", () => pages.Statistics.TotalMisses, "{page}", "Pages that had to be made");
        meter.CreateObservableUpDownCounter("bulletin.pages.kept", () => pages.Statistics.CurrentEntryCount, "{page}", "Pages in memory");
        meter.CreateObservableUpDownCounter("bulletin.pages.kept.size", () => pages.Statistics.CurrentEstimatedSize ?? 0, "By", "Bytes of the pages in memory");
        meter.CreateObservableUpDownCounter("bulletin.circuits", () => circuits.Count, "{circuit}", "Open pages of the desk");
        meter.CreateObservableGauge("bulletin.database.reachable", () => editions.FromMemorySince is null ? 1 : 0, "1", "1 while the database answers, 0 while pages come from memory");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
