using Changzhou.Bulletin.Releasing;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Pages;

public sealed partial class ChapterPage
{
    private const int LongestDescription = 120;

    [Parameter, EditorRequired]
    public required SnapshotChapter Chapter { get; set; }

    private SnapshotPart Part => Snapshot.Parts.First(part => part.Chapters.Contains(Chapter));

    private bool HasSections => Chapter.Sections.Count > 1;

    private IReadOnlyList<Highlight> Highlights => [.. Snapshot.Highlights.Where(highlight => highlight.Topic == Chapter.Topic)];

    private SnapshotChapter? Before => Snapshot.Chapters.TakeWhile(chapter => chapter != Chapter).LastOrDefault();

    private SnapshotChapter? After => Snapshot.Chapters.SkipWhile(chapter => chapter != Chapter).Skip(1).FirstOrDefault();

    private string Description
    {
        get
        {
            var text = Chapter.Blocks.Where(block => block.Kind == "paragraph" && block.Text is not null).Select(block => Run.Plain(block.Text!)).FirstOrDefault("");
            return text.Length <= LongestDescription ? text : text[..(LongestDescription - 1)] + "…";
        }
    }
}
