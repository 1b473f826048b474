using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Clocks;

/// <summary>Two processes with wrong clocks release the same edition at the same minute; the public side is watched by the database's clock.</summary>
internal sealed class ClockDrill(DrillOptions options)
{
    /// <summary>Long enough for both to have begun before the time, on a busy machine too.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(20);

    private static readonly (int One, int Other)[] Clocks = [(5, -5), (3600, -5), (3600, 3600), (5, 5), (-5, -5), (3600, 0)];

    private readonly List<TimeSpan> late = [];
    private int early;
    private int twice;

    public async Task<int> RunAsync()
    {
        await using var drill = await DrillStore.OpenAsync();
        var rounds = Math.Min(options.Rounds, Clocks.Length);
        for (var round = 0; round < rounds; round++)
        {
            await RoundAsync(drill, round, Clocks[round]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"scheduled releases {rounds}, each by two processes with clocks off by {string.Join("; ", Clocks.Take(rounds).Select(pair => $"{pair.One} s and {pair.Other} s"))}: early {early}, twice {twice}, public after the time by {late.Order().ElementAt(late.Count / 2).TotalSeconds:0.00} s (median), {late.Max().TotalSeconds:0.00} s (longest)"));
        return early == 0 && twice == 0 ? 0 : 1;
    }

    private async Task RoundAsync(DrillStore drill, int round, (int One, int Other) clocks)
    {
        var reason = $"clock-{round}";
        var front = new FrontMatterEdits(new DraftEdits(drill.Store, TimeProvider.System));
        var view = (await new DraftReader(drill.Store).FindAsync(DrillStore.Year))!;
        await front.SaveAsync(DrillStore.Year, view.Version, FrontMatter.Of(view.Edition) with { Narrative = reason }, Actor.Portal);
        var before = await ReleasesAsync(drill.Store);
        var at = TimeProvider.System.GetUtcNow() + Ahead;
        using var one = Start(drill, clocks.One, at, reason);
        using var other = Start(drill, clocks.Other, at, reason);
        var seen = await UntilSeenAsync(drill.Store, before + 1, one, other);
        early += seen < at ? 1 : 0;
        late.Add(seen - at);
        await one.WaitForExitAsync();
        await other.WaitForExitAsync();
        twice += await ReleasesAsync(drill.Store) - before - 1;
    }

    private static async Task<DateTimeOffset> UntilSeenAsync(BulletinStore store, int number, Process one, Process other)
    {
        while (true)
        {
            var haveEnded = one.HasExited && other.HasExited;
            if (await SeenAsync(store, number) is { } seen)
            {
                return seen;
            }

            if (haveEnded)
            {
                throw new InvalidOperationException($"Both ended without a release: {await one.StandardOutput.ReadToEndAsync()} {await one.StandardError.ReadToEndAsync()}");
            }
        }
    }

    private static Process Start(DrillStore drill, int seconds, DateTimeOffset at, string reason)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Changzhou.Bulletin.Drills.dll"), "clock", drill.ConnectionString, seconds.ToString(CultureInfo.InvariantCulture), at.ToString("O", CultureInfo.InvariantCulture), reason])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>As the public role sees it: the database's time in the same question, so that what is seen was public no later; null where the release is not public.</summary>
    private static async Task<DateTimeOffset?> SeenAsync(BulletinStore store, int number)
    {
        await using var db = store.CreatePublicContext();
        return (await db.Database.SqlQuery<DateTimeOffset?>(
            $"""
            select case when exists (select from release.pointers p join release.releases r on r.id = p.release_id where r.number >= {number}) then clock_timestamp() end as "Value"
            """).ToListAsync())[0];
    }

    private static async Task<int> ReleasesAsync(BulletinStore store)
    {
        await using var db = store.CreatePublicContext();
        return await db.Releases.CountAsync();
    }
}
