using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A figure of the summary stands in the body too, with the same value.</summary>
internal sealed partial class SummaryFigures : IRule
{
    private const double Alike = 0.7;
    private const int FewestInBody = 10;
    private const int FewestPairs = 4;

    public string Id => "summary.body";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var figures = view.Figures.Where(IsPlain).ToList();
        var body = figures.Where(figure => !IsSummary(figure.Place)).ToList();
        if (body.Count < FewestInBody)
        {
            yield break;
        }

        foreach (var figure in figures.Where(figure => IsSummary(figure.Place) && !body.Exists(other => SameValue(figure, other))))
        {
            var twin = body.Where(other => other.Kind == figure.Kind && other.Unit == figure.Unit && other.Direction == figure.Direction && other.Cell is null && IsOfOneThing(figure, other))
                .Select(other => (Mention: other, Likeness: Likeness(figure, other))).OrderByDescending(pair => pair.Likeness).FirstOrDefault();
            yield return twin.Likeness >= Alike
                ? Finding.Warning(this, figure, Messages.SummaryDiffers(figure, twin.Mention))
                : Finding.Question(this, figure, Messages.SummaryOnly(figure));
        }
    }

    internal static bool IsSummary(DocumentPlace place) => place is { Part: null, Chapter: { } chapter } && Overview().IsMatch(chapter);

    private static bool IsPlain(Mention mention) =>
        mention is { Number: not null, Worded: false, Unit.Length: > 0 } && mention.Kind is MentionKind.Value or MentionKind.Share or MentionKind.Count or MentionKind.Change or MentionKind.Points or MentionKind.Difference;

    private static bool SameValue(Mention figure, Mention other) =>
        Units.Scale(figure.Unit).Base == Units.Scale(other.Unit).Base && Interval.Of(figure).Meets(Interval.Of(other));

    private static bool IsOfOneThing(Mention figure, Mention other) =>
        (figure.Region is null || other.Region is null || figure.Region == other.Region) && (figure.Indicator is null || other.Indicator is null || figure.Indicator == other.Indicator);

    /// <summary>How many pairs of characters two clauses share, without their numbers.</summary>
    private static double Likeness(Mention one, Mention other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count < FewestPairs || b.Count < FewestPairs ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Pairs(Mention mention)
    {
        var words = Formula().Replace(mention.Clause, "");
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 1)).Select(i => words.Substring(i, 2))];
    }

    [GeneratedRegex("^(?:综述|概述|总论|前言|摘要|概要|总体情况|总体状况|综合)$", RegexOptions.CultureInvariant)]
    private static partial Regex Overview();

    /// <summary>What any clause with a figure may say.</summary>
    [GeneratedRegex(@"[0-9.%()]|同比|分别|上升|下降|降低|增加|减少|提高|较上年|与[0-9]{4}年相比|个百分点|全市|市区", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
