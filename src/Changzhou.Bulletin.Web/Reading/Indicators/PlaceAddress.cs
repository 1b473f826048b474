using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading.Indicators;

/// <summary>Where a place such as air/pm25 is read.</summary>
internal static class PlaceAddress
{
    /// <summary>Null for what belongs to no chapter.</summary>
    public static string? Of(PublishedEdition edition, string place) => Chapter(edition, place) switch
    {
        null => null,
        var chapter when Section(chapter, place) is { } section => Addresses.Section(edition, chapter.Topic, section.Key),
        var chapter => Addresses.Chapter(edition, chapter.Topic),
    };

    /// <summary>环境空气质量 · 细颗粒物</summary>
    public static string Name(PublishedEdition edition, string place)
    {
        var chapter = Chapter(edition, place)!;
        var title = Tongue.Topic(chapter.Topic, chapter.PlainTitle);
        return Section(chapter, place) is { } section ? $"{title} · {section.PlainTitle}" : title;
    }

    private static SnapshotChapter? Chapter(PublishedEdition edition, string place) =>
        edition.Snapshot.Chapters.FirstOrDefault(chapter => chapter.Topic == place.Split('/')[0]);

    private static SnapshotSection? Section(SnapshotChapter chapter, string place) =>
        chapter.Sections.FirstOrDefault(section => place == $"{chapter.Topic}/{section.Key}");
}
