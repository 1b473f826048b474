using System.Globalization;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Releasing;
using Changzhou.Bulletin.Releasing.Errata;
using Microsoft.AspNetCore.Components;

namespace Changzhou.Bulletin.Web.Reading.Lasting;

/// <summary>One figure, with all that is known of it.</summary>
public sealed partial class LastingFigurePage
{
    [Parameter, EditorRequired]
    public required SnapshotFigure Figure { get; set; }

    private Indicator Indicator => Index.Indicator(Figure.Indicator)!;

    private string Thing => $"f/{LastingCodes.Of(Snapshot).OfFigure(Figure.Id)}";

    /// <summary>细颗粒物年均浓度（全市，2023年，扣除沙尘）: statistic and basis where they are not the usual.</summary>
    private string Title
    {
        get
        {
            var scope = string.Join(LastingWords.ScopeJoin, new[]
            {
                Tongue.Region(Figure.Region, Snapshot.Regions),
                Dates.Period(Figure.Period),
                Figure.Statistic == Indicator.Statistic ? "" : Tongue.Statistic(Figure.Statistic, Snapshot.Terms),
                Figure.Basis == Basis.Actual.Name() ? "" : Tongue.Basis(Figure.Basis),
            }.Where(part => part.Length > 0));
            return ErrataText.Say(LastingWords.FigureTitle, Tongue.Name(Indicator), scope);
        }
    }

    private string ChineseTitle
    {
        get
        {
            var here = CultureInfo.CurrentUICulture;
            try
            {
                CultureInfo.CurrentUICulture = Tongue.Chinese;
                return Title;
            }
            finally
            {
                CultureInfo.CurrentUICulture = here;
            }
        }
    }

    private Limit? Limit => Figure.Value is { } value ? Snapshot.Limits.FirstOrDefault(limit => limit.Indicator == Figure.Indicator && limit.Contains(value)) : null;

    private string Standard => Limit is { } limit ? $"{limit.Standard} {limit.Clause}".TrimEnd() : Indicator.Standard;

    private string Rounding => Figure.Kind == ValueKind.Words ? "" : ErrataText.Say(LastingWords.RoundingTo, Figure.Decimals);

    /// <summary>For a published change, of what it is one.</summary>
    private string Derived => Indicator.ChangeOf is { } changed && Index.Indicator(changed) is { } from ? ErrataText.Say(LastingWords.DerivedChange, Tongue.Name(from)) : "";

    private IReadOnlyList<(string Address, string Name)> Uses =>
    [
        .. LastingCodes.Of(Snapshot).Tables.Where(placed => ThingHistory.FiguresIn(placed.Table).Contains(Figure.Id))
            .Select(placed => (Addresses.LastingTable(Edition, placed.Topic, placed.Table.Key), $"{placed.Table.Number} {Run.Plain(placed.Table.Caption)}")),
        .. LastingCodes.Of(Snapshot).Charts.Where(placed => ThingHistory.FiguresIn(placed.Chart).Contains(Figure.Id))
            .Select(placed => (Addresses.LastingChart(Edition, placed.Topic, placed.Chart.Key), $"{placed.Chart.Number} {Run.Plain(placed.Chart.Caption)}")),
    ];
}
