using System.Globalization;

namespace Changzhou.Bulletin.Editions;

/// <summary>The figures of the next year's edition: the same ones a year later, 待填, but for those that are known already.</summary>
/// <remarks>
/// What an edition stores beside its own year is of three kinds.
/// Years that run up to the edition's without a gap (2021, 2022, 2023 in one table) move on with it, and their values are known: 2022 becomes 2023, which is what this edition says of its own year.
/// A year that stands apart from that run (2015, 2020) is a base to compare with, and a plan's span that ends later is the plan's: they stay, with their values.
/// A span that ends in the edition's year (2020..2023, 2020年以来) keeps its first year and grows by one.
/// </remarks>
internal sealed class NextFigures
{
    private readonly Edition last;
    private readonly Catalogue catalogue;
    private readonly History history;
    private readonly Dictionary<FigureKey, Figure> known;
    private readonly ILookup<(string Indicator, string Region, string Statistic, Basis Basis), Period> periods;

    private NextFigures(Edition last, Catalogue catalogue, History history)
    {
        (this.last, this.catalogue, this.history) = (last, catalogue, history);
        known = last.Figures.ToDictionary(figure => figure.Key);
        periods = last.Figures.ToLookup(figure => (figure.Indicator, figure.Region, figure.Statistic, figure.Basis), figure => figure.Period);
    }

    /// <param name="history">With the figures of the last edition.</param>
    public static IReadOnlyList<Figure> Of(Edition last, Catalogue catalogue, History history)
    {
        var next = new NextFigures(last, catalogue, history);
        // Facts know no basis, so the edition itself keeps what a change 扣除沙尘 is compared with.
        var kept = last.Figures.Where(figure => figure.Basis != Basis.Actual).Select(figure => figure with { Source = next.SourceOf(figure) });
        return [.. last.Figures.Select(next.Of).Concat(kept).DistinctBy(figure => figure.Key)];
    }

    private Figure Of(Figure figure)
    {
        if (catalogue.FindIndicator(figure.Indicator)?.Topic == Catalogue.EditionTopic && Dated(figure) is { } dated)
        {
            return dated;
        }

        var period = YearShift.Of(last.Year, periods[(figure.Indicator, figure.Region, figure.Statistic, figure.Basis)]).Of(figure.Period);
        var key = figure.Key with { Period = period };
        return period == figure.Period ? figure : Known(key, figure.Place) ?? Awaited(figure, period);
    }

    /// <summary>A year that is over has its value: from this edition, or from history.</summary>
    private Figure? Known(FigureKey key, string place)
    {
        if (key.Period.LastYear > last.Year)
        {
            return null;
        }

        return known.TryGetValue(key, out var figure)
            ? figure.IsPending ? null : figure with { Place = place, Source = SourceOf(figure), Note = null }
            : history.FindPreferred(key) is { } fact && key.Basis == Basis.Actual ? Of(fact, place) : null;
    }

    /// <summary>Its year, base year and month follow from the year; nobody has to be waited for.</summary>
    private Figure? Dated(Figure figure)
    {
        FigureValue? value = figure.Value switch
        {
            FigureValue.Number { Value: var year } when year == last.Year || year == last.Year - 1 => new FigureValue.Number(year + 1),
            FigureValue.Words words when Period.TryParse(words.Value, out var month) => new FigureValue.Words(month.YearAfter().ToString()),
            _ => null,
        };
        var source = figure.Source.Replace(Year(last.Year), Year(last.Year + 1), StringComparison.Ordinal);
        return value is null ? null : figure with { Period = figure.Period.YearAfter(), Value = value, Source = source, Note = null };
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static Figure Awaited(Figure figure, Period period) => new()
    {
        Indicator = figure.Indicator,
        Region = figure.Region,
        Period = period,
        Statistic = figure.Statistic,
        Basis = figure.Basis,
        Value = new FigureValue.Pending(),
        Unit = figure.Unit,
        Place = figure.Place,
        Source = FigureValue.Pending.Word,
    };

    private Figure Of(HistoryFact fact, string place) => new()
    {
        Indicator = fact.Indicator,
        Region = fact.Region,
        Period = fact.Period,
        Statistic = fact.Statistic,
        Value = fact.Value,
        // Another source may give more digits than the indicator prints.
        Decimals = fact.Value is FigureValue.Number { Value: var number } && Rounding.Decimals(number) > catalogue.FindIndicator(fact.Indicator)!.Decimals ? Rounding.Decimals(number) : null,
        Unit = fact.Unit,
        Place = place,
        Source = fact.Source,
    };

    /// <summary>Of the edition's own year the edition is the source; what it took from elsewhere keeps its own.</summary>
    private string SourceOf(Figure figure) => figure.Period.LastYear == last.Year ? NextHistory.SourceOf(last) : figure.Source;
}
