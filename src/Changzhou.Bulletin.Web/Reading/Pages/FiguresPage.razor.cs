using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Pages;

/// <summary>Every figure of the edition, or those that a reader asks for, by chapter.</summary>
public sealed partial class FiguresPage
{
    [Parameter, EditorRequired]
    public required FigureFilter Filter { get; set; }

    private IReadOnlyList<(string Topic, string Title, IReadOnlyList<SnapshotFigure> Figures)> Groups { get; set; } = [];

    private string CountText => ErrataText.Say(Words.FigureCount, Groups.Sum(group => group.Figures.Count), Snapshot.Figures.Count);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        var byTopic = Snapshot.Figures.Where(figure => Filter.Takes(figure, Index.Indicator(figure.Indicator))).ToLookup(FigureFilter.TopicOf);
        var chapters = Snapshot.Chapters.Select(chapter => (chapter.Topic, chapter.PlainTitle)).ToList();
        var elsewhere = byTopic.Select(group => group.Key).Except(chapters.Select(chapter => chapter.Topic)).Select(topic => (topic, Words.WholeEdition));
        Groups = [.. elsewhere.Concat(chapters).Where(chapter => byTopic.Contains(chapter.Item1))
            .Select(chapter => (chapter.Item1, chapter.Item2, (IReadOnlyList<SnapshotFigure>)[.. byTopic[chapter.Item1]]))];
    }
}
