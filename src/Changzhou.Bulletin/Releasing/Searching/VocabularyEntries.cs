using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Wording;
using CsvHelper;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Gathers what has names from all public editions; what the newest edition says of it counts.</summary>
internal static class VocabularyEntries
{
    public static IReadOnlyList<SearchEntry> Of(IEnumerable<Snapshot> newestFirst)
    {
        var indicators = new Dictionary<string, Indicator>(StringComparer.Ordinal);
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        var terms = new Dictionary<string, Term>(StringComparer.Ordinal);
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var standards = new HashSet<string>(StringComparer.Ordinal);
        foreach (var snapshot in newestFirst)
        {
            foreach (var indicator in snapshot.Indicators)
            {
                indicators.TryAdd(indicator.Code, indicator);
            }

            foreach (var region in snapshot.Regions)
            {
                regions.TryAdd(region.Code, region);
            }

            foreach (var term in snapshot.Terms.Where(term => term.Kind == "glossary"))
            {
                terms.TryAdd(term.Word, term);
            }

            foreach (var chapter in snapshot.Chapters)
            {
                titles.TryAdd(chapter.Topic, chapter.PlainTitle);
            }

            standards.UnionWith(snapshot.Indicators.Select(indicator => indicator.Standard).Concat(snapshot.Limits.Select(limit => limit.Standard)).Where(standard => standard.Length > 0));
        }

        var synonyms = Synonyms.Value;
        return
        [
            .. titles.Select(title => OfTopic(title.Key, title.Value)),
            .. indicators.Values.Where(indicator => indicator.Topic != Catalogue.EditionTopic).Select(indicator => OfIndicator(indicator, synonyms)),
            .. standards.Order(StringComparer.Ordinal).Select(OfStandard),
            .. terms.Values.Select(term => new SearchEntry(EntryKind.Term, term.Word, term.Word, term.English, "", term.Meaning, Names([term.Word, term.English]))),
            .. regions.Values.Select(region => new SearchEntry(EntryKind.Region, region.Code, region.Code, region.NameEn, "", "", Names([region.Code, region.NameEn, .. region.Aliases]))),
        ];
    }

    /// <summary>What people say for what the bulletin writes, both compact.</summary>
    public static Lazy<ILookup<string, string>> Synonyms { get; } = new(ReadSynonyms);

    private static SearchEntry OfTopic(string slug, string title)
    {
        var topic = Topic.Find(slug);
        return new(EntryKind.Topic, slug, title, topic?.NameEn ?? "", slug, "", Names([title, topic?.Name ?? "", topic?.NameEn ?? "", slug.Replace('-', ' ')]));
    }

    private static SearchEntry OfIndicator(Indicator indicator, ILookup<string, string> synonyms)
    {
        var names = Names([indicator.ShortName, indicator.Name, indicator.NameEn, .. indicator.Aliases]);
        var said = synonyms.Where(synonym => synonym.Any(written => names.Contains(written, StringComparer.Ordinal))).Select(synonym => synonym.Key);
        return new(EntryKind.Indicator, indicator.Code, indicator.Name, indicator.NameEn, indicator.Topic, indicator.Method, [.. names.Concat(said).Distinct()]) { Indicator = indicator };
    }

    private static SearchEntry OfStandard(string number)
    {
        var title = Wordbook.Shipped.Laws.FirstOrDefault(law => law.Number == number)?.Title ?? "";
        return new(EntryKind.Standard, number, number, "", "", title, Names([number, title]));
    }

    private static IReadOnlyList<string> Names(IEnumerable<string> names) => [.. names.Select(SearchText.Compact).Where(name => name.Length > 0).Distinct()];

    private static ILookup<string, string> ReadSynonyms()
    {
        using var stream = typeof(VocabularyEntries).Assembly.GetManifestResourceStream("searching/synonyms.csv") ?? throw new FileNotFoundException("synonyms.csv");
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var pairs = new List<(string Said, string Written)>();
        while (csv.Read())
        {
            pairs.Add((SearchText.Compact(csv.GetField("said")!), SearchText.Compact(csv.GetField("written")!)));
        }

        // Names of lakes that are often mistyped mean the right ones.
        pairs.AddRange(Wordbook.Shipped.Places.Select(place => (SearchText.Compact(place.Wrong), SearchText.Compact(place.Right))));
        return pairs.ToLookup(pair => pair.Said, pair => pair.Written, StringComparer.Ordinal);
    }
}
