using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <summary>Where blocks stand: summary, the lead of a chapter (air), or a section (air/o3).</summary>
internal static class BlockPlaces
{
    /// <summary>The block and its place; null where it is not, or not of this year.</summary>
    public static async Task<(BlockRow Row, string Place)?> FindAsync(DraftEdit edit, Guid uid)
    {
        if (await edit.Db.Blocks.SingleOrDefaultAsync(block => block.Uid == uid, edit.Cancel) is not { } row)
        {
            return null;
        }

        if (row.SummaryOf is { } year)
        {
            return year == edit.Year ? (row, Catalogue.SummaryTopic) : null;
        }

        var place = row.LeadOf is { } chapter
            ? await edit.Db.Chapters.Where(found => found.Id == chapter && found.Year == edit.Year).Select(found => found.Topic).SingleOrDefaultAsync(edit.Cancel)
            : await (from section in edit.Db.Sections
                     join of in edit.Db.Chapters on section.ChapterId equals of.Id
                     where section.Id == row.SectionId && of.Year == edit.Year
                     select of.Topic + "/" + section.Key).SingleOrDefaultAsync(edit.Cancel);
        return place is null ? null : (row, place);
    }

    /// <summary>Makes the block one of the place; false where there is no such place.</summary>
    public static async Task<bool> PutAsync(DraftEdit edit, BlockRow row, string place)
    {
        if (place == Catalogue.SummaryTopic)
        {
            (row.SummaryOf, row.LeadOf, row.SectionId) = (edit.Year, null, null);
            return true;
        }

        if (await ContainerAsync(edit, place) is not { } container)
        {
            return false;
        }

        (row.SummaryOf, row.LeadOf, row.SectionId) = (null, container.Lead, container.Section);
        return true;
    }

    /// <summary>The blocks of a place in order, to be changed; empty for an unknown place.</summary>
    public static async Task<List<BlockRow>> AtAsync(DraftEdit edit, string place)
    {
        if (place == Catalogue.SummaryTopic)
        {
            return await edit.Db.Blocks.Where(block => block.SummaryOf == edit.Year).OrderBy(block => block.Position).ToListAsync(edit.Cancel);
        }

        return await ContainerAsync(edit, place) is not { } container ? [] : await edit.Db.Blocks
            .Where(block => container.Lead != null ? block.LeadOf == container.Lead : block.SectionId == container.Section)
            .OrderBy(block => block.Position).ToListAsync(edit.Cancel);
    }

    /// <summary>Keys of the tables, charts and images of the place's chapter.</summary>
    public static async Task<HashSet<string>> KeysAsync(DraftEdit edit, string place, Guid? except = null)
    {
        var topic = TopicOf(place);
        var rows = topic == Catalogue.SummaryTopic
            ? await edit.Db.Blocks.AsNoTracking().Where(block => block.SummaryOf == edit.Year).ToListAsync(edit.Cancel)
            : await (from block in edit.Db.Blocks.AsNoTracking()
                     from chapter in edit.Db.Chapters.Where(chapter => chapter.Year == edit.Year && chapter.Topic == topic)
                     where block.LeadOf == chapter.Id || chapter.Sections.Any(section => section.Id == block.SectionId)
                     select block).ToListAsync(edit.Cancel);
        return [.. rows.Where(row => row.Uid != except).Select(row => BlockShape.KeyOf(row.ToBlock())).OfType<string>()];
    }

    public static string TopicOf(string place) => place.Split('/')[0];

    private static async Task<(int? Lead, int? Section)?> ContainerAsync(DraftEdit edit, string place)
    {
        var (topic, key) = place.Split('/') is [var first, var second] ? (first, second) : (place, null);
        var chapter = await edit.Db.Chapters.AsNoTracking().SingleOrDefaultAsync(found => found.Year == edit.Year && found.Topic == topic, edit.Cancel);
        if (chapter is null || key is null)
        {
            return chapter is null ? null : (chapter.Id, null);
        }

        var section = await edit.Db.Sections.AsNoTracking().SingleOrDefaultAsync(found => found.ChapterId == chapter.Id && found.Key == key, edit.Cancel);
        return section is null ? null : (null, section.Id);
    }
}
