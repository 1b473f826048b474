using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>The names by which texts speak of indicators and regions, cut into pairs of characters for comparing.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<long, Posting> postings = [];

    public Lexicon(IReadOnlyList<Indicator> indicators, IReadOnlyList<Region> regions)
    {
        (Indicators, Regions) = (indicators, regions);
        ChangesByBase = indicators.Where(indicator => indicator.ChangeOf is not null).ToLookup(indicator => indicator.ChangeOf!, StringComparer.Ordinal);
        var spellings = indicators.SelectMany(indicator => Spellings(indicator).Select(spelling => (Indicator: indicator, Features: Features.Of(spelling)))).Where(name => name.Features.Length > 0).ToList();
        var spread = spellings.SelectMany(name => name.Features.Select(feature => (Feature: feature, name.Indicator.Code))).Distinct().CountBy(pair => pair.Feature).ToDictionary();
        var units = indicators.ToDictionary(indicator => indicator.Code, indicator => Units.Canonical(indicator.Unit), StringComparer.Ordinal);
        foreach (var (feature, count) in spread)
        {
            postings[feature] = new(0.5 + Math.Log((double)(indicators.Count + 1) / count), []);
        }

        Names = [.. spellings.Select(name => new IndicatorName(name.Indicator, units[name.Indicator.Code], name.Features.Length, name.Features.Sum(feature => postings[feature].Weight)))];
        for (var i = 0; i < spellings.Count; i++)
        {
            foreach (var feature in spellings[i].Features)
            {
                postings[feature].Names.Add(i);
            }
        }
    }

    public static Lexicon Empty { get; } = new([], []);

    public IReadOnlyList<Indicator> Indicators { get; }

    public IReadOnlyList<Region> Regions { get; }

    internal IReadOnlyList<IndicatorName> Names { get; }

    internal ILookup<string, Indicator> ChangesByBase { get; }

    public static Lexicon Of(Catalogue catalogue) => new(catalogue.Indicators, catalogue.Regions);

    /// <summary>The names in which a pair of characters stands, or null.</summary>
    internal Posting? Find(long feature) => postings.GetValueOrDefault(feature);

    private static IEnumerable<string> Spellings(Indicator indicator) =>
        indicator.Aliases.Append(indicator.Name).Append(indicator.ShortName).Select(name => TextNormaliser.Line(name).Text.Replace("dB(A)", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
}

/// <param name="Unit">In one spelling.</param>
/// <param name="Features">How many pairs of characters the name has.</param>
/// <param name="Weight">What they weigh together.</param>
internal sealed record IndicatorName(Indicator Indicator, string Unit, int Features, double Weight);

/// <param name="Weight">What it says of an indicator that the pair is there: rare pairs say more.</param>
/// <param name="Names">Indexes of the names that have the pair.</param>
internal sealed record Posting(double Weight, List<int> Names);
