using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Reads counts and shares in Chinese numerals: 两个位次, 三条河流, 百分之八十, 连续六年. A lone 一 counts nothing.</summary>
internal static partial class ChineseQuantityScanner
{
    public static List<Draft> Find(string text, bool[] taken)
    {
        var found = new List<Draft>();
        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (!taken.AsSpan(match.Index, match.Length).Contains(true) && Read(match) is { } draft)
            {
                taken.AsSpan(match.Index, match.Length).Fill(true);
                found.Add(draft);
            }
        }

        return found;
    }

    private static Draft? Read(Match match)
    {
        if (match.Groups["percent"].Success)
        {
            return Numerals.ToInt(match.Groups["percent"].ValueSpan) is { } percent ? Of(match, percent, MentionKind.Share, "%", "百分之") : null;
        }

        var number = Numerals.ToInt(match.Groups["n"].ValueSpan);
        var unit = match.Groups["u"].Value;
        return number is not > 1 ? null
            : unit == "大" ? Of(match, number.Value, MentionKind.Label, "个", unit)
            : Of(match, number.Value, QuantityScanner.KindOf(Units.Canonical(unit)), Units.Canonical(unit), unit);
    }

    private static Draft Of(Match match, int number, MentionKind kind, string unit, string printed) =>
        new() { Start = match.Index, Length = match.Length, Kind = kind, Value = number.ToString(CultureInfo.InvariantCulture), Number = number, Unit = unit, PrintedUnit = printed };

    /// <summary>二 counts nothing alone (二次污染); 年 and 位 only where a streak or a rank says so.</summary>
    [GeneratedRegex(@"百分之(?<percent>[一二三四五六七八九十百]{1,4})|(?<=连续)(?<n>[两二三四五六七八九十]{1,3})(?<u>年)|(?<![一二三四五六七八九十百千万第零])(?<n>两|[三四五六七八九]|十[一二三四五六七八九]?|[二三四五六七八九]十[一二三四五六七八九]?)(?:余|多)?(?<u>个百分点|个位次|个月|个(?!一)|家|项|件|种|条|座|名(?!录)|台|处|起|所|辆|大(?!气|运|力|型|幅|量)|位(?=次))", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
