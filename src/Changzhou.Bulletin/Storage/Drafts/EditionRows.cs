using Changzhou.Bulletin.Storage.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>The draft of one year's bulletin.</summary>
public sealed class EditionRow
{
    public required int Year { get; init; }
    public required string Title { get; set; }
    public required string City { get; set; }
    public required string CityEn { get; set; }
    public required string Publisher { get; set; }
    public required string SignatoryOffice { get; set; }
    public required string SignatoryName { get; set; }
    public required string Issued { get; set; }
    public required string LegalBasis { get; set; }
    public required string Narrative { get; set; }
    public required string[] Highlights { get; set; }

    /// <summary>Counts the edits of the fields above; an edit says which one it was made on.</summary>
    public int Version { get; set; } = 1;

    public List<PartRow> Parts { get; init; } = [];

    /// <summary>The summary's blocks; those of chapters hang on their chapter.</summary>
    public List<BlockRow> Summary { get; init; } = [];

    public List<FigureRow> Figures { get; init; } = [];
    public List<WaiverRow> Waivers { get; init; } = [];
    public List<PictureRow> Pictures { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<EditionRow>
    {
        public void Configure(EntityTypeBuilder<EditionRow> builder)
        {
            builder.ToTable("editions", table => table.HasCheckConstraint("ck_editions_year", "year between 1990 and 2100"));
            builder.HasKey(row => row.Year);
            builder.Property(row => row.Year).ValueGeneratedNever();
            builder.HasMany(row => row.Parts).WithOne().HasForeignKey(row => row.Year);
            builder.HasMany(row => row.Summary).WithOne().HasForeignKey(row => row.SummaryOf).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(row => row.Figures).WithOne().HasForeignKey(row => row.Year);
            builder.HasMany(row => row.Waivers).WithOne().HasForeignKey(row => row.Year);
            builder.HasMany(row => row.Pictures).WithOne().HasForeignKey(row => row.Year);
        }
    }
}

public sealed class PartRow
{
    public int Id { get; init; }
    public int Year { get; init; }
    public required int Position { get; set; }
    public required string Number { get; set; }
    public required string Title { get; set; }
    public int Version { get; set; } = 1;
    public List<ChapterRow> Chapters { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<PartRow>
    {
        public void Configure(EntityTypeBuilder<PartRow> builder)
        {
            builder.ToTable("parts");
            builder.HasIndex(row => new { row.Year, row.Position }).IsUnique();
            builder.HasMany(row => row.Chapters).WithOne().HasForeignKey(row => row.PartId);
        }
    }
}

public sealed class ChapterRow
{
    public int Id { get; init; }
    public int PartId { get; set; }

    /// <summary>Stands here too, so that the database keeps one chapter a topic in a year.</summary>
    public required int Year { get; init; }

    public required string Topic { get; init; }
    public required int Number { get; set; }
    public required string Title { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>The person whose work the chapter is; null where nobody was named.</summary>
    public Guid? OwnerId { get; set; }

    public List<BlockRow> Lead { get; init; } = [];
    public List<SectionRow> Sections { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<ChapterRow>
    {
        public void Configure(EntityTypeBuilder<ChapterRow> builder)
        {
            builder.ToTable("chapters");
            builder.HasIndex(row => new { row.Year, row.Topic }).IsUnique();
            builder.HasIndex(row => new { row.PartId, row.Number }).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(row => row.Lead).WithOne().HasForeignKey(row => row.LeadOf).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(row => row.Sections).WithOne().HasForeignKey(row => row.ChapterId);
        }
    }
}

public sealed class SectionRow
{
    public int Id { get; init; }
    public int ChapterId { get; set; }
    public required int Position { get; set; }
    public required string Key { get; init; }
    public required string Title { get; set; }
    public int Version { get; set; } = 1;
    public List<BlockRow> Blocks { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<SectionRow>
    {
        public void Configure(EntityTypeBuilder<SectionRow> builder)
        {
            builder.ToTable("sections");
            builder.HasIndex(row => new { row.ChapterId, row.Key }).IsUnique();
            builder.HasIndex(row => new { row.ChapterId, row.Position }).IsUnique();
            builder.HasMany(row => row.Blocks).WithOne().HasForeignKey(row => row.SectionId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

public sealed class WaiverRow
{
    public int Id { get; init; }
    public int Year { get; init; }
    public required int Position { get; init; }
    public required string Rule { get; init; }
    public required string Place { get; init; }
    public required string Reference { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WaiverRow>
    {
        public void Configure(EntityTypeBuilder<WaiverRow> builder)
        {
            builder.ToTable("waivers", table => table.HasCheckConstraint("ck_waivers_told", "reason <> '' and by <> ''"));
            builder.HasIndex(row => new { row.Year, row.Rule, row.Place, row.Reference }).IsUnique();
        }
    }
}

public sealed class PictureRow
{
    public int Year { get; init; }
    public required string Path { get; init; }
    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PictureRow>
    {
        public void Configure(EntityTypeBuilder<PictureRow> builder)
        {
            builder.ToTable("pictures");
            builder.HasKey(row => new { row.Year, row.Path });
        }
    }
}
