using Changzhou.Bulletin.Storage.Drafts;
using Changzhou.Bulletin.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace Changzhou.Bulletin.Storage;

/// <summary>The store: drafts in schema draft, which only staff read, and releases in schema release, which everybody reads.</summary>
public sealed class BulletinDbContext(DbContextOptions<BulletinDbContext> options) : DbContext(options)
{
    public const string DraftSchema = "draft";
    public const string ReleaseSchema = "release";

    /// <summary>The role of the public side: it may read schema release, and nothing else.</summary>
    public const string PublicRole = "bulletin_public";

    public DbSet<IndicatorRow> Indicators => Set<IndicatorRow>();
    public DbSet<RegionRow> Regions => Set<RegionRow>();
    public DbSet<LimitRow> Limits => Set<LimitRow>();
    public DbSet<TermRow> Terms => Set<TermRow>();
    public DbSet<HistoryFactRow> History => Set<HistoryFactRow>();
    public DbSet<EditionRow> Editions => Set<EditionRow>();
    public DbSet<FigureRow> Figures => Set<FigureRow>();
    public DbSet<ReferenceRow> References => Set<ReferenceRow>();
    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();
    public DbSet<ArtefactRow> Artefacts => Set<ArtefactRow>();
    public DbSet<PointerRow> Pointers => Set<PointerRow>();

    /// <summary>The options that every context of ours is made with.</summary>
    public static DbContextOptions<BulletinDbContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<BulletinDbContext>()
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("migrations", DraftSchema))
            .UseSnakeCaseNamingConvention()
            .Options;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(DraftSchema);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BulletinDbContext).Assembly);
    }
}
