using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Addresses that somebody could try who knows the program and guesses at the draft: every pattern of the portals' own, filled with what the drafts have.</summary>
internal sealed partial class Guesses(IReadOnlyList<string> patterns, Newsdesk desk, StaffPapers papers, Canaries canaries)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2030;

    /// <summary>Of thousands of canaries those that are searched for: each in some twenty ways.</summary>
    private const int EveryThat = 7;

    private static readonly string[] Variants = ["wide-light", "wide-dark", "narrow-light", "narrow-dark"];

    private static readonly string[] Files =
    [
        "bulletin.pdf", "figures.csv", "figures.xlsx", "figures.json", "datapackage.zip", "datapackage.json", "figures.csv-metadata.json", "share.png", "snapshot.json", "sha256sums.txt",
        "bulletin.pdf.br", "bulletin.pdf.gz", "figures.csv.br", "figures.json.gz",
    ];

    /// <summary>What lies about on servers, and beside a portal.</summary>
    private static readonly string[] LyingAbout =
    [
        "/bulletin.backup", "/backups/bulletin.backup", "/desk.backup", "/.data/postgres.password", "/.data/postgres/PG_VERSION", "/appsettings.json", "/.env", "/.git/config", "/web.config", "/seeds/editions/2024/edition.yaml",
        "/_framework/blazor.server.js", "/_blazor", "/_blazor/negotiate?negotiateVersion=1", "/metrics", "/swagger", "/openapi.json", "/health/detail", "/debug", "/admin", "/api", "/api/v2/editions",
    ];

    private readonly int next = Newsdesk.Next;

    /// <summary>The more telling ones first: those of the edition that is to come, then those of the correction, then words to search for, then all the rest.</summary>
    public IReadOnlyList<string> All(Random chance)
    {
        IEnumerable<string> telling = [.. Filled(next, 3), .. Below($"/{next}", Paths(desk.Coming)).Take(160), .. Corrected().Take(60), .. Asked().Take(150), .. Private().Take(60), .. LyingAbout];
        var rest = Filled(next, 80).Concat(Filled(DrillStore.Year, 40)).Concat(Years()).Concat(Below($"/{next}", Paths(desk.Coming)))
            .Concat(Enumerable.Range(0, 6).SelectMany(number => Below($"/{next}/releases/{number}", Paths(desk.Coming)).Concat(Below($"/{DrillStore.Year}/releases/{number}", OfCorrection()))))
            .Concat(Lasting()).Concat(Corrected()).Concat(Asked()).Concat(Private()).ToArray();
        chance.Shuffle(rest);
        return [.. telling.Concat(rest).Distinct()];
    }

    /// <summary>Pairs of an address of the draft and one that never was, alike but for a word.</summary>
    public IReadOnlyList<(string Hidden, string Never, string From, string To)> Twins(Random chance)
    {
        const string Never = "2031";
        var year = next.ToString(CultureInfo.InvariantCulture);
        var ofYear = Filled(next, 6).Concat(Below($"/{next}", Paths(desk.Coming))).Concat(Below($"/{next}/releases/1", Paths(desk.Coming))).Concat(Lasting())
            .Where(address => address.Contains(year, StringComparison.Ordinal)).Select(address => (address, address.Replace(year, Never, StringComparison.Ordinal), year, Never)).ToArray();
        var ofKeys = Corrected().Select((address, index) => (address, Decoyed(address, index), "", "")).ToArray();
        var ofHeads = canaries.Words.Take(400).SelectMany((canary, index) => Questions(canary.Head).Zip(Questions(Canaries.DecoyHead(index)), (hidden, never) => (hidden, never, canary.Head, Canaries.DecoyHead(index)))).ToArray();
        var closed = papers.Closed.SelectMany(secret => Secret(secret)).Select(address => (address.Hidden, address.Never, "", "")).ToArray();
        chance.Shuffle(ofYear);
        chance.Shuffle(ofKeys);
        chance.Shuffle(ofHeads);
        return [.. closed, .. Mixed(ofYear, ofKeys, ofHeads)];
    }

    /// <summary>Addresses below the open preview and rehearsal, with the public ones beside them.</summary>
    public IEnumerable<(string Private, string Public)> Open() => Paths(desk.Coming).Where((_, index) => index % 9 == 0).Take(60)
        .SelectMany(path => new[] { $"/preview/{papers.Preview}", $"/rehearsal/{papers.Rehearsal}" }.Select(root => (Join(root, path), Join($"/{next}", path))));

    private static IEnumerable<(string, string, string, string)> Mixed(params (string, string, string, string)[][] lists) =>
        Enumerable.Range(0, lists.Max(list => list.Length)).SelectMany(index => lists.Where(list => index < list.Length).Select(list => list[index]));

    private static IEnumerable<(string Hidden, string Never)> Secret(string secret)
    {
        var other = PrivateSecret.New();
        return ((string[])["", "/air", "/bulletin.pdf", "/figures.json"]).SelectMany(path => ((string[])["preview", "rehearsal"]).Select(kind => ($"/{kind}/{secret}{path}", $"/{kind}/{other}{path}")));
    }

    /// <summary>What an edition has below its own address.</summary>
    private static IEnumerable<string> Paths(Snapshot snapshot)
    {
        var codes = LastingCodes.Of(snapshot);
        IEnumerable<string> pages = ["", .. snapshot.Chapters.Select(chapter => chapter.Topic), "governance", "figures", "releases", .. Files, "edition", "summary", "difference/1/2"];
        var charts = codes.Charts.SelectMany(placed => Variants.Select(variant => $"-{variant}.svg").Concat([".svg", ".png", ".json", ".csv"]).Select(ending => $"charts/{placed.Topic}/{placed.Chart.Key}{ending}"));
        var tables = codes.Tables.Select(placed => $"tables/{placed.Topic}/{placed.Table.Key}.csv").Concat(codes.Tables.Select(placed => $"data/{placed.Topic}-{placed.Table.Key}.csv"));
        var pictures = snapshot.Chapters.SelectMany(chapter => chapter.Blocks).Select(block => block.Image?.File).OfType<string>();
        return pages.Concat(pictures).Concat(tables).Concat(charts.Where((_, index) => index % 7 == 0)).Concat(charts);
    }

    /// <summary>Of the correction only what its own canaries name: everything else is public as it was.</summary>
    private IEnumerable<string> OfCorrection() => Paths(desk.Correction).Where(path => path.Contains(Canary.Mark, StringComparison.Ordinal));

    private IEnumerable<string> Corrected() => Below($"/{DrillStore.Year}", OfCorrection()).Concat(Below($"/{DrillStore.Year}/releases/2", OfCorrection()));

    private IEnumerable<string> Lasting()
    {
        foreach (var (snapshot, year) in ((Snapshot, int)[])[(desk.Coming, next), (desk.Correction, DrillStore.Year)])
        {
            var codes = LastingCodes.Of(snapshot);
            foreach (var address in snapshot.Figures.Select(figure => ("f", codes.OfFigure(figure.Id))).Concat(codes.Tables.Select(placed => ("t", codes.OfTable(placed.Topic, placed.Table.Key))))
                .Concat(codes.Charts.Select(placed => ("c", codes.OfChart(placed.Topic, placed.Chart.Key)))))
            {
                yield return $"/{address.Item1}/{year}/{address.Item2}";
                yield return $"/{address.Item1}/{year}/{address.Item2}.json";
                yield return $"/{address.Item1}/{year}.1/{address.Item2}.csv";
            }

            foreach (var figure in snapshot.Figures.Where((_, index) => index % 4 == 0))
            {
                yield return $"/api/v1/figures/{year}/{Uri.EscapeDataString(figure.Id)}";
            }
        }
    }

    private IEnumerable<string> Years() => Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(year => Filled(year, 1));

    /// <summary>Words of drafts, asked for wherever words can be asked for: halves, pairs of letters, and whole ones.</summary>
    private IEnumerable<string> Asked() => canaries.Words.Where((_, index) => index % EveryThat == 0).SelectMany(canary =>
        new[] { canary.Head, canary.Word[Canary.Mark.Length..], canary.Head[..2], canary.Head[1..3], canary.Head[2..4], canary.Head[3..5], canary.Word[4..6], canary.Word[6..8], Wide(canary.Word) }
            .SelectMany((word, index) => index < 2 ? Questions(word) : Questions(word).Take(1)));

    private IEnumerable<string> Questions(string word)
    {
        var q = Uri.EscapeDataString(word);
        yield return $"/search?q={q}";
        yield return $"/search?q={q}&year={next}";
        yield return $"/indicators?q={q}";
        yield return $"/{DrillStore.Year}/figures?q={q}";
        yield return $"/api/v1/indicators?q={q}";
        yield return $"/api/v1/editions/{DrillStore.Year}/figures?q={q}";
        yield return $"/compare?years={next},{DrillStore.Year}&indicators=air.pm25.mean,{q}";
    }

    /// <summary>Full-width letters, which a search reads as the same, and a page that repeats them does not show as the word.</summary>
    private static string Wide(string word) => string.Concat(word.Select(letter => (char)(letter - 'a' + 'ａ')));

    private IEnumerable<string> Private() => papers.Closed.SelectMany(secret => Secret(secret).SelectMany(pair => new[] { pair.Hidden, pair.Never }))
        .Concat(((string[])[papers.Preview, papers.Rehearsal]).SelectMany(secret => new[] { $"/preview/{secret[..^1]}/", $"/rehearsal/{secret.ToUpperInvariant()}/", $"/preview/{secret}x/" }));

    private static IEnumerable<string> Below(string root, IEnumerable<string> paths) => paths.Select(path => Join(root, path));

    private static string Join(string root, string path) => path.Length == 0 ? root : $"{root}/{path}";

    /// <summary>Each pattern so many times, with another value each time.</summary>
    private IEnumerable<string> Filled(int year, int times) => patterns.SelectMany(pattern => Enumerable.Range(0, times).Select(time => Filled(pattern, year, time)).Distinct());

    private string Filled(string pattern, int year, int time) => Places().Replace(pattern, place =>
    {
        var values = Values(place.Groups[1].Value, pattern, year);
        return values[time % values.Count];
    });

    private IReadOnlyList<string> Values(string name, string pattern, int year) => (name, pattern) switch
    {
        ("year", _) => [year.ToString(CultureInfo.InvariantCulture)],
        ("number" or "from" or "to", _) => ["1", "2", "0", "3", "4", "5"],
        ("topic", _) => Topics,
        ("secret", _) => papers.Closed,
        ("code", _) when pattern.StartsWith("/f/", StringComparison.Ordinal) => Figures,
        ("code", _) => Indicators,
        ("file", _) when pattern.Contains("pictures", StringComparison.Ordinal) => Pictures,
        ("id", _) => Ids,
        ("path" or "file", _) => Inner,
        _ => Others,
    };

    private IReadOnlyList<string> Topics => field ??= [.. Topic.All.Select(topic => topic.Slug), "governance", "edition", "summary"];

    private IReadOnlyList<string> Figures => field ??= [.. desk.Coming.Figures.Select(figure => LastingCodes.Of(desk.Coming).OfFigure(figure.Id))];

    private IReadOnlyList<string> Indicators => field ??= [.. desk.Coming.Indicators.Reverse().Select(indicator => indicator.Code)];

    private IReadOnlyList<string> Pictures => field ??= [.. Paths(desk.Coming).Where(path => path.StartsWith("pictures/", StringComparison.Ordinal)).Select(path => path[9..])];

    private IReadOnlyList<string> Ids => field ??= [.. desk.Coming.Figures.Reverse().Select(figure => Uri.EscapeDataString(figure.Id))];

    private IReadOnlyList<string> Inner => field ??= [.. Paths(desk.Coming)];

    private IReadOnlyList<string> Others => field ??= ["listEditions", "getEdition", "1", "air", "x", desk.Coming.Indicators[^1].Code];

    private static string Decoyed(string address, int index) => Words().Replace(address, _ => Canaries.Decoy(index));

    [GeneratedRegex(@"\{\*{0,2}([A-Za-z]+)[^}]*\}")]
    private static partial Regex Places();

    [GeneratedRegex("zqxj[a-z]{6}")]
    private static partial Regex Words();
}
