namespace Changzhou.Bulletin.Editions;

/// <summary>Finds the figure that a reference shows: in the edition first, then among the preferred facts of history.</summary>
public sealed class FigureLookup
{
    private readonly int year;
    private readonly Catalogue catalogue;
    private readonly History history;
    private readonly Dictionary<FigureKey, Figure> figures = [];

    public FigureLookup(int year, IEnumerable<Figure> figures, Catalogue catalogue, History history)
    {
        (this.year, this.catalogue, this.history) = (year, catalogue, history);
        foreach (var figure in figures)
        {
            this.figures.TryAdd(figure.Key, figure);
        }
    }

    /// <summary>The reference with its defaults filled in; null for an unknown indicator.</summary>
    public FigureKey? KeyOf(Reference reference) => catalogue.FindIndicator(reference.Indicator) is not { } indicator ? null : new(
        reference.Indicator,
        reference.Region ?? Catalogue.WholeCity,
        reference.Period ?? Period.Year(year),
        reference.Statistic ?? indicator.Statistic,
        reference.Basis);

    public KnownFigure? Find(Reference reference) => KeyOf(reference) is { } key ? Find(key) : null;

    public KnownFigure? Find(FigureKey key)
    {
        if (figures.TryGetValue(key, out var figure))
        {
            return new(key, figure.Value, figure.Unit, figure.Qualifier, figure.Decimals, figure.Source, FromHistory: false);
        }

        return history.FindPreferred(key) is { } fact
            ? new(key, fact.Value, fact.Unit, Qualifier.Exact, null, fact.Source, FromHistory: true)
            : null;
    }

    /// <summary>What this figure is compared with where no change was published.</summary>
    public KnownFigure? FindYearBefore(FigureKey key) => Find(key with { Period = key.Period.YearBefore() });

    /// <summary>The published change that |change, |points or |diff prints, where there is one.</summary>
    /// <remarks>Only the indicator's own statistic has published changes: a change of a p95 is not the change of the mean.</remarks>
    public KnownFigure? FindPublishedChange(Reference reference)
    {
        if (KeyOf(reference) is not { } key
            || ReferenceForms.ChangeStatistic(reference.Form) is not { } statistic
            || catalogue.FindIndicator(key.Indicator)?.Statistic != key.Statistic)
        {
            return null;
        }

        return catalogue.ChangesOf(key.Indicator)
            .Where(change => change.Statistic == statistic)
            .Select(change => Find(key with { Indicator = change.Code, Statistic = statistic }))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>The figure of which |share is a part: same region and period, the other indicator.</summary>
    public KnownFigure? FindWhole(Reference reference) =>
        reference.Argument is null ? null : Find(reference with { Indicator = reference.Argument, Statistic = null });
}

/// <summary>A figure as a reference finds it, of the edition or of history.</summary>
/// <param name="Decimals">As published, where they differ from the indicator's.</param>
public sealed record KnownFigure(FigureKey Key, FigureValue Value, string Unit, Qualifier Qualifier, int? Decimals, string Source, bool FromHistory);
