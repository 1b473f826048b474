using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;
using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Substances are written as chemistry has them: VOCs, not VOCS; and no marks of TeX are left over.</summary>
internal sealed partial class ChemicalNotation : IRule
{
    private static readonly (Regex Pattern, string Right, string Reason, Severity Severity)[] Wrong =
    [
        (Volatiles(), "VOCs", "复数的 s 小写", Severity.Warning),
        (Oxides(), "NOx", "下标 x 小写", Severity.Warning),
        (Manganese(), "CODMn", "元素符号首字母大写、第二个字母小写", Severity.Warning),
        (Chromium(), "CODCr", "元素符号首字母大写、第二个字母小写", Severity.Warning),
        (Ammonia(), "NH3-N", "氮的符号大写", Severity.Warning),
        (ZeroForO(), "字母 O", "把字母 O 写成了数字 0", Severity.Warning),
        (LostPoint(), "PM2.5", "小数点遗漏或写成全角", Severity.Warning),
        (OneForL(), "PM10", "把数字写成了字母", Severity.Warning),
        (Tex(), "", "残留了排版标记", Severity.Warning),
    ];

    public string Id => "notation.chemical";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var lines = PrintedLine.In(view.Document).ToList();
        return from wrong in Wrong
               let places = lines.SelectMany(line => wrong.Pattern.Matches(line.Text).Select(match => (line, match))).ToList()
               where places.Count > 0
               let first = places[0]
               select Finding.At(this, wrong.Severity, first.line.Span(first.match), first.line.Place, Messages.NotationWritten(first.match.Value, wrong.Right.Length > 0 ? wrong.Right : TextNormaliser.Line(first.match.Value).Text, wrong.Reason, places.Count));
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?:VOCS|Vocs|VOcs|vocs|VoCs)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Volatiles();

    [GeneratedRegex(@"(?<![A-Za-z])N[Oo]X(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Oxides();

    [GeneratedRegex(@"(?<![A-Za-z])COD(?:MN|mn|mN)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Manganese();

    [GeneratedRegex(@"(?<![A-Za-z])COD(?:CR|cr|cR)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Chromium();

    [GeneratedRegex(@"(?<![A-Za-z])NH[3₃]-n(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Ammonia();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:S0[2₂]|N0[2₂]|C0[2₂])(?![0-9])|(?<=[(（])(?:0[3₃]|C0)(?=[)）])", RegexOptions.CultureInvariant)]
    private static partial Regex ZeroForO();

    [GeneratedRegex(@"PM(?:25|2．5|2 5|2,5|2。5)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LostPoint();

    [GeneratedRegex(@"PM(?:1O|lO|l0|IO|I0)(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex OneForL();

    [GeneratedRegex(@"[A-Za-z]+[_^]\{[^{}]{1,8}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tex();
}
