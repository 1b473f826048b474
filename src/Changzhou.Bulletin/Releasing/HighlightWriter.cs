using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Releasing;

/// <summary>Writes the cards of the front page: value, change, verdict, and the years known.</summary>
internal sealed class HighlightWriter(Edition edition, Catalogue catalogue, History history, FigureLookup lookup, ReferencePrinter printer)
{
    public IReadOnlyList<Highlight> Write() =>
        [.. edition.Highlights.SelectMany(written => ReferenceText.Scan(written).References).Select(shown => Card(shown.Reference))];

    private Highlight Card(Reference reference)
    {
        var figure = lookup.Find(reference)!;
        var indicator = catalogue.FindIndicator(reference.Indicator)!;
        var value = printer.Print(reference with { Form = ReferenceForm.Number });
        // A card says 待填 once.
        var change = figure.Value is FigureValue.Pending ? null : printer.FindChange(figure.Key);
        var grade = figure.Value is FigureValue.Number number ? catalogue.GradeOf(indicator.Code, number.Value, figure.Key.Period.LastYear) : null;
        return new(
            figure.Key.ToString(), indicator.Topic, indicator.Name, value.Text, FigureText.UnitOf(figure.Value, figure.Unit),
            change?.Text ?? "", Trend(change?.Value), Better(indicator.Better, change?.Value), grade?.Verdict ?? "", grade?.Met, Series(figure.Key));
    }

    private static string Trend(decimal? change) => change switch
    {
        null => "",
        > 0 => "up",
        < 0 => "down",
        _ => "level",
    };

    private static bool? Better(Direction better, decimal? change) => (better, change) switch
    {
        (_, null or 0) or (Direction.None, _) => null,
        (Direction.Higher, _) => change > 0,
        _ => change < 0,
    };

    /// <summary>Only years of the same region, statistic and basis are joined: others are not comparable.</summary>
    private IReadOnlyList<TrendPoint> Series(FigureKey key)
    {
        var facts = history.FactsOf(key.Indicator)
            .Where(fact => fact.Preferred && (fact.Region, fact.Statistic) == (key.Region, key.Statistic) && key.Basis == Basis.Actual)
            .Select(fact => (fact.Period, fact.Value));
        var figures = edition.Figures
            .Where(figure => figure.Key == key with { Period = figure.Period })
            .Select(figure => (figure.Period, figure.Value));
        // The edition's own figure stands before a fact of the same year, and is awaited where it is.
        return [.. figures.Concat(facts)
            .Where(point => point.Period.IsYear && point.Period.CompareTo(key.Period) <= 0)
            .DistinctBy(point => point.Period)
            .Where(point => point.Value is FigureValue.Number)
            .OrderBy(point => point.Period)
            .Select(point => new TrendPoint(point.Period.ToString(), ((FigureValue.Number)point.Value).Value, point.Value.ToString()!))];
    }
}
