using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Changzhou.Bulletin.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>A block of a summary, a chapter's lead or a section: it hangs on one of the three.</summary>
public sealed class BlockRow
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public int Id { get; init; }

    /// <summary>Stays with the block wherever it is moved, and through imports: its edits are found by it.</summary>
    public Guid Uid { get; init; } = Guid.CreateVersion7();

    /// <summary>Counts the edits; an edit says which one it was made on.</summary>
    public int Version { get; set; } = 1;

    public int? SummaryOf { get; set; }
    public int? LeadOf { get; set; }
    public int? SectionId { get; set; }
    public required int Position { get; set; }
    public required BlockKind Kind { get; init; }

    /// <summary>The block's record as JSON.</summary>
    public required string Content { get; set; }

    public List<ReferenceRow> References { get; init; } = [];

    /// <param name="known">What the block is known by already; null for a new one.</param>
    public static BlockRow Of(Block block, int position, IEnumerable<ReferenceRow> references, BlockIdentity? known = null)
    {
        var (kind, content) = Write(block);
        return new()
        {
            Uid = known?.Uid ?? Guid.CreateVersion7(),
            Version = known?.Version ?? 1,
            Position = position,
            Kind = kind,
            Content = content,
            References = [.. references],
        };
    }

    public static (BlockKind Kind, string Content) Write(Block block)
    {
        return block switch
        {
            Block.Paragraph paragraph => (BlockKind.Paragraph, JsonSerializer.Serialize(paragraph, Json)),
            Block.Remark remark => (BlockKind.Remark, JsonSerializer.Serialize(remark, Json)),
            Block.Table table => (BlockKind.Table, JsonSerializer.Serialize(table, Json)),
            Block.Chart chart => (BlockKind.Chart, JsonSerializer.Serialize(chart, Json)),
            Block.Image image => (BlockKind.Image, JsonSerializer.Serialize(image, Json)),
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
    }

    public Block ToBlock() => Kind switch
    {
        BlockKind.Paragraph => Read<Block.Paragraph>(),
        BlockKind.Remark => Read<Block.Remark>(),
        BlockKind.Table => Read<Block.Table>(),
        BlockKind.Chart => Read<Block.Chart>(),
        _ => Read<Block.Image>(),
    };

    private T Read<T>() where T : Block => JsonSerializer.Deserialize<T>(Content, Json)!;

    internal sealed class Mapping : IEntityTypeConfiguration<BlockRow>
    {
        public void Configure(EntityTypeBuilder<BlockRow> builder)
        {
            builder.ToTable("blocks", table => table.HasCheckConstraint("ck_blocks_place", "num_nonnulls(summary_of, lead_of, section_id) = 1"));
            builder.HasIndex(row => row.Uid).IsUnique();
            builder.Property(row => row.Kind).HasConversion<string>();
            builder.Property(row => row.Content).HasColumnType("jsonb");
            builder.HasMany(row => row.References).WithOne().HasForeignKey(row => row.BlockId);
        }
    }
}

public enum BlockKind
{
    Paragraph,
    Remark,
    Table,
    Chart,
    Image,
}

/// <summary>Where a figure is used: one reference of a block, kept beside the text so that it can be asked for.</summary>
public sealed class ReferenceRow
{
    public int Id { get; init; }
    public int BlockId { get; init; }
    public required int Position { get; init; }

    /// <summary>As written, with its braces.</summary>
    public required string Written { get; init; }

    public required string Indicator { get; init; }
    public required string Region { get; init; }
    public required string Period { get; init; }
    public string? Stated { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ReferenceRow>
    {
        public void Configure(EntityTypeBuilder<ReferenceRow> builder)
        {
            builder.ToTable("references");
            builder.HasIndex(row => new { row.Indicator, row.Region, row.Period });
            builder.HasOne<IndicatorRow>().WithMany().HasForeignKey(row => row.Indicator).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<RegionRow>().WithMany().HasForeignKey(row => row.Region).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
