namespace Changzhou.Bulletin.Editions;

/// <summary>The facts of other years, all that were found, in the order of their file.</summary>
public sealed class History(IReadOnlyList<HistoryFact> facts)
{
    private readonly Dictionary<FigureKey, HistoryFact> preferred = Preferred(facts);
    private readonly Lazy<ILookup<string, HistoryFact>> ofIndicators = new(() => facts.ToLookup(fact => fact.Indicator, StringComparer.Ordinal));

    public static History Empty { get; } = new([]);

    public IReadOnlyList<HistoryFact> Facts { get; } = facts;

    /// <summary>In the order of the file; found without a look at the facts of other indicators.</summary>
    public IEnumerable<HistoryFact> FactsOf(string indicator) => ofIndicators.Value[indicator];

    /// <summary>The fact that trends and changes use; null where none is preferred.</summary>
    public HistoryFact? FindPreferred(FigureKey key) => preferred.GetValueOrDefault(key);

    private static Dictionary<FigureKey, HistoryFact> Preferred(IEnumerable<HistoryFact> facts)
    {
        var found = new Dictionary<FigureKey, HistoryFact>();
        foreach (var fact in facts.Where(fact => fact.Preferred))
        {
            found.TryAdd(new(fact.Indicator, fact.Region, fact.Period, fact.Statistic, Basis.Actual), fact);
        }

        return found;
    }
}
