namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>How a point of a line stands to the next one.</summary>
/// <param name="From">For a gap the first period without value; for a change of standard or method the one before.</param>
/// <param name="To">For a gap the last period without value; for a change of standard or method the one behind.</param>
public sealed record SeriesStep(StepKind Kind, string From = "", string To = "")
{
    /// <summary>Whether the two may be compared, and a line may lead from one to the other.</summary>
    public bool IsComparable => Kind is StepKind.Joined or StepKind.Gap;
}

public enum StepKind
{
    /// <summary>Comparable, and nothing lies between.</summary>
    Joined,

    /// <summary>Comparable, but periods between them have no value.</summary>
    Gap,

    /// <summary>Their sources did not say of what area they speak.</summary>
    ScopeUnstated,

    StandardChanged,
    MethodChanged,

    /// <summary>Spans of several months or years overlap or differ in length.</summary>
    SpansDiffer,
}
