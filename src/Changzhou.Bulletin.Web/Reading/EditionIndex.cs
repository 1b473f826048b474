using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Finds things of an edition by their names while a page is rendered.</summary>
public sealed class EditionIndex(Snapshot snapshot)
{
    private readonly Dictionary<string, SnapshotFigure> figures = snapshot.Figures.ToDictionary(figure => figure.Id);
    private readonly Dictionary<string, Indicator> indicators = snapshot.Indicators.ToDictionary(indicator => indicator.Code);
    private readonly Dictionary<string, string> statistics = snapshot.Terms
        .Where(term => term.Kind == "statistic").GroupBy(term => term.Word).ToDictionary(same => same.Key, same => same.First().Meaning);

    public SnapshotFigure? Figure(string? id) => id is null ? null : figures.GetValueOrDefault(id);

    public Indicator? Indicator(string code) => indicators.GetValueOrDefault(code);

    /// <summary>The Chinese name of a statistic; empty where the edition does not name it.</summary>
    public string StatisticName(string id) => statistics.GetValueOrDefault(id, "");
}
