using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>One figure of a draft.</summary>
public sealed class FigureRow
{
    public int Id { get; init; }
    public int Year { get; init; }
    public required int Position { get; init; }
    public required string Indicator { get; init; }
    public required string Region { get; init; }
    public required string Period { get; init; }
    public required string Statistic { get; init; }
    public required Basis Basis { get; init; }
    public required ValueKind Kind { get; init; }
    public decimal? Number { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Words { get; init; }
    public required Qualifier Qualifier { get; init; }
    public required string Unit { get; init; }

    /// <summary>Digits that print; the value has no more.</summary>
    public required int Decimals { get; init; }

    /// <summary>True where the figure was published with other digits than its indicator prints.</summary>
    public required bool DecimalsAsPublished { get; init; }

    public required string Place { get; init; }
    public required string Source { get; init; }
    public string? Note { get; init; }

    /// <summary>Counts the edits; an edit says which one it was made on.</summary>
    public int Version { get; init; } = 1;

    /// <param name="of">The row, year and version that it stands for; none where the edition's row brings them.</param>
    public static FigureRow Of(Figure figure, int position, Indicator indicator, (int Id, int Year, int Version) of = default)
    {
        var value = StoredValue.Of(figure.Value, indicator.Kind);
        return new()
        {
            Id = of.Id,
            Year = of.Year,
            Version = Math.Max(1, of.Version),
            Position = position,
            Indicator = figure.Indicator,
            Region = figure.Region,
            Period = figure.Period.ToString(),
            Statistic = figure.Statistic,
            Basis = figure.Basis,
            Kind = value.Kind,
            Number = value.Number,
            Low = value.Low,
            High = value.High,
            Words = value.Words,
            Qualifier = figure.Qualifier,
            Unit = figure.Unit,
            Decimals = figure.Decimals ?? indicator.Decimals,
            DecimalsAsPublished = figure.Decimals is not null,
            Place = figure.Place,
            Source = figure.Source,
            Note = figure.Note,
        };
    }

    public Figure ToFigure() => new()
    {
        Indicator = Indicator,
        Region = Region,
        Period = Editions.Period.Parse(Period),
        Statistic = Statistic,
        Basis = Basis,
        Value = new StoredValue(Kind, Number, Low, High, Words).ToValue(),
        Qualifier = Qualifier,
        Decimals = DecimalsAsPublished ? Decimals : null,
        Unit = Unit,
        Place = Place,
        Source = Source,
        Note = Note,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<FigureRow>
    {
        public void Configure(EntityTypeBuilder<FigureRow> builder)
        {
            builder.ToTable("figures", table =>
            {
                table.HasCheckConstraint("ck_figures_value", StoredValue.CheckOrPending);
                table.HasCheckConstraint("ck_figures_decimals", "decimals between 0 and 10 and scale(coalesce(number, low, 0)) <= decimals and scale(coalesce(high, 0)) <= decimals");
                table.HasCheckConstraint("ck_figures_source", "source <> '' and place <> ''");
            });
            builder.HasIndex(row => new { row.Year, row.Indicator, row.Region, row.Period, row.Statistic, row.Basis }).IsUnique();
            builder.Property(row => row.Basis).HasConversion<string>();
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.Property(row => row.Qualifier).HasConversion<string>();
            builder.HasOne<IndicatorRow>().WithMany()
                .HasForeignKey(row => new { row.Indicator, row.Unit, row.Kind })
                .HasPrincipalKey(row => new { row.Code, row.Unit, row.Kind })
                .OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
