using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>A figure found in one text, before it is known what it is of. Places are offsets in the normalised text.</summary>
internal sealed record Draft
{
    public required int Start { get; init; }
    public required int Length { get; init; }
    public required MentionKind Kind { get; init; }
    public required string Value { get; init; }
    public decimal? Number { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public int Decimals { get; init; }
    public string Unit { get; init; } = "";
    public string PrintedUnit { get; init; } = "";
    public Qualifier Qualifier { get; init; }
    public Bound Bound { get; init; }
    public ChangeDirection Direction { get; init; }
    public string DirectionWord { get; init; } = "";
    public bool Worded { get; init; }

    /// <summary>Figures of one list or one "由…降至…" have the same.</summary>
    public int? Group { get; init; }

    public int GroupIndex { get; init; }

    /// <summary>The words of the list that are this figure's own, once known.</summary>
    public string? Subject { get; init; }

    public int End => Start + Length;
}
