using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds the indicator that a figure is of: one whose unit and kind fit, and whose names stand around it. None rather than a guess.</summary>
internal sealed class Linker(Lexicon lexicon)
{
    private const double LeastCoverage = 0.5;
    private const double LeastEvidence = 3.2;
    private const double LeastOwn = 0.9;

    public (Indicator? Indicator, string? Statistic) Link(Draft draft, Zones zones, string? topic, string? statistic)
    {
        var (best, score) = ((Lexicon.Entry?)null, 0d);
        foreach (var entry in lexicon.Entries)
        {
            var fit = Fit.Of(draft, entry);
            if (fit <= 0)
            {
                continue;
            }

            var found = fit * Names(entry, zones) * TopicFactor(entry.Indicator.Topic, topic) * StatisticFactor(entry.Indicator.Statistic, statistic);
            if (found > score)
            {
                (best, score) = (entry, found);
            }
        }

        return best is null ? (null, statistic) : Settle(best.Indicator, draft);
    }

    /// <summary>A change of an indicator is the published change where there is one, else the indicator with the statistic of a change.</summary>
    private (Indicator, string) Settle(Indicator indicator, Draft draft)
    {
        if (Fit.ChangeStatistic(draft.Kind) is not { } change || Fit.IsChange(indicator))
        {
            return (indicator, indicator.Statistic);
        }

        return lexicon.ChangesByBase[indicator.Code].FirstOrDefault(published => published.Statistic == change) is { } found
            ? (found, found.Statistic) : (indicator, change);
    }

    /// <summary>How well the best of an indicator's names stands in the words around: its evidence, less what is missing of it.</summary>
    private double Names(Lexicon.Entry entry, Zones zones)
    {
        var best = 0d;
        foreach (var name in entry.Names)
        {
            var (evidence, whole, own) = (0d, 0d, 0d);
            foreach (var feature in name)
            {
                var weight = lexicon.Weight(feature);
                var near = zones.Nearness(feature);
                evidence += weight * near;
                whole += weight;
                own = Math.Max(own, near);
            }

            var coverage = evidence / whole;
            if (coverage >= LeastCoverage && evidence >= LeastEvidence && own >= LeastOwn)
            {
                best = Math.Max(best, coverage * evidence);
            }
        }

        return best;
    }

    private static double TopicFactor(string topic, string? chapter) =>
        chapter is null ? 1 : topic == chapter ? 1.4 : 0.8;

    private static double StatisticFactor(string own, string? said) =>
        said is null ? 1 : own == said ? 1.3 : 0.9;
}
