using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>The names by which texts speak of indicators and regions.</summary>
public sealed class Lexicon(IReadOnlyList<Indicator> indicators, IReadOnlyList<Region> regions)
{
    public static Lexicon Empty { get; } = new([], []);

    public IReadOnlyList<Indicator> Indicators { get; } = indicators;

    public IReadOnlyList<Region> Regions { get; } = regions;
}
