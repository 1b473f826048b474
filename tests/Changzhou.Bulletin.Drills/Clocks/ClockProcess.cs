using System.Globalization;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Typesetting;
using Changzhou.Bulletin.Typesetting.Charts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changzhou.Bulletin.Drills.Clocks;

/// <summary>A process with a wrong clock that has an edition to release at its minute, as a portal has.</summary>
internal static class ClockProcess
{
    public static async Task<int> RunAsync(string connection, string seconds, string at, string reason)
    {
        var clock = new SkewedClock(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)));
        var time = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        // As ScheduledReleases: not begun before the own clock says that the time is near.
        while (clock.GetUtcNow() < time - EditionWorkflow.Lead)
        {
            await Task.Delay(100);
        }

        await using var worker = new TypesettingWorker(new(), NullLogger<TypesettingWorker>.Instance);
        var painter = new ChartPainter(worker);
        var result = await new Releaser(new BulletinStore(connection), painter, new TypstPrinter(worker, painter), clock)
            .ReleaseAsync(DrillStore.Year, new() { By = Actor.Portal, Reason = reason, At = time });
        Console.WriteLine(result.GetType().Name);
        return 0;
    }
}
