using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds classes, grades and words of scales that a text states: 达到Ⅱ类, 为“二级”, 轻度富营养. Those that only name a group (Ⅲ类断面比例) are left.</summary>
internal static partial class ClassScanner
{
    public static List<Draft> Find(string text, bool[] taken)
    {
        var found = new List<Draft>();
        for (var match = Absent().Match(text); match.Success; match = match.NextMatch())
        {
            Add(found, taken, new() { Start = match.Index, Length = match.Length, Kind = MentionKind.Count, Value = "0", Number = 0, Unit = "个", Worded = true });
        }

        for (var match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (taken.AsSpan(match.Index, match.Length).Contains(true))
            {
                continue;
            }

            if (match.Groups["class"].Success && NamesGroup().IsMatch(text, match.Index + match.Length))
            {
                taken.AsSpan(match.Index, match.Length).Fill(true);
                continue;
            }

            var value = match.Groups["class"].Success ? Roman(match.Groups["class"].Value) + "类"
                : match.Groups["v"].Value is var word && match.Groups["letter"].Success ? word + "级" : match.Groups["v"].Value;
            var better = Better().IsMatch(text[Math.Max(0, match.Index - 3)..match.Index]);
            Add(found, taken, new() { Start = match.Index, Length = match.Length, Kind = MentionKind.Class, Value = value, Bound = better ? Bound.AtLeast : Bound.None });
        }

        return found;
    }

    private static void Add(List<Draft> found, bool[] taken, Draft draft)
    {
        if (!taken.AsSpan(draft.Start, draft.Length).Contains(true))
        {
            taken.AsSpan(draft.Start, draft.Length).Fill(true);
            found.Add(draft);
        }
    }

    /// <summary>II and Ⅱ are the same numeral; a range is written with ~.</summary>
    private static string Roman(string text) => text
        .Replace("IV", "Ⅳ", StringComparison.Ordinal).Replace("III", "Ⅲ", StringComparison.Ordinal).Replace("II", "Ⅱ", StringComparison.Ordinal)
        .Replace('I', 'Ⅰ').Replace('V', 'Ⅴ').Replace("类", "", StringComparison.Ordinal).Replace('-', '~').Replace('至', '~');

    [GeneratedRegex(@"(?:无|没有|未出现|不存在|全面消除|消除了?)(?:劣[ⅤV五]|[ⅣⅤ])类(?:水质|水体)?(?:国考|省考|国省考)?(?:断面|水体|河道)?", RegexOptions.CultureInvariant)]
    private static partial Regex Absent();

    [GeneratedRegex(@"(?<class>劣?(?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V)(?:类?[~至-](?:[ⅠⅡⅢⅣⅤ]|I{1,3}|IV|V))?|[一二三四五](?=类))类|[“](?<v>[一二三四五六]级|[一二三四五]类|好|较好|一般|较差|差|优|良|良好)[”]|(?<v>轻度富营养|中度富营养|重度富营养|贫营养|中营养)(?:状态|水平|化)?|(?<=等级为|级别为|评价为|水平为|均为|处于|达到|属于|等级均为|属|为|由|从|至|到)(?<v>[一二三四五六]级)(?!标准|限值|浓度|保护|重点|水源|企业|单位)|[“](?<v>A{1,5})[”]级(?<letter>)|(?<=率先|获评|为|评为)(?<v>A{1,5})级(?<letter>)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    /// <summary>Behind a class: what it only names.</summary>
    [GeneratedRegex(@"\G(?:水质|标准|水体|水|及以上|以上|或以上|\(含\)|\)|的|和|[、和及]劣?[ⅠⅡⅢⅣⅤ]类){0,4}(?:的)?(?:国考|省考|国省考|县域)?(?:断面|比例|占|点位|河长|湖库|测点|站位|水域|水功能|[0-9]|个)", RegexOptions.CultureInvariant)]
    private static partial Regex NamesGroup();

    [GeneratedRegex(@"[优好]于$|或优$", RegexOptions.CultureInvariant)]
    private static partial Regex Better();
}
