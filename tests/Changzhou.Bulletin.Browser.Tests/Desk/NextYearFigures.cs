using System.Text;
using Changzhou.Bulletin.Editing;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Browser.Tests.Desk;

/// <summary>A bureau's table of the new year's figures, made up for the tests: last year's values, and changes of nothing.</summary>
internal static class NextYearFigures
{
    public const string Source = "2024年监测汇总（测试数据）";

    /// <summary>A CSV with a row for each awaited figure of a draft made from last year's.</summary>
    public static byte[] Csv(DraftView draft, Edition last)
    {
        var text = new StringBuilder("指标代码,区域,时段,统计量,口径,数值,小数位数,来源\n");
        foreach (var figure in draft.Edition.Figures.Where(figure => figure.IsPending))
        {
            var (value, decimals) = Value(figure, draft.Catalogue.FindIndicator(figure.Indicator)!, last);
            text.AppendLine(string.Join(',', figure.Indicator, figure.Region, figure.Period, figure.Statistic, figure.Basis.Name(), value, decimals, Source));
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static (string Value, int? Decimals) Value(Figure awaited, Indicator indicator, Edition last)
    {
        if (indicator.IsChange)
            return ("0", null);

        var before = last.Figures.Single(figure => figure.Key == awaited.Key with { Period = awaited.Period.YearBefore() } || IsSamePlan(figure, awaited));
        return (before.Value.ToString()!, before.Decimals);
    }

    // 2020..2023 goes on as 2020..2024.
    private static bool IsSamePlan(Figure before, Figure awaited) =>
        before.Key with { Period = awaited.Period } == awaited.Key && before.Period.FirstYear == awaited.Period.FirstYear && before.Period.LastYear + 1 == awaited.Period.LastYear;
}
