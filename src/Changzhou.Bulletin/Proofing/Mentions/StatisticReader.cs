using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>The statistic that the words beside a figure name; null where they name none.</summary>
internal static partial class StatisticReader
{
    public static string? Of(Draft draft, string own) => draft.Kind switch
    {
        MentionKind.Change => "change",
        MentionKind.Points => "points",
        MentionKind.Difference => "difference",
        MentionKind.Range => "range",
        MentionKind.Count => "count",
        MentionKind.Streak => "streak",
        MentionKind.Rank when draft.Direction == ChangeDirection.None => "rank",
        MentionKind.Rank => "difference",
        MentionKind.Limit => Target().IsMatch(own) ? "target" : "limit",
        MentionKind.Class => Grade().IsMatch(own + draft.Value) ? "grade" : "class",
        MentionKind.Label => "label",
        MentionKind.Ordinal => "ordinal",
        MentionKind.Year => "year",
        MentionKind.Date => "date",
        MentionKind.Standard => "document",
        MentionKind.Band => "band",
        MentionKind.Share => Share().IsMatch(own) ? "share" : "rate",
        _ => Percentile().Match(own) is { Success: true } match ? "p" + match.Groups[1].Value : Mean().IsMatch(own) ? "mean" : Capacity().IsMatch(own) ? "capacity" : null,
    };

    [GeneratedRegex(@"目标", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"级|富营养|中营养|好|差|一般", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

    [GeneratedRegex(@"占|比例|占比|比重|优Ⅲ比|百分比", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"第?(9[058])百?分?位?(?:per)?", RegexOptions.CultureInvariant)]
    private static partial Regex Percentile();

    [GeneratedRegex(@"年均|平均|均值", RegexOptions.CultureInvariant)]
    private static partial Regex Mean();

    [GeneratedRegex(@"能力", RegexOptions.CultureInvariant)]
    private static partial Regex Capacity();
}
