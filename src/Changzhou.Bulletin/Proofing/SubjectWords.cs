using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

/// <summary>Words beside a figure that speak against the indicator it was linked to; such a figure is compared with nothing.</summary>
internal static partial class SubjectWords
{
    private static readonly string[] Qualifiers = ["超标", "未达", "目标", "累计", "预计", "力争", "一般工业", "生活垃圾", "建筑垃圾", "农村", "近岸海域", "地下水"];

    public static bool SpeakAgainst(Indicator indicator, Mention mention) =>
        mention.Cell is null
        && (Qualifiers.Any(word => mention.Clause.Contains(word, StringComparison.Ordinal) && !IsNamed(indicator, word))
            || OtherTopic(indicator.Topic)?.IsMatch(mention.Clause) == true
            || (mention.Period is { IsYear: true } && PartOfYear().IsMatch(mention.Clause))
            || (indicator.Statistic == "rate" && mention.Clause.Contains('占', StringComparison.Ordinal)));

    private static bool IsNamed(Indicator indicator, string word) =>
        indicator.Name.Contains(word, StringComparison.Ordinal) || indicator.Aliases.Any(alias => alias.Contains(word, StringComparison.Ordinal));

    private static Regex? OtherTopic(string topic) => topic switch
    {
        "air" => NotAir(),
        "water" => NotWater(),
        "noise" => NotNoise(),
        _ => null,
    };

    [GeneratedRegex("水质|断面|水源|支流|噪声|声环境|土壤|海域", RegexOptions.CultureInvariant)]
    private static partial Regex NotAir();

    [GeneratedRegex("噪声|声环境|空气|大气|降水|土壤", RegexOptions.CultureInvariant)]
    private static partial Regex NotWater();

    [GeneratedRegex("水质|空气|大气|土壤|断面", RegexOptions.CultureInvariant)]
    private static partial Regex NotNoise();

    [GeneratedRegex(@"[0-9]月|月份|季度|上半年|下半年|采暖|汛期|冬季|夏季|秋冬", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfYear();
}
