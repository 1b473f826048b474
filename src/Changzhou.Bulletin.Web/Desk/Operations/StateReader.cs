using System.Data.Common;
using System.Diagnostics;
using Changzhou.Bulletin.Seeing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Preview;
using Changzhou.Bulletin.Web.Reading;
using Changzhou.Bulletin.Web.Reading.Delivery;
using Changzhou.Bulletin.Web.Seeing;

namespace Changzhou.Bulletin.Web.Desk.Operations;

/// <summary>Looks at everything that an operator asks about, in this process and in the store.</summary>
public sealed class StateReader(
    BulletinStore store, BulletinSettings settings, PublishedEditions editions, KeptPages pages, TypesettingWorker press, PagePreview preview, OpenCircuits circuits, TimeProvider clock)
{
    /// <summary>A store that has not answered by then counts as away: the page must be readable in that hour above all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly DateTimeOffset started = new(Process.GetCurrentProcess().StartTime.ToUniversalTime());

    public async Task<PortalState> ReadAsync(CancellationToken cancel)
    {
        var kept = pages.Statistics;
        var disk = new DriveInfo(Path.GetFullPath(Directory.Exists(settings.DataDirectory) ? settings.DataDirectory : "."));
        var published = await editions.AllAsync(cancel);
        return new()
        {
            Now = clock.GetUtcNow(),
            Started = started,
            Version = TelemetryServices.Version,
            Memory = Environment.WorkingSet,
            Circuits = circuits.Count,
            Years = [.. published.Select(edition => edition.Year)],
            Generation = published.Select(edition => edition.Generation).DefaultIfEmpty().Max(),
            FromMemorySince = editions.FromMemorySince,
            Store = await StoreAsync(cancel),
            Press = new(press.ProcessId is not null, press.Waiting, press.Restarts + preview.Restarts, press.LastDuration),
            Pages = new(kept.CurrentEntryCount, kept.CurrentEstimatedSize ?? 0, kept.TotalHits, kept.TotalMisses),
            DiskFree = disk.AvailableFreeSpace,
            DiskSize = disk.TotalSize,
        };
    }

    private async Task<StoreState?> StoreAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            return await StoreState.ReadAsync(store, limit.Token);
        }
        catch (Exception away) when (away is DbException or InvalidOperationException { InnerException: DbException } or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            // That the store is away is what the page then says.
            return null;
        }
    }
}
