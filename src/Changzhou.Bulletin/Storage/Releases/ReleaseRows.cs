using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Releases;

/// <summary>One immutable release; the database refuses to change or delete it.</summary>
public sealed class ReleaseRow
{
    public int Id { get; init; }
    public required int Year { get; init; }

    /// <summary>From 1, within its year.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset ReleasedAt { get; init; }

    /// <summary>The bytes that Sha256 is of; see SnapshotJson.</summary>
    public required byte[] Snapshot { get; init; }

    public required string Sha256 { get; init; }
    public List<ArtefactRow> Artefacts { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ReleaseRow>
    {
        public void Configure(EntityTypeBuilder<ReleaseRow> builder)
        {
            builder.ToTable("releases", BulletinDbContext.ReleaseSchema, table =>
            {
                table.HasCheckConstraint("ck_releases_number", "number > 0");
                table.HasCheckConstraint("ck_releases_sha256", "sha256 = encode(sha256(snapshot), 'hex')");
            });
            builder.HasIndex(row => new { row.Year, row.Number }).IsUnique();
            builder.HasMany(row => row.Artefacts).WithOne().HasForeignKey(row => row.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A file that belongs to a release: PDF, data, chart pictures, images.</summary>
public sealed class ArtefactRow
{
    public int ReleaseId { get; init; }

    /// <summary>Path within the release, such as bulletin.pdf or charts/air/pollutants-wide-light.svg.</summary>
    public required string Name { get; init; }

    public required string MediaType { get; init; }
    public required byte[] Content { get; init; }
    public required string Sha256 { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArtefactRow>
    {
        public void Configure(EntityTypeBuilder<ArtefactRow> builder)
        {
            builder.ToTable("artefacts", BulletinDbContext.ReleaseSchema, table =>
                table.HasCheckConstraint("ck_artefacts_sha256", "sha256 = encode(sha256(content), 'hex')"));
            builder.HasKey(row => new { row.ReleaseId, row.Name });
        }
    }
}

/// <summary>Which release of a year is public, or was until it was withdrawn.</summary>
public sealed class PointerRow
{
    public required int Year { get; init; }
    public required int ReleaseId { get; set; }

    /// <summary>When the year's edition was taken back; null while it is public.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>What a reader is told of a withdrawal; null while the edition is public.</summary>
    public string? Notice { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PointerRow>
    {
        public void Configure(EntityTypeBuilder<PointerRow> builder)
        {
            builder.ToTable("pointers", BulletinDbContext.ReleaseSchema, table =>
                table.HasCheckConstraint("ck_pointers_withdrawal", "(withdrawn_at is null) = (notice is null)"));
            builder.HasKey(row => row.Year);
            builder.Property(row => row.Year).ValueGeneratedNever();
            builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
