using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Searching;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Embedded;
using Changzhou.Bulletin.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Changzhou.Bulletin.Benchmarks;

/// <summary>Asks 30 questions of 1, 100 and 1,000 editions: copies of the one of seeds/ with other years and other last digits.</summary>
internal static partial class SearchBenchmark
{
    private const int Rounds = 10;
    private const int Newest = 2023;

    /// <summary>Milliseconds, for 95 of 100 questions of a thousand editions.</summary>
    private const double MostTime = 50;

    private static readonly string[] Questions =
    [
        "PM2.5", "PM2.5 2023", "臭氧", "臭氧 1500", "优良天数", "2023年优良天数", "国考断面优Ⅲ比例", "细颗粒物", "ozone", "noise",
        "滆湖", "太湖", "空气", "环境", "水质", "监测", "达标率", "噪声", "土壤", "危险废物",
        "GB 3095-2012", "cy", "xklw", "kqzl", "生态安全缓冲区", "滆湖 清淤", "34微克", "长荡湖 总磷", "没有的词", "2023",
    ];

    public static async Task<int> RunAsync(string seeds, bool isMost)
    {
        if (EditionInput.Read(Path.Combine(seeds, "editions", "2023")).Value is not { } input)
        {
            Console.Error.WriteLine($"There is no edition of 2023 in {seeds}.");
            return 1;
        }

        var edition = SnapshotBuilder.Build(input.Edition, input.Catalogue, input.History, 1, DateTimeOffset.UnixEpoch);
        var documents = SearchDocuments.Of(edition).ToList();
        var directory = Directory.CreateTempSubdirectory("bulletin-search-");
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(directory.FullName);
            var store = new BulletinStore(server.ConnectionString);
            await store.MigrateAsync();
            Console.WriteLine($"{documents.Count} documents an edition; {Questions.Length} questions, {Rounds} times each");
            var (first, isFast) = (0.0, true);
            foreach (var (from, count) in ((int, int)[])[(0, 1), (1, 100), (100, 1000), .. isMost ? [(1000, 6780)] : ((int, int)[])[]])
            {
                await FillAsync(store, documents, from, count);
                var times = await AskAsync(store, edition, count);
                first = first == 0 ? At(times, 0.5) : first;
                isFast &= count > 1000 || At(times, 0.95) < MostTime;
                var slowest = times.MaxBy(time => time.Milliseconds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{count,5} editions: p50 {At(times, 0.5),5:0.0} ms, p95 {At(times, 0.95),5:0.0} ms, slowest {slowest.Milliseconds,5:0.0} ms ({slowest.Question}); p50 is {At(times, 0.5) / first:0.0} times the first"));
            }

            return isFast ? 0 : 1;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(BulletinStore store, List<SearchDocument> documents, int from, int count)
    {
        await using var db = store.CreateDbContext();
        var releases = Enumerable.Range(from, count - from).Select(age => Release(YearOf(age))).ToList();
        db.Releases.AddRange(releases);
        await db.SaveChangesAsync();
        db.Pointers.AddRange(releases.Select(release => new PointerRow { Year = release.Year, ReleaseId = release.Id }));
        await db.SaveChangesAsync();

        // In bulk the index is made at once, as a restore makes it.
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await db.Database.ExecuteSqlRawAsync("drop index release.ix_search_documents_grams");
        await db.Database.OpenConnectionAsync();
        await SearchIndex.AddAsync((NpgsqlConnection)db.Database.GetDbConnection(), releases.Select(release => (release.Id, documents.Select(document => Shifted(document, release.Year)))));
        await db.Database.ExecuteSqlRawAsync("set maintenance_work_mem = '512MB'; create index ix_search_documents_grams on release.search_documents using gin (grams) with (fastupdate = false); analyze release.search_documents");
    }

    private static async Task<List<(string Question, double Milliseconds)>> AskAsync(BulletinStore store, Snapshot edition, int count)
    {
        var editions = Enumerable.Range(0, count).Select(age => Shifted(edition, YearOf(age))).ToDictionary(snapshot => snapshot.Year);
        var scope = new SearchScope(Vocabulary.Of(editions.Values), [.. editions.Keys.OrderDescending()], editions.GetValueOrDefault);
        var searcher = new Searcher(store);
        var times = new List<(string, double)>();
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var question in Questions)
            {
                var since = Stopwatch.GetTimestamp();
                await searcher.SearchAsync(new(question), scope, Newest + 1);
                if (round >= 0)
                {
                    times.Add((question, Stopwatch.GetElapsedTime(since).TotalMilliseconds));
                }
            }
        }

        return times;
    }

    /// <summary>Backwards from the newest; beyond a thousand forwards from it, since there are not so many years before.</summary>
    private static int YearOf(int age) => age < 1000 ? Newest - age : Newest + 1 + age - 1000;

    private static double At(List<(string Question, double Milliseconds)> times, double share) =>
        times.Select(time => time.Milliseconds).Order().ElementAt((int)Math.Ceiling(share * times.Count) - 1);

    private static ReleaseRow Release(int year)
    {
        var bytes = Encoding.UTF8.GetBytes($"{year}");
        return new() { Year = year, Number = 1, ReleasedAt = DateTimeOffset.UnixEpoch, Snapshot = bytes, Sha256 = SnapshotJson.Sha256(bytes) };
    }

    private static SearchDocument Shifted(SearchDocument document, int year) => document with
    {
        Year = year,
        Key = OfYear(document.Key, year),
        Title = OfYear(document.Title, year),
        Text = LastDigit().Replace(OfYear(document.Text, year), match => ((match.Value[0] - '0' + year) % 10).ToString(CultureInfo.InvariantCulture)),
    };

    private static Snapshot Shifted(Snapshot edition, int year) => edition with
    {
        Year = year,
        Figures = [.. edition.Figures.Select(figure => figure with { Id = OfYear(figure.Id, year), Period = OfYear(figure.Period, year) })],
    };

    private static string OfYear(string text, int year) => text.Replace("2023", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Of a number with a decimal point, so that every edition has numbers of its own.</summary>
    [GeneratedRegex(@"(?<=\.\d*)\d(?!\d)")]
    private static partial Regex LastDigit();
}
