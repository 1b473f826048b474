using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Whether a figure can be of an indicator, by kind and unit alone: 0 for no, 1 for yes, between where the unit is looser.</summary>
internal static class Fit
{
    public static double Of(Draft draft, IndicatorName entry)
    {
        var indicator = entry.Indicator;
        return draft.Kind switch
        {
            MentionKind.Range => indicator.Kind == ValueKind.Range && indicator.Statistic != "band" ? Unit(draft, entry) : 0,
            MentionKind.Band => indicator.Statistic == "band" ? 1 : 0,
            MentionKind.Class => indicator.Kind == ValueKind.Words && indicator.Statistic is "class" or "grade" ? 1 : 0,
            MentionKind.Label => indicator.Statistic == "label" ? 1 : draft.PrintedUnit.Length > 0 && indicator.Statistic == "count" ? Unit(draft, entry) * 0.9 : 0,
            MentionKind.Ordinal => indicator.Statistic == "ordinal" ? 1 : 0,
            MentionKind.Standard => indicator.Statistic == "document" ? 1 : 0,
            MentionKind.Date => indicator.Statistic == "date" ? 1 : 0,
            MentionKind.Year => indicator.Statistic is "year" || (indicator.Statistic == "date" && draft.Value.Contains('-', StringComparison.Ordinal)) ? 1 : 0,
            MentionKind.Streak => indicator.Statistic == "streak" ? 1 : 0,
            MentionKind.Rank => Rank(draft, indicator),
            MentionKind.Limit => indicator.Statistic is "limit" or "target" or "threshold" ? Unit(draft, entry) : 0,
            MentionKind.Change or MentionKind.Points or MentionKind.Difference => Change(draft, entry),
            MentionKind.Count when draft.Worded && draft.Value != "0" => indicator.Statistic == "count" && indicator.Kind == ValueKind.Number ? Unit(draft, entry) * (Judged(indicator.Name) ? 1.5 : 1) : 0,
            _ => indicator.Kind != ValueKind.Number || IsChange(indicator) || indicator.Statistic is "limit" or "target" or "streak" or "rank" or "year" or "band" or "label" ? 0 : Unit(draft, entry),
        };
    }

    /// <summary>The statistic that a published change of this kind has; null for values.</summary>
    public static string? ChangeStatistic(MentionKind kind) => kind switch
    {
        MentionKind.Change => "change",
        MentionKind.Points => "points",
        MentionKind.Difference => "difference",
        _ => null,
    };

    public static bool IsChange(Indicator indicator) => indicator.Statistic is "change" or "points" or "difference" or "growth";

    /// <summary>5个断面均达到Ⅲ类 counts those that reach it.</summary>
    private static bool Judged(string name) => name.AsSpan().IndexOfAny("达优好洁格") >= 0;

    private static double Rank(Draft draft, Indicator indicator) =>
        draft.Direction == ChangeDirection.None ? indicator.Statistic == "rank" ? 1 : 0
        : indicator.Statistic == "difference" && indicator.Unit == "位" ? 1 : 0;

    private static double Change(Draft draft, IndicatorName entry)
    {
        var indicator = entry.Indicator;
        if (IsChange(indicator))
        {
            var same = indicator.Statistic == ChangeStatistic(draft.Kind) || (draft.Kind == MentionKind.Change && indicator.Statistic == "growth");
            return indicator.ChangeOf is null ? same ? Unit(draft, entry) : 0 : same && Unit(draft, entry) > 0 ? 1.05 : 0;
        }

        var isMeasure = indicator.Kind == ValueKind.Number && indicator.Statistic is not ("limit" or "target" or "streak" or "rank" or "year" or "band" or "label");
        return !isMeasure ? 0 : draft.Kind switch
        {
            MentionKind.Points => entry.Unit == "%" ? 1 : 0,
            MentionKind.Difference => entry.Unit == draft.Unit ? 1 : 0,
            _ => entry.Unit == "%" ? 0.7 : 1,
        };
    }

    private static double Unit(Draft draft, IndicatorName entry)
    {
        if (entry.Unit == draft.Unit)
        {
            return 1;
        }

        var (own, said) = (Units.Scale(entry.Unit), Units.Scale(draft.Unit));
        return own.Base == said.Base || own.Base.StartsWith(said.Base + "/", StringComparison.Ordinal) || said.Base.StartsWith(own.Base + "/", StringComparison.Ordinal) ? said.Base.Length > 0 ? 0.85 : 0
            : Units.IsCounter(entry.Unit) && Units.IsCounter(draft.Unit) && entry.Unit.Length > 0 ? 0.55
            : 0;
    }
}
