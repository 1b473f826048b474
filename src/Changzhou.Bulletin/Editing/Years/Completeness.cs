using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;

namespace Changzhou.Bulletin.Editing.Years;

/// <summary>How far a chapter is.</summary>
/// <param name="Topic">edition and summary for what belongs to no chapter.</param>
/// <param name="PartTitle">Empty for what belongs to no part.</param>
/// <param name="Faults">Texts that cannot be printed as they are written.</param>
/// <param name="Last">The last edit; null where nobody edited it.</param>
public sealed record ChapterProgress(
    string Topic, string PartTitle, string Title, Guid? OwnerId, int Filled, int Awaited, int Errors, int Warnings, int Questions, int Faults, PastEdit? Last)
{
    public int Figures => Filled + Awaited;

    public bool IsComplete => Awaited == 0 && Errors == 0 && Faults == 0;
}

/// <summary>The completeness board (完成情况): every chapter, and what still stands between it and a release.</summary>
public static class Completeness
{
    public static IReadOnlyList<ChapterProgress> Of(DraftState state, IReadOnlyDictionary<string, PastEdit> lastEdits)
    {
        var figures = state.View.Figures.Select(figure => figure.Figure).ToLookup(figure => BlockPlaces.TopicOf(figure.Place));
        var findings = state.Report.Findings.Where(finding => finding.IsOpen).ToLookup(finding => BlockPlaces.TopicOf(finding.Place));
        var faults = state.Printable.Faults.ToLookup(fault => BlockPlaces.TopicOf(fault.Place));
        return
        [
            Progress(Catalogue.EditionTopic, "", state.View.Edition.Title, null),
            Progress(Catalogue.SummaryTopic, "", "", null),
            .. state.View.Parts.SelectMany(part => part.Chapters.Select(chapter => Progress(chapter.Topic, part.Title, chapter.Title, chapter.OwnerId))),
        ];

        ChapterProgress Progress(string topic, string part, string title, Guid? owner)
        {
            int Count(Severity severity) => findings[topic].Count(finding => finding.Severity == severity);
            var awaited = figures[topic].Count(figure => figure.IsPending);
            return new(
                topic, part, title, owner, figures[topic].Count() - awaited, awaited,
                Count(Severity.Error), Count(Severity.Warning), Count(Severity.Question), faults[topic].Count(), lastEdits.GetValueOrDefault(topic));
        }
    }
}
