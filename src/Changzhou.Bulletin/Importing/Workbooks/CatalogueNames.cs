using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Finds indicators, regions and statistics by whatever name a bureau's table calls them.</summary>
internal sealed class CatalogueNames(Catalogue catalogue)
{
    private static readonly (string Name, string Statistic)[] StatisticNames =
    [
        ("均值", "mean"), ("年均值", "mean"), ("年平均", "mean"), ("平均", "mean"), ("年均浓度", "mean"), ("最小", "min"), ("最大", "max"), ("个数", "count"),
        ("数目", "count"), ("同比变化", "change"), ("95百分位数", "p95"), ("90百分位数", "p90"), ("98百分位数", "p98"), ("第90百分位数", "p90"),
    ];

    private readonly ILookup<string, Indicator> indicators = catalogue.Indicators
        .SelectMany(indicator => indicator.Aliases.Append(indicator.Name).Append(indicator.ShortName).Select(name => (Name: PlainWords.Of(name), indicator)))
        .Distinct().ToLookup(pair => pair.Name, pair => pair.indicator, StringComparer.Ordinal);

    private readonly ILookup<string, string> fullNames = catalogue.Indicators.ToLookup(indicator => PlainWords.Of(indicator.Name), indicator => indicator.Code, StringComparer.Ordinal);

    private readonly ILookup<string, string> regions = catalogue.Regions
        .SelectMany(region => region.Aliases.Append(region.Code).Select(name => (Name: PlainWords.Of(name), region.Code)))
        .Distinct().ToLookup(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    private readonly ILookup<string, string> statistics = catalogue.Statistics.Values
        .SelectMany(term => new[] { term.Word, term.Meaning }.Select(name => (Name: PlainWords.Of(name), term.Word)))
        .Concat(StatisticNames.Where(pair => catalogue.Statistics.ContainsKey(pair.Statistic)).Select(pair => (pair.Name, Word: pair.Statistic)))
        .Distinct().ToLookup(pair => pair.Name, pair => pair.Word, StringComparer.Ordinal);

    /// <summary>All that a name may mean; a code, or a full name that only one indicator has, means that one.</summary>
    public IReadOnlyList<Indicator> Indicators(string name)
    {
        if (catalogue.FindIndicator(name.Trim()) is { } coded)
        {
            return [coded];
        }

        var plain = PlainWords.Of(name);
        return fullNames[plain].Take(2).ToList() is [var only] ? [catalogue.FindIndicator(only)!] : [.. indicators[plain]];
    }

    public string? NearestIndicator(string name) => Nearest.To(PlainWords.Of(name), indicators.Select(group => group.Key));

    public IReadOnlyList<string> Regions(string name) => catalogue.FindRegion(name.Trim()) is { } region ? [region.Code] : [.. regions[PlainWords.Of(name)]];

    public string? NearestRegion(string name) => Nearest.To(name, catalogue.Regions.Select(region => region.Code));

    public IReadOnlyList<string> Statistics(string name) => catalogue.Statistics.ContainsKey(name.Trim()) ? [name.Trim()] : [.. statistics[PlainWords.Of(name)]];

    public string? NearestStatistic(string name) => Nearest.To(name, catalogue.Statistics.Values.Select(term => term.Meaning));
}
