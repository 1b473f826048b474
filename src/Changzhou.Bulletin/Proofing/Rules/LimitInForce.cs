using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A limit that is printed with its grade must be the one in force in the year of the data: 二级标准限值35微克/立方米.</summary>
internal sealed partial class LimitInForce : IRule
{
    public string Id => "limit.in-force";

    public string Standard => "GB 3095";

    public IEnumerable<Finding> Check(ProofView view) => Values(view).Concat(Standards(view));

    private IEnumerable<Finding> Values(ProofView view) =>
        from sentence in view.Sentences
        from limit in sentence.Where(mention => mention is { Kind: Mentions.MentionKind.Limit, Number: not null, Indicator: not null, Period: not null })
        let grade = Grade().Match(limit.Clause)
        where grade.Success && Grade().Count(limit.Clause) == 1
        let rank = grade.Value[0] == '一' ? 1 : 2
        let known = view.Catalogue.GradesOf(limit.Indicator!, limit.Period!.LastYear).Where(step => step.Met).LastOrDefault(step => step.Rank <= rank)
        where known?.UpTo is not null && limit.Unit == Mentions.Units.Canonical(view.Catalogue.FindIndicator(limit.Indicator!)?.Unit ?? "") && known.UpTo != limit.Number
        select Finding.Error(this, limit, Messages.LimitNotInForce(limit, known));

    /// <summary>GB 3095-2026 in a bulletin of 2023.</summary>
    private IEnumerable<Finding> Standards(ProofView view)
    {
        if (view.Year is not { } year)
        {
            return [];
        }

        var known = view.Catalogue.Limits.Where(limit => Numbered().IsMatch(limit.Standard)).GroupBy(limit => Family(limit.Standard))
            .ToDictionary(family => family.Key, family => family.Where(limit => limit.Holds(year)).Select(limit => Plain(limit.Standard)).ToHashSet());
        return from mention in view.Mentions
               where mention.Kind == Mentions.MentionKind.Standard && Numbered().IsMatch(mention.Value)
               let inForce = known.GetValueOrDefault(Family(mention.Value))
               where inForce is { Count: > 0 } && !inForce.Contains(Plain(mention.Value))
               where !mention.Sentence.Contains("代替", StringComparison.Ordinal) && !mention.Sentence.Contains("替代", StringComparison.Ordinal)
               select Finding.Error(this, mention, Messages.StandardNotInForce(mention, year, inForce));
    }

    private static string Family(string standard) => Plain(standard).Split('-')[0];

    private static string Plain(string standard) => standard.Replace(" ", "", StringComparison.Ordinal).Replace('—', '-');

    [GeneratedRegex("一级|二级", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

    [GeneratedRegex(@"^(?:GB|HJ)[^-—]*[-—](?:19|20)[0-9][0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
