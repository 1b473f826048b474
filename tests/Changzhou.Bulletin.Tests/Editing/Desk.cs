using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Importing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;

namespace Changzhou.Bulletin.Tests.Editing;

/// <summary>A store with the 2023 edition as a draft, and persons who edit it.</summary>
internal sealed class Desk
{
    private Desk(BulletinStore store)
    {
        Store = store;
        var edits = new DraftEdits(store, TimeProvider.System);
        (Blocks, Figures, Outline, FrontMatter) = (new(edits), new(edits), new(edits), new(edits));
        Reader = new(store);
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public BulletinStore Store { get; }
    public BlockEdits Blocks { get; }
    public FigureEdits Figures { get; }
    public OutlineEdits Outline { get; }
    public FrontMatterEdits FrontMatter { get; }
    public DraftReader Reader { get; }
    public Actor Editor { get; private set; } = null!;
    public Actor Colleague { get; private set; } = null!;
    public Actor Reviewer { get; private set; } = null!;
    public Actor Publisher { get; private set; } = null!;

    public static async Task<Desk> OpenAsync(TestDatabase database)
    {
        var desk = new Desk(await database.NewStoreAsync("edition2023", FillAsync));
        desk.Editor = await desk.AddPersonAsync("李编辑", StaffRoles.Editor);
        desk.Colleague = await desk.AddPersonAsync("孙编辑", StaffRoles.Editor);
        desk.Reviewer = await desk.AddPersonAsync("王审核", StaffRoles.Reviewer);
        desk.Publisher = await desk.AddPersonAsync("赵签发", StaffRoles.Publisher);
        return desk;
    }

    private static async Task FillAsync(BulletinStore store)
    {
        var input = EditionInput.Read(Repository.Edition2023).Value!;
        await new DraftStore(store).ReplaceAsync(input.Edition, input.Catalogue, input.History, cancel: CancellationToken.None);
    }

    public async Task<Actor> AddPersonAsync(string name, params string[] roles)
    {
        await using var db = Store.CreateDbContext();
        var now = TimeProvider.System.GetUtcNow();
        var account = new Account { UserName = name, NormalizedUserName = name, DisplayName = name, Roles = roles, CreatedAt = now, PasswordChangedAt = now };
        db.Users.Add(account);
        await db.SaveChangesAsync(Cancel);
        return new(account.Id, name, "192.0.2.1") { Roles = roles };
    }

    public async Task<DraftView> ViewAsync() => (await Reader.FindAsync(2023, Cancel))!;

    /// <summary>The first paragraph of a place that holds the words.</summary>
    public async Task<BlockView> ParagraphAsync(string place, string words = "") =>
        (await ViewAsync()).Blocks.First(block => block.Place == place && block.Block is Block.Paragraph paragraph && paragraph.Text.Contains(words, StringComparison.Ordinal));
}
