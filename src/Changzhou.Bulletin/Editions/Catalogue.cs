namespace Changzhou.Bulletin.Editions;

/// <summary>What all editions share: indicators, limits, regions and terms, in the order of their files.</summary>
public sealed class Catalogue(
    IReadOnlyList<Indicator> indicators, IReadOnlyList<Limit> limits, IReadOnlyList<Region> regions, IReadOnlyList<Term> terms)
{
    /// <summary>The region of a figure that names none.</summary>
    public const string WholeCity = "全市";

    /// <summary>The topic of an indicator that belongs to the bulletin itself, not to a chapter.</summary>
    public const string EditionTopic = "edition";

    /// <summary>The place of the summary's blocks, which belong to no chapter.</summary>
    public const string SummaryTopic = "summary";

    private readonly Dictionary<string, Indicator> indicatorsByCode = First(indicators, indicator => indicator.Code);
    private readonly Dictionary<string, Region> regionsByCode = First(regions, region => region.Code);
    private readonly ILookup<string, Limit> limitsByIndicator = limits.ToLookup(limit => limit.Indicator, StringComparer.Ordinal);

    public static Catalogue Empty { get; } = new([], [], [], []);

    public IReadOnlyList<Indicator> Indicators { get; } = indicators;
    public IReadOnlyList<Limit> Limits { get; } = limits;
    public IReadOnlyList<Region> Regions { get; } = regions;
    public IReadOnlyList<Term> Terms { get; } = terms;

    /// <summary>The terms that name a statistic: p90, mean …</summary>
    public IReadOnlyDictionary<string, Term> Statistics { get; } = First(terms.Where(term => term.Kind == "statistic"), term => term.Word);

    public Indicator? FindIndicator(string code) => indicatorsByCode.GetValueOrDefault(code);

    public Region? FindRegion(string code) => regionsByCode.GetValueOrDefault(code);

    /// <summary>The published changes of an indicator, such as air.pm25.change for air.pm25.mean.</summary>
    public IEnumerable<Indicator> ChangesOf(string code) => Indicators.Where(indicator => indicator.ChangeOf == code);

    /// <summary>The grades of an indicator in a year, best first.</summary>
    public IEnumerable<Limit> GradesOf(string indicator, int year) =>
        limitsByIndicator[indicator].Where(limit => limit.Holds(year)).OrderBy(limit => limit.Rank);

    public Limit? GradeOf(string indicator, decimal value, int year) =>
        GradesOf(indicator, year).FirstOrDefault(limit => limit.Contains(value));

    /// <summary>What a value is compared with in per cent: the upper bound of the worst grade that is met.</summary>
    public decimal? StandardLimitOf(string indicator, int year) =>
        GradesOf(indicator, year).LastOrDefault(limit => limit.Met)?.UpTo;

    private static Dictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> keyOf)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            found.TryAdd(keyOf(item), item);
        }

        return found;
    }
}
