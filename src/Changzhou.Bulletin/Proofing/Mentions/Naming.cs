using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds numbers that name something: standards, letters, dates, chemical symbols, statistics, labels, ordinals.</summary>
internal static partial class Naming
{
    private const string Cn = "[一二三四五六七八九十百〇零]";

    /// <summary>Drafts for those that are worth reporting; every character that belongs to a name is marked in <paramref name="taken"/>.</summary>
    public static List<Draft> Find(string text, bool[] taken)
    {
        var found = new List<Draft>();
        Take(text, taken, found, Standard(), MentionKind.Standard, match => match.Value.Trim());
        Take(text, taken, found, Letter(), MentionKind.Standard, match => match.Value);
        Take(text, taken, found, YearSpan(), MentionKind.Year, YearSpanValue);
        Take(text, taken, found, FullDate(), MentionKind.Date, DateValue);
        Take(text, taken, found, ChineseDate(), MentionKind.Date, DateValue);
        Take(text, taken, found, MonthDay(), MentionKind.Date, match => match.Value);
        Take(text, taken, found, Year(), MentionKind.Year, match => Numerals.ToInt(match.Groups["y"].ValueSpan)!.Value.ToString(CultureInfo.InvariantCulture));
        Take(text, taken, found, Sum(), MentionKind.Label, match => match.Value);
        Take(text, taken, found, DayLabel(), MentionKind.Label, match => match.Value);
        Take(text, taken, found, TopList(), MentionKind.Label, match => match.Value[0] == '百' ? "100" : "10");
        Take(text, taken, found, Slogan(), MentionKind.Label, match => match.Groups["v"].Value);
        Take(text, taken, found, First(), MentionKind.Label, match => match.Groups["v"].Value);
        Take(text, taken, found, Phase(), MentionKind.Ordinal, match => match.Groups["v"].Value);
        Take(text, taken, null, Symbol(), MentionKind.Label, match => match.Value);
        Take(text, taken, null, StatisticName(), MentionKind.Label, match => match.Value);
        Take(text, taken, null, Zone(), MentionKind.Label, match => match.Value);
        Take(text, taken, null, Idiom(), MentionKind.Label, match => match.Value);
        return found;
    }

    private static void Take(string text, bool[] taken, List<Draft>? found, Regex pattern, MentionKind kind, Func<Match, string> value)
    {
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (taken.AsSpan(match.Index, match.Length).Contains(true))
            {
                continue;
            }

            taken.AsSpan(match.Index, match.Length).Fill(true);
            found?.Add(new() { Start = match.Index, Length = match.Length, Kind = kind, Value = value(match) });
        }
    }

    private static string YearSpanValue(Match match)
    {
        var (first, last) = (match.Groups["a"].Value, match.Groups["b"].Value);
        last = last.TrimEnd('年');
        return $"{first}-{(last.Length == 2 ? first[..2] + last : last)}";
    }

    private static string DateValue(Match match)
    {
        int? Part(string name) => match.Groups[name] is { Success: true } group ? Numerals.ToInt(group.ValueSpan) : null;
        return string.Join('-', new[] { Part("y")?.ToString("D4", CultureInfo.InvariantCulture), Part("m")?.ToString("D2", CultureInfo.InvariantCulture), Part("d")?.ToString("D2", CultureInfo.InvariantCulture) }.OfType<string>());
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?:GBZ?|HJ|CJJ?|DB[0-9]{2}|NY|SL|SC|QX|DZ|TD|LY|AQ|JT|HG|WS|ISO|T/[A-Z]{2,8})(?:/[TZ])?\s?[0-9]{1,6}(?:\.[0-9]{1,3})?(?:-[0-9]{2,4})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Standard();

    [GeneratedRegex(@"[\u4e00-\u9fff]{0,8}[〔\[(][0-9]{4}[〕\])][0-9]{1,5}号|(?:令|公告)?第?[0-9]{1,5}号(?:令|公告|文)?", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    [GeneratedRegex(@"(?<![0-9.])(?<a>(?:19|20)[0-9]{2})年?[-~至到](?<b>(?:(?:19|20)[0-9]{2}|[0-9]{2})年|(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearSpan();

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})年(?<m>1[0-2]|0?[1-9])月(?:(?<d>[12][0-9]|3[01]|0?[1-9])日)?", RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"(?<y>[〇零一二三四五六七八九]{4})年(?<m>十[一二]?|[一二三四五六七八九])月(?:(?<d>[一二三]?十?[一二三四五六七八九]?)日)?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"(?<![0-9个.])(?:1[0-2]|[1-9])(?:[-~至](?:1[0-2]|[1-9]))?月(?:份|底|初|末|[0-3]?[0-9]日)?(?!度)|(?<![0-9])(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?:[-~至](?:[01]?[0-9]|2[0-4])[:：][0-5][0-9])?", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<![0-9.])(?<y>(?:19|20)[0-9]{2})年|(?<y>[〇零一二三四五六七八九]{4})年|(?<![0-9.])(?<y>(?:19|20)[0-9]{2})(?=以来)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    /// <summary>1+8, 1+4+5+7, 1+N</summary>
    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,2}(?:\+(?:[0-9]{1,2}|[NXn])){1,6}(?![0-9.%])", RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    /// <summary>6·15, 环安·2023</summary>
    [GeneratedRegex(@"(?<![0-9(千米里])[0-9]{1,2}·[0-9]{1,2}(?![0-9]|天|d|日)|[\u4e00-\u9fff]{2,4}·(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex DayLabel();

    [GeneratedRegex(@"[十百][大佳强优](?=[\u4e00-\u9fff”])", RegexOptions.CultureInvariant)]
    private static partial Regex TopList();

    /// <summary>五个一, 三水统筹, 最后一公里, “零”的突破</summary>
    [GeneratedRegex($@"(?<v>[三四五六七八九十]个一)(?=[”工\u4e00-\u9fff])|“(?!.[级类]”)(?<v>{Cn}[\u4e00-\u9fff]{{1,5}})”|(?<v>最后一公里)|(?<v>“?零”?的突破)|(?<v>三级)(?=防控)", RegexOptions.CultureInvariant)]
    private static partial Regex Slogan();

    [GeneratedRegex(@"(?:全国|全省|全市|国内|省内)(?<v>首[部个家例座条])", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    /// <summary>第十七届, 第一批次; 二、三期; not 第三方 or a rank.</summary>
    [GeneratedRegex(@"(?<v>第(?:[一二三四五六七八九十百〇零]{1,4}|[0-9]{1,3})(?:批次?|届|轮|期|季度|次(?!产业)|章|节|条|部分|类))|(?<v>[一二三四五六](?:、[一二三四五六]){0,3})期(?![间望])", RegexOptions.CultureInvariant)]
    private static partial Regex Phase();

    /// <summary>PM2.5, O3-8h-90per, CO-95per, NH3-N, BOD5, 137Cs: a digit beside a Latin letter, but no unit and no pH.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?!(?i:pH|Leq|Ld|Ln|AQI|TLI|EQI|EI|ERP|API|to)[0-9 ])(?:PM\s?(?:2\.5|10|1(?![0-9]))(?:-\w{1,5})?|(?:O3|CO|SO2|NO2)-(?:8h-?)?(?:[0-9]{2}per|[0-9]{2}%?)?(?:8h)?|[A-Z][A-Za-z]{0,5}[0-9]{1,2}(?:[A-Z][a-z]?[0-9]{0,2}){0,3}(?:-[A-Z0-9a-z]{1,5}){0,3}[+-]?|[0-9]{2,3}(?:Cs|Sr|I|U|Th|Ra|K|Po|Pb)(?![a-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"第[0-9]{1,2}百分位数?|第[一二三四五六七八九十]{1,4}百分位数?|(?:日?最大)?(?:1|8|24)小时(?:滑动)?(?:平均|均值|浓度|滑动)?(?:值)?|\(A\)|(?<=[a-zA-Zμ/]m|[/(]m)[234](?![0-9.])|每(?:[0-9一二三四五六七八九十]{1,3})(?:年|天|日|小时)", RegexOptions.CultureInvariant)]
    private static partial Regex StatisticName();

    /// <summary>Noise zones: 1类区, 4a类, 2、3、4a类功能区.</summary>
    [GeneratedRegex(@"(?<![0-9.])[0-4](?:[、和及][0-4])*(?:[、和及]4[ab])+类|(?<![0-9.])4[ab]类|(?<![0-9.])[0-4](?:[、和及~-][0-4])*类(?=声|功能|区|标准|环境|噪声|昼|夜|和[0-4]|、[0-4]|及[0-4]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"“?十[一二三四五六]?[一二三四五]五”?|十[二三四五]五|第[一二三]方|第[一二三]产业|第一时间|第一线|统一|[一]体化|三年行动|三线一单|三同时|三废|五水共治|四不两直|双随机|一[企厂河湖区井点]一[策档品特色图]+|一号工程|进一步|唯一|二次供水|二次污染|二噁英|二氧化|三氧化|四氯|五日生化|六价|七大流域|八项规定|十六字", RegexOptions.CultureInvariant)]
    private static partial Regex Idiom();
}
