using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Web.Reading;

/// <summary>Changes and verdicts of the key figures in English: those that the library itself writes, and those of the reference list of limits.</summary>
internal static partial class EnglishVerdicts
{
    private static readonly Dictionary<string, string> Verdicts = new()
    {
        ["达到一级标准"] = "meets the Grade I standard",
        ["达到二级标准"] = "meets the Grade II standard",
        ["超过二级标准"] = "exceeds the Grade II standard",
        ["达到考核标准"] = "meets the assessment standard",
        ["超过考核标准"] = "exceeds the assessment standard",
        ["劣于Ⅴ类标准"] = "worse than the Class V standard",
        ["好于酸性降水临界值"] = "better than the acid-rain threshold",
        ["属于较轻酸雨"] = "mild acid rain",
        ["属于中度酸雨"] = "moderate acid rain",
        ["属于重酸雨"] = "severe acid rain",
        ["为清洁"] = "clean",
        ["为尚清洁"] = "fairly clean",
        ["为轻度污染"] = "lightly polluted",
        ["为中度污染"] = "moderately polluted",
        ["为重度污染"] = "heavily polluted",
    };

    /// <summary>What stands before a grade that <see cref="EnglishValues"/> knows.</summary>
    private static readonly Dictionary<string, string> Before = new()
    {
        ["噪声强度等级为"] = "noise intensity: ",
        ["总体水平等级为"] = "overall level: ",
        ["生态环境状况为"] = "ecological condition: ",
        ["生态质量为"] = "ecological quality: ",
        ["为"] = "",
    };

    /// <summary>达到Ⅲ类标准: meets the Class III standard; null for a verdict that is not known.</summary>
    public static string? Of(string verdict)
    {
        if (Verdicts.TryGetValue(verdict, out var known))
            return known;
        if (WaterStandard().Match(verdict) is { Success: true } match)
            return $"meets the Class {EnglishValues.Roman(match.Groups[1].Value)} standard";

        return Before.Where(start => verdict.StartsWith(start.Key, StringComparison.Ordinal))
            .Select(start => EnglishValues.Word(verdict[start.Key.Length..]) is { } grade ? start.Value + grade : null)
            .FirstOrDefault();
    }

    /// <summary>上升3.0%: up 3.0 %; null for a change in other words.</summary>
    public static string? OfChange(string change)
    {
        if (change == "持平")
            return "unchanged";
        if (Change().Match(change) is not { Success: true } match)
            return null;

        var way = match.Groups[1].Value is "上升" or "增加" ? "up" : "down";
        var unit = EnglishUnits.Of(match.Groups[3].Value, match.Groups[2].Value);
        return unit.Any(EnglishValues.IsChinese) ? null : $"{way} {match.Groups[2].Value}{EnglishValues.Space(unit)}{unit}";
    }

    [GeneratedRegex("^达到([ⅠⅡⅢⅣⅤ])类标准$", RegexOptions.CultureInvariant)]
    private static partial Regex WaterStandard();

    [GeneratedRegex(@"^(上升|下降|增加|减少)(\d+(?:\.\d+)?)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
