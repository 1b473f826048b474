using System.Diagnostics;
using System.Globalization;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Embedded;
using Changzhou.Bulletin.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Benchmarks.Pages;

/// <summary>What one more edition costs where there are many: an import beside the drafts of 1, 100 and 6,780 editions, and the portal's pages with 1, 20 and 100 public years.</summary>
/// <remarks>A store is one city's and takes the years 1990 to 2100. The constraint is lifted here, so that the tables hold what 339 cities publish in 20 years.</remarks>
internal static class ScaleBenchmark
{
    private const int Year = 2023;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string seeds)
    {
        if (EditionInput.Read(Path.Combine(seeds, "editions", $"{Year}")).Value is not { } input)
        {
            Console.Error.WriteLine($"There is no edition of {Year} in {seeds}.");
            return 1;
        }

        await ImportsAsync(input);
        await PagesAsync(input);
        return 0;
    }

    private static async Task ImportsAsync(EditionInput input)
    {
        var directory = Directory.CreateTempSubdirectory("bulletin-scale-");
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(directory.FullName);
            var store = new BulletinStore(server.ConnectionString);
            await store.MigrateAsync();
            var drafts = new DraftStore(store);
            await drafts.ReplaceAsync(input.Edition, input.Catalogue, input.History);
            await using (var db = store.CreateDbContext())
            {
                await db.Database.ExecuteSqlRawAsync("alter table draft.editions drop constraint ck_editions_year");
            }

            var (held, first) = (1, 0.0);
            foreach (var editions in (int[])[1, 100, 6780])
            {
                await FillAsync(store, held, editions);
                held = editions;
                var times = new List<double>();
                for (var round = -1; round < Rounds; round++)
                {
                    // Every figure is another one, so that nothing is left as it was.
                    var other = input.Edition with { Title = $"{input.Edition.Title}（{editions}-{round}）" };
                    var since = Stopwatch.GetTimestamp();
                    await drafts.ReplaceAsync(other, input.Catalogue, input.History);
                    if (round >= 0)
                    {
                        times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                    }
                }

                first = first == 0 ? Median(times) : first;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{editions,5} editions in the drafts, {editions * input.Edition.Figures.Count,9:N0} figures: an import takes {Median(times),5:0} ms (median of {Rounds}), {Median(times) / first:0.0} times the first"));
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Copies the rows of the one edition for the years after 3000.</summary>
    private static async Task FillAsync(BulletinStore store, int from, int to)
    {
        await using var db = store.CreateDbContext();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        foreach (var table in (string[])["editions", "figures"])
        {
            var columns = await db.Database.SqlQuery<string>(
                $"select column_name as \"Value\" from information_schema.columns where table_schema = 'draft' and table_name = {table} and column_name not in ('id', 'year') and is_generated = 'NEVER'").ToListAsync();
            var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
            // Names of tables and columns cannot be parameters; all of them come from the catalogue above.
            var copy = $"insert into draft.{table} (year, {list}) select 3000 + n, {list} from draft.{table}, generate_series({from}, {to - 1}) n where year = {Year}";
            await db.Database.ExecuteSqlRawAsync(copy);
        }

        await db.Database.ExecuteSqlRawAsync("analyze");
    }

    private static async Task PagesAsync(EditionInput input)
    {
        var directory = Directory.CreateTempSubdirectory("bulletin-scale-");
        try
        {
            await (await PortalProcess.StartAsync(directory.FullName)).DisposeAsync();
            var (held, flat) = (1, (Cold: 0.0, Kept: 0.0));
            foreach (var editions in (int[])[1, 20, 100])
            {
                await ReleaseAsync(directory.FullName, input, held, editions);
                held = editions;
                // The first start indexes what was put in behind the portal's back.
                await (await PortalProcess.StartAsync(directory.FullName)).DisposeAsync();
                await using var portal = await PortalProcess.StartAsync(directory.FullName);
                var (cold, kept) = await Chapters.TimeAsync(portal.Client);
                flat = flat.Cold == 0 ? (Median(cold), Median(kept)) : flat;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{editions,5} public years: portal ready after {portal.Started.TotalSeconds:0.0} s, a chapter made in {Median(cold):0.0} ms ({Median(cold) / flat.Cold:0.0} times the first), kept {Median(kept):0.00} ms ({Median(kept) / flat.Kept:0.0} times), resident {portal.Mebibytes("VmRSS")} MiB"));
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Releases of the years before, each of the same snapshot with another year; without pictures, which only their own pages show.</summary>
    private static async Task ReleaseAsync(string dataDirectory, EditionInput input, int from, int to)
    {
        await using var server = await EmbeddedPostgres.StartAsync(dataDirectory);
        var store = new BulletinStore(server.ConnectionString);
        await using var db = store.CreateDbContext();
        var edition = SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, 1, DateTimeOffset.UnixEpoch);
        var releases = Enumerable.Range(from, to - from).Select(age => Release(edition with { Year = Year - age })).ToList();
        db.Releases.AddRange(releases);
        await db.SaveChangesAsync();
        db.Pointers.AddRange(releases.Select(release => new PointerRow { Year = release.Year, ReleaseId = release.Id }));
        await db.SaveChangesAsync();
    }

    private static ReleaseRow Release(Snapshot edition)
    {
        var bytes = SnapshotJson.Write(edition);
        return new() { Year = edition.Year, Number = 1, ReleasedAt = DateTimeOffset.UnixEpoch, Snapshot = bytes, Sha256 = SnapshotJson.Sha256(bytes) };
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
