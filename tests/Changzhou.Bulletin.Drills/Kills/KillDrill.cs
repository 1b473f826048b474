using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Changzhou.Bulletin.Drills.Inside;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Kills;

/// <summary>Kills -9 the portal, its Node worker and its PostgreSQL, at named and at any moments of edit, import, release and PDF; then looks for what was acknowledged.</summary>
internal sealed class KillDrill(DrillOptions options)
{
    /// <summary>So many kills between two lines of what was reached.</summary>
    private const int Told = 20;

    private readonly KillCount count = new();
    private readonly KillPlan plan = new(options);
    private readonly Dictionary<Site, DrillPortal> portals = [];
    private Look? look;

    public async Task<int> RunAsync()
    {
        var (embedded, external) = await Site.OpenAsync(options.PortalFolder);
        await using (embedded)
        await using (external)
        {
            look = new(count);
            var watch = Stopwatch.StartNew();
            try
            {
                await RoundsAsync(embedded, external, watch);
            }
            finally
            {
                // First of all, for a drill that fails has killed all the same.
                Console.WriteLine(count.Print(watch.Elapsed));
                foreach (var portal in portals.Values)
                {
                    await portal.DisposeAsync();
                }
            }
        }

        var ordered = options.Portal + options.Worker + options.Database;
        if (count.Kills < ordered)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ended after {count.Kills} of {ordered} kills"));
        }

        return count.IsClean && count.Kills == ordered ? 0 : 1;
    }

    private async Task RoundsAsync(Site embedded, Site external, Stopwatch watch)
    {
        var number = 0;
        var isOver = false;
        // Told to end, it says what it reached.
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => isOver = signal.Cancel = true);
        foreach (var order in plan.Orders().TakeWhile(_ => !isOver && watch.Elapsed.TotalMinutes < options.Minutes))
        {
            try
            {
                await RoundAsync(number++ % 2 == 0 ? external : embedded, order);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"kill {number}, {order}: {failure.Message}", failure);
            }

            if (number % Told == 0)
            {
                await Console.Error.WriteLineAsync($"{number} kills, {watch.Elapsed.TotalMinutes:0.0} min");
            }
        }

        count.LogFault = null;
        foreach (var site in portals.Keys)
        {
            count.LogFault ??= await LogFaultAsync(site);
        }
    }

    private async Task RoundAsync(Site site, Order order)
    {
        var portal = portals.TryGetValue(site, out var running) ? running : portals[site] = await site.StartPortalAsync();
        portal.Tell((order with { Server = site.Server }).ToString());
        var acknowledged = new List<int>();
        var killed = await KillAsync(site, portal, order, acknowledged);
        count.Killed(order.Victim, site.Name, order.Act, killed.Moment);
        if (order.Victim == Order.Portal)
        {
            await portal.EndAsync();
            await portal.DisposeAsync();
            portals.Remove(site);
            portal = portals[site] = await site.StartPortalAsync();
            count.Back(Order.Portal, Stopwatch.GetElapsedTime(killed.At));
        }

        await site.UntilItAnswersAsync();
        await look!.AtAsync(order.Act, order.Token, acknowledged, site, portal);
    }

    /// <summary>Listens until the act has ended, one way or the other.</summary>
    /// <returns>The moment of the kill.</returns>
    private async Task<(string Moment, long At)> KillAsync(Site site, DrillPortal portal, Order order, List<int> acknowledged)
    {
        (string Moment, long At)? killed = null;
        var (hasStruck, isBack) = (false, false);
        while (portal.Listen() is { } heard)
        {
            if (heard.Killed is { } moment)
            {
                killed = (moment, heard.At);
            }
            else if (heard.Acknowledged is { } number)
            {
                acknowledged.Add(number);
                if (killed is { } strike && !isBack)
                {
                    isBack = true;
                    count.Back(order.Victim, Stopwatch.GetElapsedTime(strike.At, heard.At));
                }
                else if (order.Moment is null && !hasStruck)
                {
                    hasStruck = true;
                    killed = await StrikeAsync(site, portal, order);
                }
            }
            else if (heard.Words == Said.Differs)
            {
                count.HalfDone++;
            }
            else if (heard.Words.StartsWith(Said.Failed, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{order} failed: {heard.Words}\n{portal.Log}");
            }
            else if (heard.Words == Said.Done)
            {
                return killed ?? throw new InvalidOperationException($"{order} did not come by its moment.");
            }
        }

        return killed ?? throw new InvalidOperationException($"{order}: the portal ended without being killed:\n{portal.Log}");
    }

    /// <summary>At any moment: after the first acknowledgement, and some time that chance decides.</summary>
    private async Task<(string, long)?> StrikeAsync(Site site, DrillPortal portal, Order order)
    {
        await Task.Delay(plan.Random.Next(order.Act == "edit" ? 200 : 1500));
        switch (order.Victim)
        {
            case Order.Portal:
                await portal.KillAsync();
                return (Said.ByChance, Stopwatch.GetTimestamp());
            case Order.Database:
                using (var server = Process.GetProcessById(site.Server))
                {
                    server.Kill();
                    await server.WaitForExitAsync();
                }

                var at = Stopwatch.GetTimestamp();
                portal.Tell(Order.End);
                return (Said.ByChance, at);
            default:
                // Only the portal knows its worker; it tells when it has killed it.
                portal.Tell(Order.Strike);
                return null;
        }
    }

    private static async Task<string?> LogFaultAsync(Site site)
    {
        await using var db = site.Store.CreateDbContext();
        return (await AuditChain.FindFaultAsync(db.Log.AsNoTracking().OrderBy(entry => entry.Id).AsAsyncEnumerable()))?.ToString();
    }
}
