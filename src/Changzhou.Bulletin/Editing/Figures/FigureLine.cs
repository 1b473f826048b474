using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing;
using Changzhou.Bulletin.Releasing.Printing;

namespace Changzhou.Bulletin.Editing.Figures;

/// <summary>A figure of a draft beside what it is to be compared with.</summary>
/// <param name="YearBefore">Null where nothing is known of the year before.</param>
/// <param name="Change">As it would print: 上升3.0%; empty where there is none.</param>
/// <param name="Percent">The relative change, unrounded; null for what is no number.</param>
/// <param name="Findings">Open ones that are about this figure.</param>
public sealed record FigureLine(FigureView View, Indicator Indicator, KnownFigure? YearBefore, string Change, decimal? Percent, int Findings)
{
    /// <summary>A change beyond this, in per cent, is worth a second look.</summary>
    public const decimal LargeChange = 30;

    public Figure Figure => View.Figure;

    public FigureKey Key => View.Figure.Key;

    /// <summary>air of air/pm25</summary>
    public string Topic => View.Figure.Place.Split('/')[0];

    public bool IsLarge => Percent is { } percent && Math.Abs(percent) > LargeChange;

    public bool IsUnchanged => !Figure.IsPending && YearBefore?.Value == Figure.Value;
}

/// <summary>All figures of a draft, as lines of one grid.</summary>
public static class FigureLines
{
    /// <summary>In the order of the edition.</summary>
    public static IReadOnlyList<FigureLine> Of(DraftState state)
    {
        var (view, findings) = (state.View, FigureFindings.Count(state));
        var lookup = new FigureLookup(view.Year, view.Edition.Figures, view.Catalogue, view.History);
        return [.. from figure in view.Figures
                   let indicator = view.Catalogue.FindIndicator(figure.Figure.Indicator)
                   where indicator is not null
                   select Line(figure, indicator, lookup, findings.GetValueOrDefault(figure.Figure.Key))];
    }

    private static FigureLine Line(FigureView view, Indicator indicator, FigureLookup lookup, int findings)
    {
        var key = view.Figure.Key;
        var before = lookup.FindYearBefore(key);
        // What is a change itself has no change.
        var compares = !indicator.IsChange && !view.Figure.IsPending;
        var percent = compares && before is not null ? ChangeText.Percent(view.Figure.Value, before.Value) : null;
        return new(view, indicator, before, compares && before is not null ? Change(view.Figure, before, indicator) : "", percent, findings);
    }

    /// <summary>Worked out from the two values, whatever change was published: that is a figure of its own, and may be awaited or wrong.</summary>
    private static string Change(Figure figure, KnownFigure before, Indicator indicator)
    {
        // The change of a rate is said in points, of all else in percent to one decimal.
        var (change, decimals, unit) = figure.Unit == "%"
            ? (ChangeText.Absolute(figure.Value, before.Value), figure.Decimals ?? indicator.Decimals, "个百分点")
            : (ChangeText.Percent(figure.Value, before.Value), 1, "%");
        return change is { } unrounded ? ChangeText.InWords(Rounding.Print(unrounded, decimals), unit) : "";
    }
}

/// <summary>Which figure the findings of the proofreader are about.</summary>
internal static class FigureFindings
{
    public static IReadOnlyDictionary<FigureKey, int> Count(DraftState state)
    {
        var report = state.Report;
        var lookup = new FigureLookup(state.View.Year, state.View.Edition.Figures, state.View.Catalogue, state.View.History);
        var mentions = report.Figures.Where(mention => mention is { Indicator: not null, Region: not null, Period: not null, Statistic: not null }).ToLookup(mention => mention.Span);
        return report.Findings.Where(finding => finding.IsOpen)
            .SelectMany(finding => Keys(finding).Distinct())
            .GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());

        IEnumerable<FigureKey> Keys(Finding finding) => Reference.TryParse(finding.Reference, out var reference) && lookup.KeyOf(reference) is { } key
            ? [key]
            : mentions[finding.Span].Select(mention => new FigureKey(mention.Indicator!, mention.Region!, mention.Period!, mention.Statistic!, Basis.Actual));
    }
}
