using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing.Series;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Parts;

/// <summary>The change-at-a-glance picture of a chapter.</summary>
public sealed partial class ChapterChanges
{
    private const decimal BarWidth = 600;
    private const decimal BarGap = 4;

    [Parameter, EditorRequired]
    public required PublishedEdition Edition { get; set; }

    [Parameter, EditorRequired]
    public required string Topic { get; set; }

    private ChapterGlance? Glance { get; set; }

    protected override void OnParametersSet() => Glance = ChapterGlance.Of(Edition.Snapshot, SeriesIndex.Of([Edition.Snapshot]), Topic);

    private string Counted => string.Join(IndicatorWords.Comma, Groups(Glance!).Select(group => $"{group.Title} {group.Entries.Count}"));

    private static List<(string Kind, string Title, IReadOnlyList<GlanceEntry> Entries)> Groups(ChapterGlance glance)
    {
        IReadOnlyList<GlanceEntry> Of(bool? better) => [.. glance.Entries.Where(entry => entry.Change.Better == better)];
        return [.. new[] { ("better", IndicatorWords.GlanceBetter, Of(true)), ("level", IndicatorWords.GlanceLevel, Of(null)), ("worse", IndicatorWords.GlanceWorse, Of(false)) }
            .Where(group => group.Item3.Count > 0)];
    }

    private static IEnumerable<(string Kind, decimal From, decimal Width, string Said)> Parts(ChapterGlance glance)
    {
        var groups = Groups(glance);
        var each = (BarWidth - BarGap * (groups.Count - 1)) / glance.Entries.Count;
        var from = 0m;
        foreach (var (kind, title, entries) in groups)
        {
            yield return (kind, from, each * entries.Count, $"{title} {entries.Count}");
            from += each * entries.Count + BarGap;
        }
    }

    /// <summary>Said only where it is not the whole city as measured, which readers expect.</summary>
    private string Scope(GlanceEntry entry) => string.Join(" · ", new[]
    {
        entry.Now.Scope.Region == Catalogue.WholeCity ? "" : Tongue.Region(entry.Now.Scope.Region, Edition.Snapshot.Regions),
        entry.Now.Scope.Statistic == entry.Indicator.Statistic ? "" : Tongue.Statistic(entry.Now.Scope.Statistic, Edition.Snapshot.Terms),
        entry.Now.Scope.Basis == Basis.Actual.Name() ? "" : Tongue.Basis(entry.Now.Scope.Basis),
    }.Where(part => part.Length > 0));

    private static string Print(decimal pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);
}
