using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Mentions;
using Changzhou.Bulletin.Proofing.Printed;
using Changzhou.Bulletin.Seeing;

namespace Changzhou.Bulletin.Proofing;

/// <summary>Reads a bulletin against itself, against other years and against the standards.</summary>
/// <param name="rules">All of the <see cref="Rulebook"/> where none are given.</param>
public sealed class Proofreader(Catalogue catalogue, History history, IReadOnlyList<IRule>? rules = null)
{
    private readonly MentionFinder finder = new(new Lexicon(catalogue.Indicators, catalogue.Regions));
    private readonly IReadOnlyList<IRule> rules = rules ?? Rulebook.All;

    public ProofReport Read(OfficialDocument document)
    {
        using var timed = Telemetry.Time(Telemetry.ProofDuration, "proof");
        var view = new ProofView(document, finder.Find(document), catalogue, history);
        return new(document, view.Mentions, Check(view));
    }

    /// <summary>Reads an edition as it prints; its figures are known from its references, and its waivers hold.</summary>
    public ProofReport Read(Edition edition)
    {
        using var timed = Telemetry.Time(Telemetry.ProofDuration, "proof");
        var printed = EditionPrint.Of(edition, catalogue, history);
        var mentions = finder.Find(printed.Document).Select(mention => Known(mention, printed)).ToList();
        var view = new ProofView(printed.Document, mentions, catalogue, history) { Printed = printed };
        // A figure that many places show is spoken of once.
        var findings = Check(view).Select(finding => Placed(finding, printed))
            .DistinctBy(finding => (finding.Rule, finding.Explanation.Message, finding.Reference.Length > 0 ? printed.At(finding.Span)?.Key : null, finding.Reference.Length > 0 ? default : finding.Span));
        return new(printed.Document, mentions, [.. findings]);
    }

    /// <summary>What a reference prints is known; only what is written out is linked by its words.</summary>
    private static Mention Known(Mention mention, PrintedEdition printed) => printed.At(mention.Span) switch
    {
        null => mention,
        { ShowsTheFigure: false } => mention with { Indicator = null },
        { Key: var key } => mention with { Indicator = key.Indicator, Region = key.Region, Period = key.Period, Statistic = key.Statistic },
    };

    private static Finding Placed(Finding finding, PrintedEdition printed)
    {
        var placed = finding with { Place = printed.PlaceOf(finding.Span.Line), Reference = printed.At(finding.Span)?.Written ?? "" };
        return placed with { Waiver = printed.Edition.Waivers.FirstOrDefault(waiver => Covers(waiver, placed)) };
    }

    private static bool Covers(Waiver waiver, Finding finding) =>
        waiver.Rule == finding.Rule && waiver.Place == finding.Place && (waiver.Reference == finding.Reference || waiver.Reference == finding.Span.Quote);

    /// <summary>Findings in reading order; what several rules say of the same words stays together.</summary>
    private IReadOnlyList<Finding> Check(ProofView view) =>
    [
        .. rules.SelectMany(rule => rule.Check(view))
            .DistinctBy(finding => (finding.Rule, finding.Span, finding.Explanation.Message))
            .OrderBy(finding => finding.Span.Line).ThenBy(finding => finding.Span.Start).ThenBy(finding => finding.Severity),
    ];
}
