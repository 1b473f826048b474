using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds the indicator that a figure is of: one whose unit and kind fit, and whose names stand around it. None rather than a guess.</summary>
internal sealed class Linker(Lexicon lexicon)
{
    /// <summary>Of measures there are many that resemble each other.</summary>
    private const double LeastCoverage = 0.62;

    /// <summary>Of streaks, ranks and labels there are few, and texts circumscribe them.</summary>
    private const double LeastCoverageOfFew = 0.5;
    private const double LeastEvidence = 3.2;
    private const double LeastOwn = 0.9;

    /// <param name="subject">The figure's own words: what they say, the indicator's name must not deny.</param>
    public (Indicator? Indicator, string? Statistic) Link(Draft draft, Zones zones, string subject, string? topic, string? statistic)
    {
        var least = draft.Worded || draft.Kind is MentionKind.Streak or MentionKind.Rank or MentionKind.Label or MentionKind.Ordinal or MentionKind.Class ? LeastCoverageOfFew : LeastCoverage;
        var (best, score) = ((Indicator?)null, 0d);
        foreach (var (name, evidence) in Gather(zones))
        {
            var indicator = name.Indicator;
            var found = evidence.Score(name, least) * TopicFactor(indicator.Topic, topic) * StatisticFactor(indicator.Statistic, statistic);
            if (found > score && Fit.Of(draft, name) is var fit and > 0 && found * fit > score && !Opposites.Between(subject, indicator.Name))
            {
                (best, score) = (indicator, found * fit);
            }
        }

        return best is null ? (null, statistic) : Settle(best, draft);
    }

    /// <summary>For every name of which some pair of characters stands around: what speaks for it.</summary>
    private IEnumerable<(IndicatorName Name, Evidence Evidence)> Gather(Zones zones)
    {
        var gathered = new Dictionary<int, Evidence>();
        foreach (var (feature, near) in zones.All)
        {
            if (lexicon.Find(feature) is not { } posting)
            {
                continue;
            }

            foreach (var name in posting.Names)
            {
                ref var evidence = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(gathered, name, out _);
                evidence = new(evidence.Weight + (posting.Weight * near), evidence.Present + posting.Weight, Math.Max(evidence.Nearest, near));
            }
        }

        return gathered.Select(pair => (lexicon.Names[pair.Key], pair.Value));
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

    private static double TopicFactor(string topic, string? chapter) =>
        chapter is null ? 1 : topic == chapter ? 1.4 : 0.8;

    private static double StatisticFactor(string own, string? said) =>
        said is null ? 1 : own == said ? 1.3 : 0.9;

    /// <param name="Weight">Of the pairs that are there, each by how near it stands.</param>
    /// <param name="Present">Of the pairs that are there, wherever.</param>
    private readonly record struct Evidence(double Weight, double Present, double Nearest)
    {
        /// <summary>The evidence, the less the more of the name is missing; in a long name one pair may miss, where words were put between.</summary>
        public double Score(IndicatorName name, double least)
        {
            var missing = name.Weight - Present;
            var whole = name.Features < 6 ? name.Weight : name.Weight - Math.Min(missing, name.Weight / name.Features);
            var coverage = Weight / whole;
            return coverage >= least && Weight >= LeastEvidence && Nearest >= LeastOwn ? coverage * coverage * Weight : 0;
        }
    }
}
