using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Releasing.Series;

/// <summary>The bound that keeps a value within the standard, for the years in which it holds.</summary>
/// <param name="LastYear">Null while no end is known.</param>
/// <param name="IsFloor">True where the value must be above it.</param>
/// <param name="Grade">The worst grade that still meets the standard.</param>
public sealed record LimitStep(int FirstYear, int? LastYear, decimal Value, bool IsFloor, string Grade, string Standard, string Clause)
{
    public bool Holds(int year) => FirstYear <= year && (LastYear is null || year <= LastYear);

    /// <summary>Oldest first.</summary>
    internal static IReadOnlyList<LimitStep> Of(IEnumerable<Limit> grades) =>
        [.. grades.GroupBy(grade => (grade.FirstYear, grade.LastYear, grade.Standard)).Select(Of).OfType<LimitStep>().OrderBy(step => step.FirstYear)];

    private static LimitStep? Of(IGrouping<(int FirstYear, int? LastYear, string Standard), Limit> scale)
    {
        if (scale.Where(grade => grade.Met).MaxBy(grade => grade.Rank) is not { } worst)
        {
            return null;
        }

        // Where the best grade has no upper bound, more is better, and the bound is the lower one.
        var isFloor = scale.MinBy(grade => grade.Rank)!.UpTo is null;
        return (isFloor ? worst.Above : worst.UpTo) is { } bound
            ? new(worst.FirstYear, worst.LastYear, bound, isFloor, worst.Grade, worst.Standard, worst.Clause)
            : null;
    }
}
