using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>What a block is known by, whatever is done to its text.</summary>
public sealed record BlockIdentity(Guid Uid, int Version);

/// <summary>What an edition's pieces are known by, so that they keep their history when the edition is put in place as a whole.</summary>
/// <remarks>Versions never go back: an edit that was begun before an import is seen to be late.</remarks>
internal sealed class EditionIdentities
{
    public static readonly EditionIdentities None = new();

    private readonly Dictionary<string, List<(BlockIdentity Identity, Block Block)>> blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<FigureKey, (int Version, Figure Figure)> figures = [];
    private readonly Dictionary<string, (int Version, Guid? OwnerId)> chapters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sections = new(StringComparer.Ordinal);
    private int editionVersion;

    public int EditionVersion => editionVersion + 1;

    public static async Task<EditionIdentities> LoadAsync(BulletinDbContext db, int year, CancellationToken cancel)
    {
        var kept = new EditionIdentities
        {
            editionVersion = await db.Editions.Where(row => row.Year == year).Select(row => row.Version).SingleOrDefaultAsync(cancel),
        };
        var chapters = await db.Chapters.AsNoTracking().AsSplitQuery().Where(row => row.Year == year)
            .Include(chapter => chapter.Lead).Include(chapter => chapter.Sections).ThenInclude(section => section.Blocks).ToListAsync(cancel);
        kept.Add(Catalogue.SummaryTopic, await db.Blocks.AsNoTracking().Where(block => block.SummaryOf == year).ToListAsync(cancel));
        foreach (var chapter in chapters)
        {
            kept.chapters[chapter.Topic] = (chapter.Version, chapter.OwnerId);
            kept.Add(chapter.Topic, chapter.Lead);
            foreach (var section in chapter.Sections)
            {
                kept.sections[$"{chapter.Topic}/{section.Key}"] = section.Version;
                kept.Add($"{chapter.Topic}/{section.Key}", section.Blocks);
            }
        }

        foreach (var row in await db.Figures.AsNoTracking().Where(row => row.Year == year).ToListAsync(cancel))
        {
            var figure = row.ToFigure();
            kept.figures[figure.Key] = (row.Version, figure);
        }

        return kept;
    }

    public int ChapterVersion(string topic) => chapters.GetValueOrDefault(topic).Version + 1;

    public Guid? OwnerOf(string topic) => chapters.GetValueOrDefault(topic).OwnerId;

    public int SectionVersion(string topic, string key) => sections.GetValueOrDefault($"{topic}/{key}") + 1;

    public int VersionOf(Figure figure) =>
        figures.TryGetValue(figure.Key, out var known) ? known.Version + (known.Figure == figure ? 0 : 1) : 1;

    /// <summary>Which of the blocks that stood here each block is: first the same ones, then those of the same kind in their order.</summary>
    /// <returns>One for each block; null for a new one.</returns>
    public IReadOnlyList<BlockIdentity?> Match(string place, IReadOnlyList<Block> now)
    {
        var free = blocks.GetValueOrDefault(place, []).ToList();
        var found = new BlockIdentity?[now.Count];
        for (var index = 0; index < now.Count; index++)
        {
            var same = free.FindIndex(old => BlockRow.Write(old.Block) == BlockRow.Write(now[index]));
            if (same >= 0)
            {
                found[index] = free[same].Identity;
                free.RemoveAt(same);
            }
        }

        for (var index = 0; index < now.Count; index++)
        {
            var alike = found[index] is null ? free.FindIndex(old => old.Block.GetType() == now[index].GetType()) : -1;
            if (alike >= 0)
            {
                found[index] = free[alike].Identity with { Version = free[alike].Identity.Version + 1 };
                free.RemoveAt(alike);
            }
        }

        return found;
    }

    private void Add(string place, IEnumerable<BlockRow> rows) =>
        blocks[place] = [.. rows.OrderBy(row => row.Position).Select(row => (new BlockIdentity(row.Uid, row.Version), row.ToBlock()))];
}
