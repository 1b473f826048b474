using System.Globalization;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Web.Desk.Editing;

/// <summary>What one window does with the outline.</summary>
public sealed class OutlineWork(WritingDesk desk, ChapterWork work, OutlineEdits edits)
{
    public (string Kind, string Id)? Dragged { get; set; }

    private DraftView View => desk.State!.View;

    public static string PartId(PartView part) => part.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether what is dragged may be dropped here: a section within its chapter, a chapter on any chapter or part.</summary>
    public bool Takes(string kind, string id) => desk.CanEdit && Dragged is { } dragged && dragged.Id != id && (dragged.Kind, kind) switch
    {
        ("section", "section") => TopicOf(dragged.Id) == TopicOf(id),
        ("chapter", "chapter" or "part") => true,
        ("part", "part") => true,
        _ => false,
    };

    /// <summary>What is dragged takes the place of what it is dropped on; a chapter dropped on a part becomes its last.</summary>
    public async Task DropAsync(string kind, string id)
    {
        if (!Takes(kind, id) || Dragged is not { } dragged)
            return;
        Dragged = null;
        await ((dragged.Kind, kind) switch
        {
            ("chapter", "part") => MoveChapterAsync(dragged.Id, PartOf(id), int.MaxValue),
            ("chapter", _) => MoveChapterAsync(dragged.Id, PartWith(id), IndexOf(kind, id)),
            _ => MoveAsync(dragged.Kind, dragged.Id, IndexOf(kind, id)),
        });
    }

    /// <summary>One up or down; a chapter goes on into the next part.</summary>
    public Task StepAsync(string kind, string id, int step)
    {
        var at = IndexOf(kind, id) + step;
        if (kind != "chapter")
            return at < 0 ? Task.CompletedTask : MoveAsync(kind, id, at);
        var part = PartWith(id);
        if (at >= 0 && at < part.Chapters.Count)
            return MoveChapterAsync(id, part, at);
        var next = View.Parts.ToList().IndexOf(part) + step;
        return next < 0 || next >= View.Parts.Count ? Task.CompletedTask : MoveChapterAsync(id, View.Parts[next], step > 0 ? 0 : int.MaxValue);
    }

    public Task<bool> RenameAsync(string kind, string id, string title) => work.TellAsync(() => kind switch
    {
        "part" => edits.RenamePartAsync(desk.Year, PartOf(id).Id, PartOf(id).Version, title, desk.Actor),
        "chapter" => edits.RenameChapterAsync(desk.Year, id, View.FindChapter(id)!.Version, title, desk.Actor),
        _ => edits.RenameSectionAsync(desk.Year, TopicOf(id), KeyOf(id), SectionOf(id).Version, title, desk.Actor),
    });

    public Task<bool> RemoveAsync(string kind, string id) => work.TellAsync(() => kind switch
    {
        "part" => edits.RemovePartAsync(desk.Year, PartOf(id).Id, desk.Actor),
        "chapter" => edits.RemoveChapterAsync(desk.Year, id, desk.Actor),
        _ => edits.RemoveSectionAsync(desk.Year, TopicOf(id), KeyOf(id), desk.Actor),
    });

    public Task<bool> AddPartAsync(string title) => work.TellAsync(() => edits.AddPartAsync(desk.Year, title, desk.Actor));

    public Task<bool> AddChapterAsync(PartView part, string topic, string title) => work.TellAsync(() => edits.AddChapterAsync(desk.Year, part.Id, topic, title, desk.Actor));

    /// <summary>Its key is made for it: nobody at the desk needs to know of keys.</summary>
    public Task<bool> AddSectionAsync(ChapterView chapter, string title)
    {
        var key = Enumerable.Range(chapter.Sections.Count + 1, 999).Select(number => string.Create(CultureInfo.InvariantCulture, $"section-{number}"))
            .First(free => chapter.Sections.All(section => section.Key != free));
        return work.TellAsync(() => edits.AddSectionAsync(desk.Year, chapter.Topic, key, title, int.MaxValue, desk.Actor));
    }

    public IReadOnlyList<Topic> FreeTopics() => [.. Topic.All.Where(topic => View.FindChapter(topic.Slug) is null)];

    private static string TopicOf(string place) => place.Split('/')[0];

    private static string KeyOf(string place) => place.Split('/')[1];

    private Task<bool> MoveAsync(string kind, string id, int to) => work.TellAsync(() => kind == "part"
        ? edits.MovePartAsync(desk.Year, PartOf(id).Id, to, desk.Actor)
        : edits.MoveSectionAsync(desk.Year, TopicOf(id), KeyOf(id), to, desk.Actor));

    private Task<bool> MoveChapterAsync(string topic, PartView part, int to) => work.TellAsync(() => edits.MoveChapterAsync(desk.Year, topic, part.Id, to, desk.Actor));

    private int IndexOf(string kind, string id) => kind switch
    {
        "part" => View.Parts.ToList().IndexOf(PartOf(id)),
        "chapter" => PartWith(id).Chapters.ToList().FindIndex(chapter => chapter.Topic == id),
        _ => View.FindChapter(TopicOf(id))!.Sections.ToList().IndexOf(SectionOf(id)),
    };

    private PartView PartOf(string id) => View.Parts.First(part => PartId(part) == id);

    private PartView PartWith(string topic) => View.Parts.First(part => part.Chapters.Any(chapter => chapter.Topic == topic));

    private SectionView SectionOf(string place) => View.FindChapter(TopicOf(place))!.Sections.First(section => section.Place == place);
}
