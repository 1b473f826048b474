using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Drills.Machines;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Drafts full of words that stand nowhere else, and a crawler that asks for everything, before, while and after an edition comes out: none of the words may be seen by anybody too early.</summary>
internal sealed partial class EmbargoDrill(DrillOptions options)
{
    private const string Staff = "drill.reader";

    /// <summary>From so many requests on there is time for the desk's own schedule, to the minute, and for a static copy.</summary>
    private const int Long = 20_000;

    /// <summary>How late a release may be on a machine that has other things to do: late is not what is tried here.</summary>
    private static readonly TimeSpan Drowned = TimeSpan.FromMinutes(4);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly Tally tally = new();
    private readonly Times times = new();
    private readonly Canaries canaries = new();

    /// <summary>When the asking began.</summary>
    private TimeSpan begun;

    private bool IsLong => options.Requests >= Long;

    public async Task<int> RunAsync()
    {
        if (PdfInside.Missing is { } program)
        {
            await Console.Error.WriteLineAsync($"embargo: needs {program}: apt-get install qpdf poppler-utils");
            return 1;
        }

        await using var site = await EmbargoSite.StartAsync();
        Reach("portals are ready");
        await using var desk = new Newsdesk(site.Store, canaries);
        await desk.WriteAsync();
        var papers = new StaffPapers(site.Store, desk, canaries);
        await papers.WriteAsync();
        Reach($"{canaries.Words.Count + canaries.Numbers.Count} canaries are planted");
        await Task.WhenAll(desk.ApproveAsync(Newsdesk.Next), desk.ApproveAsync(DrillStore.Year));
        await desk.ScheduleAsync(DrillStore.Year, TimeProvider.System.GetUtcNow().AddHours(3), desk.Never("erratum reason"));
        Reach("both are approved, the correction is scheduled for later");
        return await RunAsync(site, desk, papers);
    }

    private async Task<int> RunAsync(EmbargoSite site, Newsdesk desk, StaffPapers papers)
    {
        var search = new CanarySearch(canaries, [.. await KeysAsync(site.Store), ("preview secret", papers.Preview), ("rehearsal secret", papers.Rehearsal), .. papers.Closed.Select(secret => ("closed secret", secret))]);
        var fields = new Fields(site.Owner, search);
        await fields.CountAsync();
        fields.Bare.ToList().ForEach(field => tally.Wrong($"a field without a canary: {field}"));

        using var door = new Door(site.Portals);
        await SignIn.AddAsync(site.Store, Staff, "读者", StaffRoles.Administrator);
        var before = TimeProvider.System.GetUtcNow();
        await door.EnterAsync(Staff);
        if (await AheadAsync(site.Store, before) is var ahead && ahead < EmbargoSite.Ahead - 1)
        {
            tally.Wrong($"the desk's clock is ahead by {ahead} s only");
        }

        var judge = new Judge(search, tally, times, door);
        var crawler = new Crawler(door, judge, tally, options.Seed);
        var guesses = new Guesses(site.Routes, desk, papers, canaries);
        crawler.Know(["/", "/en", "/sitemap.xml", "/feed.xml", "/openapi/v1.json", "/catalog.jsonld", "/robots.txt", "/search"]);
        crawler.Know(guesses.All(new Random(options.Seed)));
        Reach($"{fields.All} fields, {crawler.Known} addresses to begin with");

        begun = watch.Elapsed;
        var copies = await BeforeAsync(site, judge, crawler, guesses);
        await DuringAsync(desk, crawler);
        await AfterAsync(desk, crawler, judge);
        var lines = SearchLogs(site, search);
        return Report(fields, crawler, judge, copies, lines);
    }

    private async Task<Copies> BeforeAsync(EmbargoSite site, Judge judge, Crawler crawler, Guesses guesses)
    {
        var copies = new Copies(site.Store, site.Folder, judge, tally);
        if (await copies.SearchBackupAsync() == 0)
        {
            tally.Wrong("a backup without a canary: the search is blind");
        }

        var twins = new TwinCheck(crawler, tally);
        var goesOn = UpTo(1.0 / 6);
        foreach (var (pair, index) in guesses.Twins(new Random(options.Seed)).TakeWhile(_ => goesOn()).Select((pair, index) => (pair, index)))
        {
            await twins.CompareAsync(pair, index % 2, index % 5 == 4 ? HttpMethod.Head : HttpMethod.Get);
        }

        Reach("compared with what never was");
        var shownToSome = 0;
        foreach (var (hidden, shown) in guesses.Open().Take(IsLong ? 120 : 12))
        {
            // First who may, then right behind who may not.
            if (await crawler.AskAsync(new Ask(hidden, 0) { IsPrivate = true }) is { Status: 200 } open && (await judge.FindInAsync(open.Body, encoding: null)).Count > 0)
            {
                shownToSome++;
            }

            await Task.WhenAll(crawler.AskAsync(new Ask(shown, 0)), crawler.AskAsync(new Ask(shown, 1)));
        }

        if (shownToSome == 0)
        {
            tally.Wrong("no preview showed a canary: the search is blind");
        }

        Reach("read by those who may");
        await crawler.RunAsync(UpTo(0.5));
        if (IsLong)
        {
            await copies.SearchSiteAsync(site.Reader);
        }

        Reach(IsLong ? "asked before, and searched a static copy" : "asked before");
        return copies;
    }

    /// <summary>Asked without a pause from the schedule until some seconds after the minute.</summary>
    private async Task DuringAsync(Newsdesk desk, Crawler crawler)
    {
        var now = TimeProvider.System.GetUtcNow();
        // Both portals look every five seconds for what is due.
        var minute = IsLong ? await desk.ScheduleAsync(Newsdesk.Next, now.AddSeconds(95), reason: null) : await desk.ScheduleToTheSecondAsync(Newsdesk.Next, now.AddSeconds(12));
        times.ReleaseAt(minute);
        crawler.BeginAgain();
        var over = minute + TimeSpan.FromSeconds(4);
        await crawler.RunAsync(() => TimeProvider.System.GetUtcNow() < over && tally.Requests < options.Requests * 0.8, TimeSpan.FromMilliseconds(IsLong ? 20 : 120));
        // Enough was asked: only the front page still, up to the minute.
        while (TimeProvider.System.GetUtcNow() < over)
        {
            await Task.WhenAll(crawler.AskAsync(new Ask($"/{Newsdesk.Next}", 0)), crawler.AskAsync(new Ask($"/{Newsdesk.Next}", 1)), Task.Delay(10));
        }

        Reach("asked during the release");
    }

    private async Task AfterAsync(Newsdesk desk, Crawler crawler, Judge judge)
    {
        if (await UntilPublicAsync(crawler) is false)
        {
            tally.Wrong("the edition did not come out");
        }

        crawler.BeginAgain();
        var pictures = desk.Coming.Chapters.SelectMany(chapter => chapter.Blocks).Select(block => block.Image?.File).OfType<string>().Select(file => $"/{file}");
        foreach (var file in (string[])["", "/air", "/bulletin.pdf", "/figures.xlsx", "/datapackage.zip", "/figures.csv", "/figures.json", .. pictures])
        {
            await Task.WhenAll(crawler.AskAsync(new Ask($"/{Newsdesk.Next}{file}", 0)), crawler.AskAsync(new Ask($"/{Newsdesk.Next}{file}", 1)));
        }

        await crawler.RunAsync(UpTo(0.9));
        foreach (var kind in ((string[])["text/html", "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip", "text/csv", "application/json", "image/svg+xml", "image/png"]).Except(judge.Kinds))
        {
            tally.Wrong($"no published canary was found in any {kind}: the search is blind there");
        }

        Reach("asked after the release");
        await desk.WithdrawAsync(Newsdesk.Next);
        times.WithdrawnAt(TimeProvider.System.GetUtcNow());
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        crawler.BeginAgain();
        await crawler.RunAsync(UpTo(1));
        Reach("asked after the withdrawal");
    }

    private static async Task<bool> UntilPublicAsync(Crawler crawler)
    {
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < Drowned; await Task.Delay(200))
        {
            if (await crawler.AskAsync(new Ask($"/{Newsdesk.Next}", 0)) is { Status: 200 } && await crawler.AskAsync(new Ask($"/{Newsdesk.Next}", 1)) is { Status: 200 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A part of the requests, or of the time that is left for them.</summary>
    private Func<bool> UpTo(double part)
    {
        var (most, end) = (options.Requests * part, begun + (TimeSpan.FromMinutes(options.Minutes) - begun) * part);
        return () => tally.Requests < most && watch.Elapsed < end;
    }

    private int SearchLogs(EmbargoSite site, CanarySearch search)
    {
        var lines = site.Portals.SelectMany(portal => portal.Said.Split('\n').Select(line => (portal.Name, Line: line))).Where(line => line.Line.Length > 0).ToList();
        foreach (var (name, line) in lines)
        {
            foreach (var canary in search.In(line))
            {
                tally.Leak(canary, $"the log of {name}: {line}");
            }
        }

        return lines.Count;
    }

    /// <summary>By how many seconds the desk dates its newest session later than it began, with what the sign-in took.</summary>
    private static async Task<double> AheadAsync(BulletinStore store, DateTimeOffset before)
    {
        await using var db = store.CreateDbContext();
        return ((await db.Sessions.MaxAsync(session => session.CreatedAt)) - before).TotalSeconds;
    }

    /// <summary>What the portals encrypt cookies with.</summary>
    private static async Task<IReadOnlyList<(string, string)>> KeysAsync(BulletinStore store)
    {
        await using var db = store.CreateDbContext();
        return [.. (await db.ProtectionKeys.AsNoTracking().ToListAsync()).Select(key => ("protection key", Value().Match(key.Xml).Groups[1].Value))];
    }

    /// <summary>Said as it goes, for whoever waits.</summary>
    private void Reach(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"embargo: {watch.Elapsed.TotalSeconds,5:0.0} s {what}"));

    private int Report(Fields fields, Crawler crawler, Judge judge, Copies copies, int lines)
    {
        foreach (var fault in tally.Faults)
        {
            Console.WriteLine($"embargo: {fault}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"requests {tally.Requests}, fields {fields.All - fields.Bare.Count} of {fields.All} with canaries, canaries {canaries.Words.Count + canaries.Numbers.Count} ({judge.Published} seen once public), addresses {crawler.Addresses} (known {crawler.Known}), "
            + $"bodies searched {tally.Bodies} (PDF {tally.Pdfs}, workbooks {tally.Workbooks}, archives {tally.Archives}), files of the static copy {copies.Files}, "
            + $"bytes leaked {tally.Leaked}, early {tally.Early}, unlike {tally.Unlike}, otherwise wrong {tally.Otherwise}, not answered {tally.NotAnswered}, logs searched {lines} lines; {watch.Elapsed.TotalSeconds:0} s"));
        return tally.IsClean ? 0 : 1;
    }

    [GeneratedRegex("<value>([^<]+)</value>")]
    private static partial Regex Value();
}
