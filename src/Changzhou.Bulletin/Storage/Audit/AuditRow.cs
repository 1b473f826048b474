using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Changzhou.Bulletin.Storage.Audit;

/// <summary>One act: who did what, when, from where, and what was there before and after.</summary>
/// <remarks>The database numbers, dates and chains the rows by a trigger (see <see cref="AuditGuards"/>), and refuses to change them.
/// The edit history of a block or figure is the rows of its subject; the last editor of a chapter is in the last row of its topic.</remarks>
public sealed class AuditRow
{
    /// <summary>From 1, without gaps.</summary>
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null for the command line and for the portal itself.</summary>
    public Guid? ActorId { get; init; }

    public required string Actor { get; init; }

    /// <summary>Network address, or the words for the command line.</summary>
    public required string From { get; init; }

    /// <summary>Of <see cref="Act"/>.</summary>
    public required string Act { get; init; }

    public int? Year { get; init; }

    /// <summary>The chapters whose print the act changed; their signatures are void from here on.</summary>
    public string[] Topics { get; init; } = [];

    /// <summary>What it was done to: block:0193…, figure:air.pm25.mean@全市:2024#mean, account:…</summary>
    public required string Subject { get; init; }

    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>The reason where one was asked for.</summary>
    public string? Note { get; init; }

    /// <summary>The hash of the row before; zeros for the first.</summary>
    public byte[] Previous { get; init; } = [];

    /// <summary>SHA-256 of the row and of <see cref="Previous"/>; see <see cref="AuditChain"/>.</summary>
    public byte[] Hash { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> builder)
        {
            builder.ToTable("entries", BulletinDbContext.AuditSchema);
            builder.Property(row => row.Id).ValueGeneratedOnAdd().Metadata.SetValueGenerationStrategy(NpgsqlValueGenerationStrategy.None);
            builder.Property(row => row.At).ValueGeneratedOnAdd();
            builder.Property(row => row.Previous).ValueGeneratedOnAdd();
            builder.Property(row => row.Hash).ValueGeneratedOnAdd();
            builder.Property(row => row.Id).Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
            builder.Property(row => row.At).Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
            builder.Property(row => row.Previous).Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
            builder.Property(row => row.Hash).Metadata.SetBeforeSaveBehavior(PropertySaveBehavior.Ignore);
            builder.HasIndex(row => new { row.Subject, row.Id });
            builder.HasIndex(row => new { row.Year, row.Id });
            builder.HasIndex(row => row.Topics).HasMethod("gin");
        }
    }
}
