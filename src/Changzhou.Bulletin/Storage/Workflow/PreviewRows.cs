using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Workflow;

/// <summary>A private address at which an outsider reads the draft of a year, between two times.</summary>
public sealed class PreviewLinkRow
{
    public int Id { get; init; }
    public required int Year { get; init; }

    /// <summary>Who it is for: 市政府办公室.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of the secret in the address; the secret itself is shown once, and not kept.</summary>
    public required byte[] SecretSha256 { get; init; }

    public required DateTimeOffset Starts { get; init; }
    public required DateTimeOffset Expires { get; init; }
    public required Guid CreatedById { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<PreviewLinkRow>
    {
        public void Configure(EntityTypeBuilder<PreviewLinkRow> builder)
        {
            builder.ToTable("preview_links", table => table.HasCheckConstraint("ck_preview_links_times", "starts < expires"));
            builder.HasIndex(row => row.SecretSha256).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.CreatedById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A release tried out: made whole, on a clock that its maker sets, at a private address, and never public.</summary>
public sealed class RehearsalRow
{
    public int Id { get; init; }
    public required int Year { get; init; }

    /// <summary>Number that the release would have.</summary>
    public required int Number { get; init; }

    public required byte[] SecretSha256 { get; init; }
    public required DateTimeOffset ScheduledFor { get; init; }

    /// <summary>What the rehearsal's clock shows: before ScheduledFor its address answers as if nothing were there.</summary>
    public required DateTimeOffset Clock { get; set; }

    public required byte[] Snapshot { get; init; }
    public required string Sha256 { get; init; }
    public required Guid CreatedById { get; init; }
    public required string CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public List<RehearsedArtefactRow> Artefacts { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<RehearsalRow>
    {
        public void Configure(EntityTypeBuilder<RehearsalRow> builder)
        {
            builder.ToTable("rehearsals");
            builder.HasIndex(row => row.SecretSha256).IsUnique();
            builder.HasMany(row => row.Artefacts).WithOne().HasForeignKey(row => row.RehearsalId);
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.CreatedById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A file of a rehearsed release; see ArtefactRow.</summary>
public sealed class RehearsedArtefactRow
{
    public int RehearsalId { get; init; }
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    public required byte[] Content { get; init; }
    public required string Sha256 { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RehearsedArtefactRow>
    {
        public void Configure(EntityTypeBuilder<RehearsedArtefactRow> builder)
        {
            builder.ToTable("rehearsed_artefacts");
            builder.HasKey(row => new { row.RehearsalId, row.Name });
        }
    }
}
