using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Storage.Drafts;

/// <summary>A figure's value as columns: number, low and high, or words, as the kind says; the database refuses any other mix.</summary>
internal sealed record StoredValue(ValueKind Kind, decimal? Number, decimal? Low, decimal? High, string? Words)
{
    /// <summary>The check that holds for every table with these columns.</summary>
    public const string Check =
        """
        (kind = 'Number' and number is not null and low is null and high is null and words is null)
        or (kind = 'Range' and number is null and low is not null and high is not null and low <= high and words is null)
        or (kind = 'Words' and number is null and low is null and high is null and words <> '')
        """;

    /// <summary>The same for figures, which may also be awaited: then all four are empty.</summary>
    public const string CheckOrPending = $"{Check} or num_nonnulls(number, low, high, words) = 0";

    /// <param name="kind">Of the indicator: what the value will be where it is awaited.</param>
    public static StoredValue Of(FigureValue value, ValueKind kind) => value is FigureValue.Pending ? new(kind, null, null, null, null) : Of(value);

    public static StoredValue Of(FigureValue value) => value switch
    {
        FigureValue.Number number => new(ValueKind.Number, number.Value, null, null, null),
        FigureValue.Range range => new(ValueKind.Range, null, range.Low, range.High, null),
        FigureValue.Words words => new(ValueKind.Words, null, null, null, words.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public FigureValue ToValue() => (Number, Low, Words) is (null, null, null) ? new FigureValue.Pending() : Kind switch
    {
        ValueKind.Number => new FigureValue.Number(Number!.Value),
        ValueKind.Range => new FigureValue.Range(Low!.Value, High!.Value),
        _ => new FigureValue.Words(Words!),
    };
}
