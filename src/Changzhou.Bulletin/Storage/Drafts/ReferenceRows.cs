using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>An indicator of the catalogue; its unit binds the figures, by a foreign key over code and unit.</summary>
public sealed class IndicatorRow
{
    public required string Code { get; init; }
    public required int Position { get; set; }
    public required string Name { get; set; }
    public required string NameEn { get; set; }
    public required string ShortName { get; set; }
    public required string Unit { get; set; }
    public required int Decimals { get; set; }
    public required ValueKind Kind { get; set; }
    public required string Statistic { get; set; }
    public required Direction Better { get; set; }
    public required string Topic { get; set; }
    public required string Standard { get; set; }
    public required string Method { get; set; }
    public string? Stations { get; set; }
    public string? ChangeOf { get; set; }
    public required string[] Aliases { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IndicatorRow>
    {
        public void Configure(EntityTypeBuilder<IndicatorRow> builder)
        {
            builder.ToTable("indicators", table => table.HasCheckConstraint("ck_indicators_decimals", "decimals between 0 and 10"));
            builder.HasKey(row => row.Code);
            builder.HasAlternateKey(row => new { row.Code, row.Unit, row.Kind });
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.Property(row => row.Better).HasConversion<string>();
            builder.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.ChangeOf).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

public sealed class RegionRow
{
    public required string Code { get; init; }
    public required int Position { get; set; }
    public required string NameEn { get; set; }
    public required string Kind { get; set; }
    public required string[] Aliases { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegionRow>
    {
        public void Configure(EntityTypeBuilder<RegionRow> builder)
        {
            builder.ToTable("regions");
            builder.HasKey(row => row.Code);
        }
    }
}

public sealed class LimitRow
{
    public int Id { get; init; }
    public required int Position { get; set; }
    public required string Indicator { get; set; }
    public required int Rank { get; set; }
    public required string Grade { get; set; }
    public required string Verdict { get; set; }
    public decimal? Above { get; set; }
    public decimal? UpTo { get; set; }
    public required bool Met { get; set; }
    public required string Standard { get; set; }
    public required string Clause { get; set; }
    public required int FirstYear { get; set; }
    public int? LastYear { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LimitRow>
    {
        public void Configure(EntityTypeBuilder<LimitRow> builder)
        {
            builder.ToTable("limits", table =>
            {
                table.HasCheckConstraint("ck_limits_bounds", "above is null or up_to is null or above < up_to");
                table.HasCheckConstraint("ck_limits_years", "last_year is null or first_year <= last_year");
            });
            builder.HasIndex(row => new { row.Indicator, row.FirstYear, row.Rank }).IsUnique();
            builder.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator);
        }
    }
}

public sealed class TermRow
{
    public required string Kind { get; init; }
    public required string Word { get; init; }
    public required int Position { get; set; }
    public required string English { get; set; }
    public required string Meaning { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TermRow>
    {
        public void Configure(EntityTypeBuilder<TermRow> builder)
        {
            builder.ToTable("terms");
            builder.HasKey(row => new { row.Kind, row.Word });
        }
    }
}
