using Changzhou.Bulletin.Releasing.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Releases;

/// <summary>What search finds of the newest release of a year: derived from its snapshot, and made anew where its form has changed.</summary>
public sealed class SearchRow
{
    public int ReleaseId { get; init; }
    public int Ordinal { get; init; }

    /// <summary>Version of the derivation.</summary>
    public int Form { get; init; }

    public int Year { get; init; }
    public DocumentKind Kind { get; init; }
    public required string Topic { get; init; }
    public required string Anchor { get; init; }
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Words { get; init; }
    public required int[] Grams { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SearchRow>
    {
        public void Configure(EntityTypeBuilder<SearchRow> builder)
        {
            builder.ToTable("search_documents", BulletinDbContext.ReleaseSchema);
            builder.HasKey(row => new { row.ReleaseId, row.Ordinal });
            // Writing is rare and in bulk; a list of pending entries would be read by every search until it is emptied.
            builder.HasIndex(row => row.Grams).HasMethod("gin").HasStorageParameter("fastupdate", false);
            builder.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
