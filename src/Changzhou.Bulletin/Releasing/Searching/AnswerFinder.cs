using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Releasing.Searching;

/// <summary>Finds the figure that a question names, in the year that it names or the newest.</summary>
internal static class AnswerFinder
{
    private const int Most = 4;

    public static IReadOnlyList<Answer> Find(SearchQuery query, SearchScope scope)
    {
        if (scope.Vocabulary.IndicatorNamed(query.Subject)?.Indicator is not { } indicator)
        {
            return [];
        }

        var asked = query.Years.Distinct().Take(Most).ToList();
        var found = asked.Select(year => OfYear(indicator, year, query.Region, scope)).OfType<Answer>().ToList();
        if (asked.Count == 0 || found.Count == 0)
        {
            // A year without the figure is no dead end: the newest that has it is shown, and said to be another.
            return scope.Years.Select(year => OfEdition(indicator, year, query.Region, scope)).FirstOrDefault(answer => answer is not null) is { } newest
                ? [newest with { Missing = asked }]
                : [];
        }

        return found;
    }

    private static Answer? OfYear(Indicator indicator, int year, string? region, SearchScope scope) =>
        OfEdition(indicator, year, region, scope) ?? Remembered(indicator, year, region, scope);

    private static Answer? OfEdition(Indicator indicator, int year, string? region, SearchScope scope)
    {
        if (scope.Snapshot(year) is not { } snapshot)
        {
            return null;
        }

        var period = year.ToString(CultureInfo.InvariantCulture);
        var figures = snapshot.Figures.Where(figure => figure.Indicator == indicator.Code && figure.Display.Length > 0 && figure.Period == period)
            .OrderBy(figure => figure.Statistic != indicator.Statistic).ThenBy(figure => figure.Basis != Basis.Actual.Name())
            .ThenBy(figure => figure.Region != (region ?? Catalogue.WholeCity)).ToList();
        if (figures.Find(figure => region is null || figure.Region == region) is not { } figure)
        {
            return null;
        }

        // A qualifier may stand before the number or behind the unit: 近7000人, 93%以上.
        var unit = figure.DisplayWithUnit.StartsWith(figure.Display, StringComparison.Ordinal) ? figure.DisplayWithUnit[figure.Display.Length..] : "";
        return new(
            indicator, year, figure, null, unit.Length > 0 ? figure.Display : figure.DisplayWithUnit, unit, figure.Region, figure.Period,
            ChangeOf(snapshot, figure), GradeOf(snapshot, figure), [])
        {
            Elsewhere = [.. figures.Where(other => other != figure && other.Statistic == figure.Statistic)],
        };
    }

    /// <summary>A year without an edition, which a later one remembers with its source.</summary>
    private static Answer? Remembered(Indicator indicator, int year, string? region, SearchScope scope)
    {
        var period = year.ToString(CultureInfo.InvariantCulture);
        foreach (var edition in scope.Years)
        {
            var fact = scope.Snapshot(edition)?.History
                .Where(fact => fact.Preferred && fact.Indicator == indicator.Code && fact.Period == period && (region is null || fact.Region == region))
                .OrderBy(fact => fact.Region != Catalogue.WholeCity).FirstOrDefault();
            if (fact is not null && (fact.Words ?? Text(fact)) is { } value)
            {
                return new(indicator, edition, null, fact, value, fact.Unit, fact.Region, fact.Period, "", null, []);
            }
        }

        return null;
    }

    private static string? Text(SnapshotHistory fact) => fact switch
    {
        { Value: { } value } => value.ToString(CultureInfo.InvariantCulture),
        { Low: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"{low}~{high}"),
        _ => null,
    };

    private static string ChangeOf(Snapshot snapshot, SnapshotFigure figure)
    {
        var codes = snapshot.Indicators.Where(indicator => indicator.ChangeOf == figure.Indicator).Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        return snapshot.Figures.FirstOrDefault(change => codes.Contains(change.Indicator)
            && (change.Region, change.Period, change.Basis) == (figure.Region, figure.Period, figure.Basis) && change.Value is not null) is { Value: { } value } found
            ? ChangeText.InWords(value.ToString(CultureInfo.InvariantCulture), found.Unit)
            : "";
    }

    private static Limit? GradeOf(Snapshot snapshot, SnapshotFigure figure) => figure.Value is { } value
        ? snapshot.Limits.Where(limit => limit.Indicator == figure.Indicator && limit.Contains(value)).OrderBy(limit => limit.Rank).FirstOrDefault()
        : null;
}
