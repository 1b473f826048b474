using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tests.Releases;

/// <summary>A store with the draft of 2023, and somebody who may release it.</summary>
internal static class Correcting
{
    public const string Pm25 = "air.pm25.mean@全市:2023#mean";

    public static async Task<BulletinStore> ImportedAsync(TestDatabase database, CancellationToken cancel)
    {
        var store = await database.NewStoreAsync();
        await new EditionImport(new DraftStore(store)).ImportAsync(Repository.Edition2023, null, dryRun: false, cancel);
        return store;
    }

    public static async Task SetPm25Async(BulletinStore store, decimal value, CancellationToken cancel)
    {
        var drafts = new DraftStore(store);
        var draft = await drafts.LoadAsync(2023, cancel);
        var figures = draft.Edition!.Figures.Select(figure => figure.Key.ToString() == Pm25 ? figure with { Value = new FigureValue.Number(value) } : figure);
        await drafts.ReplaceAsync(draft.Edition with { Figures = [.. figures] }, draft.Catalogue, draft.History, cancel: cancel);
    }

    public static async Task<Actor> PublisherAsync(BulletinStore store, CancellationToken cancel)
    {
        var account = new Account
        {
            UserName = $"zhang{Guid.NewGuid():N}",
            DisplayName = "张晓明",
            Roles = [StaffRoles.Publisher],
            CreatedAt = DateTimeOffset.UnixEpoch,
            PasswordChangedAt = DateTimeOffset.UnixEpoch,
        };
        await using var db = store.CreateDbContext();
        db.Users.Add(account);
        await db.SaveChangesAsync(cancel);
        return new(account.Id, account.DisplayName, "127.0.0.1") { Roles = account.Roles };
    }
}
