using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>Gives each chapter a topic of its own; a chapter that gets none becomes a section of a neighbour, and no text is lost.</summary>
internal sealed class TopicAssignment(Outline outline, List<string> notices)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public static void Assign(Outline outline, List<string> notices)
    {
        var assignment = new TopicAssignment(outline, notices);
        assignment.ByTitle();
        foreach (var part in outline.Parts)
        {
            assignment.TakeIn(part);
        }
    }

    private void ByTitle()
    {
        foreach (var chapter in outline.Chapters)
        {
            chapter.Topic = TopicWords.Of(chapter.Title).FirstOrDefault(used.Add) ?? "";
        }
    }

    private void TakeIn(OutlinePart part)
    {
        while (part.Chapters.Find(chapter => chapter.Topic.Length == 0) is { } homeless)
        {
            var at = part.Chapters.IndexOf(homeless);
            var host = Twin(part, homeless) ?? part.Chapters.Take(at).LastOrDefault() ?? part.Chapters.Skip(at).FirstOrDefault(chapter => chapter.Topic.Length > 0);
            if (host is null && Free(part, homeless) is { } topic)
            {
                homeless.Topic = topic;
                used.Add(topic);
                notices.Add(DraftWords.TopicGuessed(homeless.Title, Topic.Find(topic)!.Name));
                continue;
            }

            host ??= outline.Chapters.Last(chapter => chapter.Topic.Length > 0);
            part.Chapters.Remove(homeless);
            Merge(homeless, host);
        }
    }

    /// <summary>The chapter of the part that has the topic which this one wants.</summary>
    private static OutlineChapter? Twin(OutlinePart part, OutlineChapter homeless) =>
        TopicWords.Of(homeless.Title).Select(topic => part.Chapters.Find(chapter => chapter.Topic == topic)).FirstOrDefault(found => found is not null);

    /// <summary>A topic for a part none of whose chapters has one.</summary>
    private string? Free(OutlinePart part, OutlineChapter homeless) =>
        TopicWords.Of(part.Title + homeless.Title).Concat(Topic.All.Select(topic => topic.Slug).Reverse()).FirstOrDefault(topic => !used.Contains(topic));

    private void Merge(OutlineChapter homeless, OutlineChapter host)
    {
        notices.Add(DraftWords.ChapterMerged(homeless.Title, host.Title));
        var section = new OutlineSection(homeless.Title, null);
        section.Blocks.AddRange(homeless.Lead);
        host.Sections.Add(section);
        host.Sections.AddRange(homeless.Sections);
    }
}
