using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Symbols of units are written as the standard has them: mg/L, not MG/L.</summary>
internal sealed partial class UnitNotation : IRule
{
    private static readonly (Regex Pattern, string Right, string Reason, Severity Severity)[] Wrong =
    [
        (CapitalMilligrams(), "mg/L", "MG 表示兆克，毫克的符号是小写 mg，升用大写 L", Severity.Warning),
        (SmallLitre(), "mg/L", "升的符号宜用大写 L，以免与数字 1 相混", Severity.Question),
        (LatinMicro(), "μg/m³", "微的符号是 μ，不是 u", Severity.Warning),
        (Decibels(), "dB(A)", "分贝的符号是 dB，A 计权写作 dB(A)", Severity.Warning),
        (CapitalKilo(), "km 或 kg", "千的符号是小写 k，米和克也是小写", Severity.Warning),
    ];

    private static readonly (string Quantity, Regex[] Forms)[] Choices =
    [
        ("浓度（微克每立方米）", [MicrogramWords(), MicrogramSymbols()]),
        ("浓度（毫克每升）", [MilligramWords(), MilligramSymbols()]),
        ("降尘量", [DustPerDays(), DustPerMonth(), DustSymbols()]),
        ("声级", [DecibelWords(), DecibelSymbols()]),
    ];

    public string Id => "unit.notation";

    public string Standard => "GB 3100-1993";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var lines = PrintedLine.In(view.Document).ToList();
        return Written(lines).Concat(Mixed(lines));
    }

    private IEnumerable<Finding> Written(List<PrintedLine> lines) =>
        from wrong in Wrong
        from same in lines.SelectMany(line => wrong.Pattern.Matches(line.Text).Select(match => (line, match))).GroupBy(pair => pair.match.Value)
        let first = same.First()
        select Finding.At(this, wrong.Severity, first.line.Span(first.match), first.line.Place, Messages.UnitWritten(same.Key, wrong.Right, wrong.Reason, same.Count()));

    private IEnumerable<Finding> Mixed(List<PrintedLine> lines) =>
        from choice in Choices
        let used = choice.Forms.Select(form => lines.SelectMany(line => form.Matches(line.Text).Select(match => (line, match))).ToList()).Where(places => places.Count > 0).OrderByDescending(places => places.Count).ToList()
        where used.Count > 1
        let rare = used[^1][0]
        select Finding.At(this, Severity.Question, rare.line.Span(rare.match), rare.line.Place, Messages.UnitsMixed(choice.Quantity, [.. used.Select(places => places[0].match.Value)]));

    [GeneratedRegex(@"(?<![A-Za-z])(?:MG|Mg|mG)/[Ll](?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalMilligrams();

    [GeneratedRegex(@"(?<![A-Za-z])mg/l(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex SmallLitre();

    [GeneratedRegex(@"(?<![A-Za-z])(?:ug|UG|Ug)/(?:m3|m³|M3|m\^?\{?3\}?)", RegexOptions.CultureInvariant)]
    private static partial Regex LatinMicro();

    [GeneratedRegex(@"(?<![A-Za-z])(?:DB|db|Db)\s?[(（][Aa][)）]|(?<![A-Za-z])dB\s?[(（]a[)）]|(?<![A-Za-z])dBA(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Decibels();

    [GeneratedRegex(@"(?<=[0-9])\s?(?:KM|Km|KG|Kg)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalKilo();

    [GeneratedRegex("(?<=[0-9～~])微克/立方米", RegexOptions.CultureInvariant)]
    private static partial Regex MicrogramWords();

    [GeneratedRegex(@"(?<=[0-9])\s?[μµ]g/m[3³]", RegexOptions.CultureInvariant)]
    private static partial Regex MicrogramSymbols();

    [GeneratedRegex("(?<=[0-9])毫克/升", RegexOptions.CultureInvariant)]
    private static partial Regex MilligramWords();

    [GeneratedRegex(@"(?<=[0-9])\s?mg/L", RegexOptions.CultureInvariant)]
    private static partial Regex MilligramSymbols();

    [GeneratedRegex(@"吨/[(（]?平方(?:千米|公里)[·•.]\s?30(?:天|日)[)）]?", RegexOptions.CultureInvariant)]
    private static partial Regex DustPerDays();

    [GeneratedRegex(@"吨/[(（]?平方(?:千米|公里)[·•.]\s?月[)）]?", RegexOptions.CultureInvariant)]
    private static partial Regex DustPerMonth();

    [GeneratedRegex(@"t/[(（]?km[²2][·•.]\s?(?:30\s?d|月|month)[)）]?", RegexOptions.CultureInvariant)]
    private static partial Regex DustSymbols();

    [GeneratedRegex("(?<=[0-9])分贝", RegexOptions.CultureInvariant)]
    private static partial Regex DecibelWords();

    [GeneratedRegex(@"(?<=[0-9])\s?dB", RegexOptions.CultureInvariant)]
    private static partial Regex DecibelSymbols();
}
