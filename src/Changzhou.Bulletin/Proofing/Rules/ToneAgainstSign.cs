using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>What is called better got better, and a chapter is not summed up as steady while most of it got worse.</summary>
internal sealed partial class ToneAgainstSign : IRule
{
    private const int FewestChanges = 4;

    public string Id => "tone.sign";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => Clauses(view).Concat(Summaries(view));

    private IEnumerable<Finding> Clauses(ProofView view) =>
        from change in Changes(view)
        let words = change.Mention.Clause
        let tone = change.IsWorse ? Good().Match(words) : Bad().Match(words)
        where tone.Success && change.Mention.Group is null
        select Finding.Warning(this, change.Mention, Messages.ToneAgainstSign(tone.Value, change.Mention, change.Indicator.Name));

    private IEnumerable<Finding> Summaries(ProofView view)
    {
        var chapters = Changes(view).Where(change => !SummaryFigures.IsSummary(change.Mention.Place)).ToLookup(change => (change.Mention.Place.Part, change.Mention.Place.Chapter));
        return from sentence in view.Prose
               let tone = Steady().Match(sentence.Text)
               where tone.Success
               let changes = chapters[(sentence.Place.Part, sentence.Place.Chapter)].DistinctBy(change => change.Indicator.Code).ToList()
               let worse = changes.Where(change => change.IsWorse).ToList()
               where changes.Count >= FewestChanges && worse.Count * 2 > changes.Count
               select Finding.At(this, Severity.Question, sentence.Locate(tone), sentence.Place, Messages.Fluctuation(tone.Value, [.. worse.Select(change => change.Mention)], changes.Count));
    }

    private static IEnumerable<(Mention Mention, Indicator Indicator, bool IsWorse)> Changes(ProofView view) =>
        from mention in view.Figures
        where mention.Kind is MentionKind.Change or MentionKind.Points or MentionKind.Difference && mention.Direction is ChangeDirection.Up or ChangeDirection.Down && mention.Number is > 0
        let code = view.SubjectIndicator(mention)
        where code is not null
        let indicator = view.Catalogue.FindIndicator(code)
        where indicator is { Better: not Direction.None }
        select (mention, indicator, (mention.Direction == ChangeDirection.Up) == (indicator.Better == Direction.Lower));

    [GeneratedRegex("改善(?!幅度)|好转|向好|转好", RegexOptions.CultureInvariant)]
    private static partial Regex Good();

    [GeneratedRegex("恶化|变差|转差|反弹", RegexOptions.CultureInvariant)]
    private static partial Regex Bad();

    [GeneratedRegex("(?:在合理区间内)?小幅波动|持续(?:改善|向好)|稳中(?:向好|有升)|总体(?:改善|向好)|明显改善", RegexOptions.CultureInvariant)]
    private static partial Regex Steady();
}
