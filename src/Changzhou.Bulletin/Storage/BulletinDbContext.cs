using System.Data.Common;
using System.Runtime.ExceptionServices;
using Changzhou.Bulletin.Storage.Accounts;
using Changzhou.Bulletin.Storage.Audit;
using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Releases;
using Changzhou.Bulletin.Storage.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Changzhou.Bulletin.Storage;

/// <summary>The store: drafts in schema draft, accounts in schema account, the log in schema audit, which only staff read; and releases in schema release, which everybody reads.</summary>
public sealed class BulletinDbContext(DbContextOptions<BulletinDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    public const string DraftSchema = "draft";
    public const string ReleaseSchema = "release";
    public const string AccountSchema = "account";
    public const string AuditSchema = "audit";

    /// <summary>The role of the public side: it may read schema release, and nothing else.</summary>
    public const string PublicRole = "bulletin_public";

    public DbSet<IndicatorRow> Indicators => Set<IndicatorRow>();
    public DbSet<RegionRow> Regions => Set<RegionRow>();
    public DbSet<LimitRow> Limits => Set<LimitRow>();
    public DbSet<TermRow> Terms => Set<TermRow>();
    public DbSet<HistoryFactRow> History => Set<HistoryFactRow>();
    public DbSet<EditionRow> Editions => Set<EditionRow>();
    public DbSet<PartRow> Parts => Set<PartRow>();
    public DbSet<ChapterRow> Chapters => Set<ChapterRow>();
    public DbSet<SectionRow> Sections => Set<SectionRow>();
    public DbSet<BlockRow> Blocks => Set<BlockRow>();
    public DbSet<FigureRow> Figures => Set<FigureRow>();
    public DbSet<ReferenceRow> References => Set<ReferenceRow>();
    public DbSet<WaiverRow> Waivers => Set<WaiverRow>();
    public DbSet<PictureRow> Pictures => Set<PictureRow>();
    public DbSet<TransitionRow> Transitions => Set<TransitionRow>();
    public DbSet<SignatureRow> Signatures => Set<SignatureRow>();
    public DbSet<WaiverProposalRow> WaiverProposals => Set<WaiverProposalRow>();
    public DbSet<ImportRow> Imports => Set<ImportRow>();
    public DbSet<PresenceRow> Presence => Set<PresenceRow>();
    public DbSet<PreviewLinkRow> PreviewLinks => Set<PreviewLinkRow>();
    public DbSet<RehearsalRow> Rehearsals => Set<RehearsalRow>();
    public DbSet<RehearsedArtefactRow> RehearsedArtefacts => Set<RehearsedArtefactRow>();
    public DbSet<AuditRow> Log => Set<AuditRow>();
    public DbSet<SessionRow> Sessions => Set<SessionRow>();
    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();
    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();
    public DbSet<ArtefactRow> Artefacts => Set<ArtefactRow>();
    public DbSet<PointerRow> Pointers => Set<PointerRow>();
    public DbSet<SearchRow> SearchDocuments => Set<SearchRow>();

    /// <summary>The options that every context of ours is made with.</summary>
    public static DbContextOptions<BulletinDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<BulletinDbContext>()
            // Npgsql's own strategy wraps what a server says that is away in an InvalidOperationException, which reads as a bug of ours.
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migrations", DraftSchema).ExecutionStrategy(parts => new NonRetryingExecutionStrategy(parts)))
            .UseSnakeCaseNamingConvention()
            .Options;

    /// <summary>A database that is away, stopped or full is thrown as itself, as queries do; DbUpdateException is left to what it refuses.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failed) when (failed.InnerException is DbException trouble && StoreTrouble.Is(trouble))
        {
            ExceptionDispatchInfo.Throw(trouble);
            throw;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(DraftSchema);
        builder.ApplyConfigurationsFromAssembly(typeof(BulletinDbContext).Assembly);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims", AccountSchema);
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins", AccountSchema);
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens", AccountSchema);
        // The base class maps passkeys only where the services of ASP.NET configure it, which a tool has not.
        builder.Entity<Account>().HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(passkey => passkey.UserId);
        builder.Entity<IdentityUserPasskey<Guid>>(passkeys =>
        {
            passkeys.ToTable("account_passkeys", AccountSchema);
            passkeys.HasKey(passkey => passkey.CredentialId);
            passkeys.OwnsOne(passkey => passkey.Data).ToJson();
        });
    }
}
