using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Whether a mention states the value and the unit that a labelled figure has.</summary>
internal static partial class GoldMatch
{
    public static bool SameValue(GoldFigure gold, Mention mention)
    {
        var value = Squeeze(Remark().Replace(gold.Value, "")).TrimStart('+', '-', '>', '=');
        var stated = Squeeze(mention.Value);
        return mention.Kind switch
        {
            MentionKind.Range or MentionKind.Band => stated.Split('~').Contains(value),
            MentionKind.Class => stated == value || stated == value + gold.Unit,
            MentionKind.Label or MentionKind.Ordinal => stated == value || stated == value + gold.Unit || (value.Length > 1 && stated.Contains(value, StringComparison.Ordinal) && !char.IsAsciiDigit(value[0])),
            MentionKind.Standard => stated.EndsWith(value, StringComparison.Ordinal),
            _ => stated == Vague().Replace(value, ""),
        };
    }

    public static bool SameUnit(GoldFigure gold, Mention mention)
    {
        var unit = Units.Canonical(Squeeze(UnitRemark().Replace(gold.Unit, "")));
        return mention.Kind is MentionKind.Class or MentionKind.Label or MentionKind.Ordinal or MentionKind.Standard or MentionKind.Year or MentionKind.Date or MentionKind.Band
            || mention.Unit == unit || (unit == "pH" && mention.Unit.Length == 0);
    }

    /// <summary>Normalised, without spaces and without the marks around a word.</summary>
    public static string Squeeze(string text) => Spaces().Replace(TextNormaliser.Line(text).Text, "");

    [GeneratedRegex(@"\([^()]*[\u4e00-\u9fff][^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\((?:原文|/).*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitRemark();

    [GeneratedRegex(@"^[近约]|余$", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(@"[\s“”]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
