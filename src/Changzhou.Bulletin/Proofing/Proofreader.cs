using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>Reads a bulletin against itself, against other years and against the standards.</summary>
/// <param name="rules">All of the <see cref="Rulebook"/> where none are given.</param>
public sealed class Proofreader(Catalogue catalogue, History history, IReadOnlyList<IRule>? rules = null)
{
    private readonly MentionFinder finder = new(new Lexicon(catalogue.Indicators, catalogue.Regions));
    private readonly IReadOnlyList<IRule> rules = rules ?? Rulebook.All;

    public ProofReport Read(OfficialDocument document)
    {
        var view = new ProofView(document, finder.Find(document), catalogue, history);
        return new(document, view.Mentions, Check(view));
    }

    /// <summary>Findings in reading order; what several rules say of the same words stays together.</summary>
    private IReadOnlyList<Finding> Check(ProofView view) =>
    [
        .. rules.SelectMany(rule => rule.Check(view))
            .DistinctBy(finding => (finding.Rule, finding.Span, finding.Explanation.Message))
            .OrderBy(finding => finding.Span.Line).ThenBy(finding => finding.Span.Start).ThenBy(finding => finding.Severity),
    ];
}
