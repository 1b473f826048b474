using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>A fact of another year, as one source gives it.</summary>
public sealed class HistoryFactRow
{
    public int Id { get; init; }
    public required int Position { get; init; }
    public required string Indicator { get; init; }
    public required string Region { get; init; }
    public required string Period { get; init; }
    public required string Statistic { get; init; }
    public required ValueKind Kind { get; init; }
    public decimal? Number { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Words { get; init; }
    public required string Unit { get; init; }
    public required string Source { get; init; }
    public required bool Preferred { get; init; }
    public required string Note { get; init; }

    public static HistoryFactRow Of(HistoryFact fact, int position)
    {
        var value = StoredValue.Of(fact.Value);
        return new()
        {
            Position = position,
            Indicator = fact.Indicator,
            Region = fact.Region,
            Period = fact.Period.ToString(),
            Statistic = fact.Statistic,
            Kind = value.Kind,
            Number = value.Number,
            Low = value.Low,
            High = value.High,
            Words = value.Words,
            Unit = fact.Unit,
            Source = fact.Source,
            Preferred = fact.Preferred,
            Note = fact.Note,
        };
    }

    public HistoryFact ToFact() => new()
    {
        Indicator = Indicator,
        Region = Region,
        Period = Editions.Period.Parse(Period),
        Statistic = Statistic,
        Value = new StoredValue(Kind, Number, Low, High, Words).ToValue(),
        Unit = Unit,
        Source = Source,
        Preferred = Preferred,
        Note = Note,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<HistoryFactRow>
    {
        public void Configure(EntityTypeBuilder<HistoryFactRow> builder)
        {
            builder.ToTable("history_facts", table =>
            {
                table.HasCheckConstraint("ck_history_facts_value", StoredValue.Check);
                table.HasCheckConstraint("ck_history_facts_source", "source <> ''");
            });
            builder.HasIndex(row => new { row.Indicator, row.Region, row.Period, row.Statistic }).IsUnique().HasFilter("preferred");
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.HasOne<IndicatorRow>().WithMany()
                .HasForeignKey(row => new { row.Indicator, row.Unit, row.Kind })
                .HasPrincipalKey(row => new { row.Code, row.Unit, row.Kind })
                .OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
