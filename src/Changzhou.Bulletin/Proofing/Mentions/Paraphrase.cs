using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Other words for what a text says at length or leaves to its value, so that the names of indicators are met.</summary>
internal static partial class Paraphrase
{
    /// <summary>Ⅲ类 says that water quality is meant, 二级 a grade, 轻度富营养 a trophic state.</summary>
    public static string Of(Draft draft) =>
        draft.Kind != MentionKind.Class ? ""
            : draft.Value[^1] == '类' && draft.Value.AsSpan().IndexOfAny("ⅠⅡⅢⅣⅤ") >= 0 ? "断面水质类别"
            : draft.Value[^1] == '类' ? "类别"
            : draft.Value.EndsWith("营养", StringComparison.Ordinal) ? "富营养化等级营养状态"
            : "等级";

    /// <summary>与2022年相比 names the year of comparison, 《2023年…公报》 the year of the bulletin.</summary>
    public static string? OfYear(Draft draft, string own, string behind) =>
        draft.Kind != MentionKind.Year ? null
            : behind.Contains("相比", StringComparison.Ordinal) && own.EndsWith('与') ? "对比基准年"
            : behind.Contains("公报", StringComparison.Ordinal) && own.EndsWith('《') ? "公报年度"
            : null;

    /// <summary>国家地表水环境质量考核 is 国考.</summary>
    public static string Of(string text) =>
        (National().IsMatch(text) ? "国考断面" : "") + (Provincial().IsMatch(text) ? "省考断面" : "");

    [GeneratedRegex(@"国家[^，。；]{0,14}考核", RegexOptions.CultureInvariant)]
    private static partial Regex National();

    [GeneratedRegex(@"(?<!国)省“?[^，。；国]{0,16}考核", RegexOptions.CultureInvariant)]
    private static partial Regex Provincial();
}
