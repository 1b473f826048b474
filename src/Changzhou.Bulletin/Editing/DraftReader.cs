using Changzhou.Bulletin.Releasing.Workflow;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Editing;

/// <summary>Reads a draft for the desk.</summary>
public sealed class DraftReader(BulletinStore store)
{
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await db.Editions.Select(edition => edition.Year).OrderDescending().ToListAsync(cancel);
    }

    /// <summary>The last entry of the log that belongs to the year; 0 for none.</summary>
    public async Task<long> EntryAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await EntryAsync(db, year, cancel);
    }

    /// <summary>Where the edition stands on its way to the public.</summary>
    public async Task<EditionState> StateAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        return await EditionStates.CurrentAsync(db, year, cancel);
    }

    /// <summary>Names of those who own chapters of the year.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> OwnersAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        var owners = db.Chapters.Where(chapter => chapter.Year == year && chapter.OwnerId != null).Select(chapter => chapter.OwnerId);
        return await db.Users.Where(account => owners.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
    }

    /// <summary>Whether the draft is as it was at an entry of the log.</summary>
    internal async Task<bool> IsStillAsync(int year, long entry, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        return await db.Editions.AnyAsync(edition => edition.Year == year, cancel)
            && !await db.Log.AnyAsync(act => act.Year == year && act.Id > entry && !Act.Quiet.Contains(act.Act), cancel);
    }

    /// <summary>Null where the year has no draft.</summary>
    public async Task<DraftView?> FindAsync(int year, CancellationToken cancel = default)
    {
        await using var db = store.CreateDbContext();
        // One snapshot for all that is read: an edit between two queries would tear the view.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        return await FindAsync(db, year, cancel);
    }

    internal static async Task<DraftView?> FindAsync(BulletinDbContext db, int year, CancellationToken cancel)
    {
        if (await EditionStore.RowAsync(db, year, cancel) is not { } row)
        {
            return null;
        }

        var (catalogue, history) = await CatalogueStore.LoadAsync(db, cancel);
        return new(
            year, await EntryAsync(db, year, cancel), row.Version, EditionStore.ToEdition(row), Blocks(row.Summary, Editions.Catalogue.SummaryTopic),
            [.. row.Parts.OrderBy(part => part.Position).Select(part => new PartView(part.Id, part.Version, part.Number, part.Title, [.. part.Chapters.OrderBy(chapter => chapter.Number).Select(Chapter)]))],
            [.. row.Figures.OrderBy(figure => figure.Position).Select(figure => new FigureView(figure.Version, figure.ToFigure()))],
            catalogue, history);
    }

    private static async Task<long> EntryAsync(BulletinDbContext db, int year, CancellationToken cancel) =>
        await db.Log.Where(entry => entry.Year == year).MaxAsync(entry => (long?)entry.Id, cancel) ?? 0;

    private static ChapterView Chapter(ChapterRow row) => new(
        row.Topic, row.Version, row.Number, row.Title, row.OwnerId, Blocks(row.Lead, row.Topic),
        [.. row.Sections.OrderBy(section => section.Position).Select(section => new SectionView(row.Topic, section.Key, section.Version, section.Title, Blocks(section.Blocks, $"{row.Topic}/{section.Key}")))]);

    private static IReadOnlyList<BlockView> Blocks(IEnumerable<BlockRow> rows, string place) => [.. rows.OrderBy(row => row.Position).Select(row => BlockView.Of(row, place))];
}
