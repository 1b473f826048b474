using System.Diagnostics;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills;

/// <summary>Kills, at named and at random moments, what edits, imports and releases, or the database under it; then looks at what was acknowledged.</summary>
internal sealed class KillDrill(DrillOptions options)
{
    private static readonly string?[] EditMoments = [Failpoint.EditBeforeCommit, Failpoint.EditAfterCommit, null];
    private static readonly string?[] ImportMoments = [Failpoint.ImportBeforeCommit, Failpoint.ImportAfterCommit, null];
    private static readonly string?[] ReleaseMoments = [Failpoint.ReleaseWritten, Failpoint.ReleaseBeforeCommit, Failpoint.ReleaseAfterCommit, null];

    private readonly Random random = new(options.Seed);
    private readonly List<TimeSpan> recoveries = [];
    private int acknowledged;
    private int lost;
    private int halfDone;
    private int twice;

    public async Task<int> RunAsync()
    {
        await using var drill = await DrillStore.OpenAsync();
        for (var kill = 0; kill < options.Portal; kill++)
        {
            await RoundAsync(drill, kill, killsDatabase: false);
        }

        for (var kill = 0; kill < options.Database; kill++)
        {
            await RoundAsync(drill, kill, killsDatabase: true);
        }

        var fault = await drill.FindLogFaultAsync();
        var recovery = recoveries.Count == 0 ? "" : $", database back after {recoveries.Order().ElementAt(recoveries.Count / 2).TotalSeconds:0.0} s (median), {recoveries.Max().TotalSeconds:0.0} s (longest)";
        Console.WriteLine(
            $"process kills {options.Portal}, database kills {options.Database}, acknowledged {acknowledged}, lost {lost}, half done {halfDone}, published twice {twice}, log {(fault is null ? "whole" : fault.ToString())}{recovery}");
        return lost == 0 && halfDone == 0 && twice == 0 && fault is null ? 0 : 1;
    }

    private async Task RoundAsync(DrillStore drill, int kill, bool killsDatabase)
    {
        // Releases print a whole edition each, so they come less often than edits.
        var (kind, moments) = (kill % 5) switch
        {
            0 or 1 or 3 => ("edit", EditMoments),
            2 => ("import", ImportMoments),
            _ => ("release", ReleaseMoments),
        };
        var moment = killsDatabase ? null : moments[kill / 5 % moments.Length];
        var token = kind == "edit" ? Guid.CreateVersion7().ToString() : $"t{kill}{(killsDatabase ? "d" : "")}";
        using var worker = KilledWorker.Start(kind, drill.ConnectionString, token, moment is null ? null : $"{moment}:{1 + random.Next(kind == "edit" ? 20 : 3)}");
        if (moment is not null)
        {
            await worker.EndAsync();
        }
        else
        {
            await worker.BusyAsync();
            await Task.Delay(random.Next(kind == "edit" ? 300 : 1500));
            if (killsDatabase)
            {
                await KillDatabaseAsync(drill);
            }

            await worker.KillAsync();
        }

        if (moment is null ? worker.Error.Length > 0 && !killsDatabase : worker.Error.Length > 0)
        {
            throw new InvalidOperationException($"The {kind} worker failed: {worker.Error}");
        }

        acknowledged += worker.Acknowledged.Count;
        await (kind switch
        {
            "edit" => LookAtEditsAsync(drill, Guid.Parse(token), worker.Acknowledged),
            "import" => LookAtImportAsync(drill, token, worker.Acknowledged),
            _ => LookAtReleasesAsync(drill, worker.Acknowledged),
        });
    }

    private async Task KillDatabaseAsync(DrillStore drill)
    {
        using (var server = Process.GetProcessById(drill.ServerProcess))
        {
            server.Kill();
        }

        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Npgsql.NpgsqlConnection.ClearAllPools();
                await using var db = drill.Store.CreateDbContext();
                await db.Editions.AnyAsync();
                recoveries.Add(watch.Elapsed);
                return;
            }
            catch (Exception away) when (away is Npgsql.NpgsqlException or InvalidOperationException && watch.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Every acknowledged word stands once, and at most the one under way besides.</summary>
    private async Task LookAtEditsAsync(DrillStore drill, Guid uid, IReadOnlyList<int> acknowledgedEdits)
    {
        var view = (await new DraftReader(drill.Store).FindAsync(DrillStore.Year))!;
        var words = view.FindBlock(uid) is { Block: Block.Paragraph paragraph } ? paragraph.Text.Split('，').Skip(1).Select(int.Parse).ToList() : [];
        lost += acknowledgedEdits.Except(words).Count();
        twice += words.Count - words.Distinct().Count();
        halfDone += words.Except(acknowledgedEdits).Count() > 1 ? 1 : 0;
    }

    /// <summary>The draft is the last acknowledged import or the one after it, and whole.</summary>
    private async Task LookAtImportAsync(DrillStore drill, string token, IReadOnlyList<int> acknowledgedImports)
    {
        var edition = (await new DraftReader(drill.Store).FindAsync(DrillStore.Year))!.Edition;
        var last = acknowledgedImports.Count == 0 ? -1 : acknowledgedImports[^1];
        lost += last >= 0 && edition.Narrative != $"{token}-{last}" && edition.Narrative != $"{token}-{last + 1}" ? 1 : 0;
        halfDone += EditionDifference.Between(DrillStore.Seeds.Edition, edition).All(change => change.What == "narrative") ? 0 : 1;
    }

    /// <summary>Releases are numbered without gaps, each has all its files, the public one is among the last, and none came twice.</summary>
    private async Task LookAtReleasesAsync(DrillStore drill, IReadOnlyList<int> acknowledgedReleases)
    {
        await using var db = drill.Store.CreateDbContext();
        var numbers = await db.Releases.Where(row => row.Year == DrillStore.Year).OrderBy(row => row.Number).Select(row => row.Number).ToListAsync();
        lost += acknowledgedReleases.Except(numbers).Count();
        halfDone += numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)) ? 0 : 1;
        var files = await db.Releases.Where(row => row.Year == DrillStore.Year).Select(row => row.Artefacts.Count).Distinct().ToListAsync();
        halfDone += files.Count > 1 ? 1 : 0;
        var current = await new ReleaseReader(drill.Store).FindCurrentAsync(DrillStore.Year);
        halfDone += (current?.Number ?? 0) == numbers.Count ? 0 : 1;
        var narratives = current?.Snapshot.Errata?.Select(erratum => erratum.Reason).ToList() ?? [];
        twice += narratives.Count - narratives.Distinct(StringComparer.Ordinal).Count();
    }
}
