using System.Text;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Storage;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Drills.Embargo;

/// <summary>Canaries in what staff keep beside the drafts: proposals, presence, sessions, sign-ins, the log; and private addresses of every kind.</summary>
internal sealed class StaffPapers(BulletinStore store, Newsdesk desk, Canaries canaries)
{
    /// <summary>A preview that holds.</summary>
    public string Preview { get; private set; } = "";

    /// <summary>A rehearsal whose clock has reached its time.</summary>
    public string Rehearsal { get; private set; } = "";

    /// <summary>Previews that begin later, are over, or were ended; a rehearsal before its time.</summary>
    public IReadOnlyList<string> Closed { get; private set; } = [];

    public async Task WriteAsync()
    {
        await ShareAsync();
        await RowsAsync();
    }

    private async Task ShareAsync()
    {
        var (links, now, hour) = (new PreviewLinks(store, TimeProvider.System), TimeProvider.System.GetUtcNow(), TimeSpan.FromHours(1));
        async Task<PreviewLinkResult.Created> Share(DateTimeOffset starts, DateTimeOffset expires) =>
            (PreviewLinkResult.Created)await links.CreateAsync(Newsdesk.Next, desk.Never("preview label"), starts, expires, desk.Publisher);

        var (open, early, over, ended) = (await Share(now - hour, now + hour), await Share(now + hour, now + 2 * hour), await Share(now - hour, now + hour), await Share(now - hour, now + hour));
        await links.EndAsync(ended.Id, desk.Publisher);
        var before = await desk.RehearseAsync(Newsdesk.Next, now + hour);
        await using var db = store.CreateDbContext();
        await db.PreviewLinks.Where(link => link.Id == over.Id).ExecuteUpdateAsync(set => set.SetProperty(link => link.Expires, now - hour / 2));
        (Preview, Rehearsal) = (open.Secret, before.Secret);
        Closed = [early.Secret, over.Secret, ended.Secret, await TwinAsync(db, before)];
    }

    /// <summary>One rehearsal is before its time and its twin is not: making one takes seconds.</summary>
    private static async Task<string> TwinAsync(BulletinDbContext db, RehearsalResult.Made made)
    {
        var row = await db.Rehearsals.AsNoTracking().Include(one => one.Artefacts).SingleAsync(one => one.Id == made.Id);
        await db.Rehearsals.Where(one => one.Id == made.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Clock, row.ScheduledFor));
        var secret = PrivateSecret.New();
        db.Rehearsals.Add(new()
        {
            Year = row.Year,
            Number = row.Number,
            SecretSha256 = PrivateSecret.Hash(secret),
            ScheduledFor = row.ScheduledFor,
            Clock = row.Clock,
            Snapshot = row.Snapshot,
            Sha256 = row.Sha256,
            CreatedById = row.CreatedById,
            CreatedBy = row.CreatedBy,
            CreatedAt = row.CreatedAt,
            Artefacts = [.. row.Artefacts.Select(file => new Storage.Workflow.RehearsedArtefactRow { Name = file.Name, MediaType = file.MediaType, Content = file.Content, Sha256 = file.Sha256 })],
        });
        await db.SaveChangesAsync();
        return secret;
    }

    private async Task RowsAsync()
    {
        await using var db = store.CreateDbContext();
        var now = TimeProvider.System.GetUtcNow();
        var (editor, reviewer) = (desk.Editor, desk.Reviewer);
        db.WaiverProposals.Add(new()
        {
            Year = Newsdesk.Next,
            Rule = desk.Never("proposal rule"),
            Place = desk.Never("proposal place"),
            Reference = desk.Never("proposal reference"),
            Reason = desk.Never("proposal reason"),
            ProposedById = editor.Id!.Value,
            ProposedBy = editor.Name,
            ProposedAt = now,
            SettledById = reviewer.Id,
            SettledBy = reviewer.Name,
            SettledAt = now,
            Accepted = false,
        });
        db.Presence.Add(new() { Id = Guid.CreateVersion7(), AccountId = editor.Id.Value, Name = editor.Name, Year = Newsdesk.Next, Place = $"/desk/{desk.Never("presence place")}", Subject = desk.Never("presence subject"), SeenAt = now.AddHours(1) });
        db.Sessions.Add(new() { AccountId = editor.Id.Value, CreatedAt = now, SeenAt = now, From = desk.Never("session address"), Browser = desk.Never("session browser") });
        db.Log.Add(new()
        {
            ActorId = editor.Id,
            Actor = editor.Name,
            From = editor.From,
            Act = Act.ReviewSeen,
            Subject = $"edition:{desk.Never("log subject")}",
            Before = desk.Never("log before"),
            After = desk.Never("log after"),
            Note = desk.Never("log note"),
        });
        var person = Person();
        db.Users.Add(person);
        db.UserClaims.Add(new() { UserId = person.Id, ClaimType = desk.Never("claim type"), ClaimValue = desk.Never("claim value") });
        db.UserLogins.Add(new() { UserId = person.Id, LoginProvider = desk.Never("login provider"), ProviderKey = desk.Never("login key"), ProviderDisplayName = desk.Never("login name") });
        db.UserTokens.Add(new() { UserId = person.Id, LoginProvider = desk.Never("token provider"), Name = desk.Never("token name"), Value = desk.Never("token value") });
        db.UserPasskeys.Add(new()
        {
            UserId = person.Id,
            CredentialId = Encoding.ASCII.GetBytes(desk.Never("passkey id")[5..]),
            Data = new() { Name = desk.Never("passkey name"), PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], CreatedAt = now },
        });
        await db.SaveChangesAsync();
        await db.Chapters.Where(chapter => chapter.Year == Newsdesk.Next && chapter.Topic == Topic.All[0].Slug).ExecuteUpdateAsync(set => set.SetProperty(chapter => chapter.OwnerId, editor.Id));
    }

    /// <summary>Somebody who never signs in, of whom every field is a canary, hashes and stamps too.</summary>
    private Account Person()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            UserName = Key("name"),
            NormalizedUserName = Key("normalized name"),
            DisplayName = desk.Never("account display"),
            Email = Key("mail"),
            NormalizedEmail = Key("normalized mail"),
            PhoneNumber = Key("telephone"),
            PasswordHash = Key("password hash"),
            SecurityStamp = Key("security stamp"),
            ConcurrencyStamp = Key("concurrency stamp"),
            EarlierPasswords = [Key("earlier password")],
            Roles = [StaffRoles.Administrator],
            CreatedAt = now,
            PasswordChangedAt = now,
            DisabledAt = now,
        };
    }

    private string Key(string where) => canaries.Key($"account {where}", Fate.Never);
}
