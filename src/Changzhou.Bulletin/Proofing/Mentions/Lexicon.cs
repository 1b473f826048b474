using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>The names by which texts speak of indicators and regions, cut into pairs of characters for comparing.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<long, double> weights = [];

    public Lexicon(IReadOnlyList<Indicator> indicators, IReadOnlyList<Region> regions)
    {
        (Indicators, Regions) = (indicators, regions);
        var entries = indicators.Select(indicator => new Entry(indicator, Units.Canonical(indicator.Unit), [.. Names(indicator).Select(Features.Of).Where(features => features.Length > 0)])).ToList();
        var counts = new Dictionary<long, int>();
        foreach (var feature in entries.SelectMany(entry => entry.Names.SelectMany(name => name).Distinct()))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        foreach (var (feature, count) in counts)
        {
            weights[feature] = 0.5 + Math.Log((double)(entries.Count + 1) / count);
        }

        Entries = entries;
        ChangesByBase = indicators.Where(indicator => indicator.ChangeOf is not null).ToLookup(indicator => indicator.ChangeOf!, StringComparer.Ordinal);
    }

    public static Lexicon Empty { get; } = new([], []);

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<Region> Regions { get; }

    internal IReadOnlyList<Entry> Entries { get; }

    internal ILookup<string, Indicator> ChangesByBase { get; }

    public static Lexicon Of(Catalogue catalogue) => new(catalogue.Indicators, catalogue.Regions);

    /// <summary>What it says of an indicator that a pair of characters is there: rare pairs say more.</summary>
    internal double Weight(long feature) => weights.GetValueOrDefault(feature);

    private static IEnumerable<string> Names(Indicator indicator) =>
        indicator.Aliases.Append(indicator.Name).Append(indicator.ShortName).Select(name => TextNormaliser.Line(name).Text).Distinct(StringComparer.Ordinal);

    internal sealed record Entry(Indicator Indicator, string Unit, IReadOnlyList<long[]> Names);
}
