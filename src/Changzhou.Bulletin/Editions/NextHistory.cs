namespace Changzhou.Bulletin.Editions;

/// <summary>Hands the figures of an edition down to the history of the next one.</summary>
internal static class NextHistory
{
    /// <remarks>A fact that is preferred already stays so: somebody chose it. What the bulletin says of itself (its year, its month) is no fact of
    /// the environment, and facts know no basis, so that a figure 扣除沙尘 stays in the edition: see <see cref="NextFigures"/>.</remarks>
    public static History With(History history, Edition last, Catalogue catalogue)
    {
        var source = SourceOf(last);
        var told = history.Facts.Where(fact => fact.Source == source).Select(Key).ToHashSet();
        return new(
        [
            .. history.Facts,
            .. from figure in last.Figures
               where !figure.IsPending && figure.Basis == Basis.Actual && catalogue.FindIndicator(figure.Indicator)?.Topic != Catalogue.EditionTopic
               where !told.Contains(figure.Key)
               select Fact(figure, source, isPreferred: history.FindPreferred(figure.Key) is null),
        ]);
    }

    /// <summary>2023年常州市生态环境状况公报</summary>
    public static string SourceOf(Edition edition) => $"{edition.Year}年{edition.City}生态环境状况公报";

    private static FigureKey Key(HistoryFact fact) => new(fact.Indicator, fact.Region, fact.Period, fact.Statistic, Basis.Actual);

    private static HistoryFact Fact(Figure figure, string source, bool isPreferred) => new()
    {
        Indicator = figure.Indicator,
        Region = figure.Region,
        Period = figure.Period,
        Statistic = figure.Statistic,
        Value = figure.Value,
        Unit = figure.Unit,
        Source = source,
        Preferred = isPreferred,
        // A fact has no qualifier of its own.
        Note = string.Join('；', new[] { figure.Qualifier == Qualifier.Exact ? "" : $"原文带“{figure.Qualifier.Name()}”", figure.Note ?? "" }.Where(words => words.Length > 0)),
    };
}
