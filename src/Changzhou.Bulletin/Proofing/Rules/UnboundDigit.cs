using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A digit in an edition's prose belongs to a reference, or to a date, a standard or a name.</summary>
internal sealed partial class UnboundDigit : IRule
{
    public string Id => "unbound.digit";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from text in view.Printed?.Written ?? []
        let excused = Exceptions().Matches(text.Text)
        from Match digits in Digits().Matches(text.Text)
        where !excused.Any(name => name.Index <= digits.Index && digits.Index + digits.Length <= name.Index + name.Length)
        select Finding.At(this, Severity.Warning, new(text.Line, text.Start + digits.Index, digits.Length, digits.Value), view.Document.Blocks[text.Block].Place, Messages.UnboundDigit(digits.Value));

    [GeneratedRegex(@"[0-9０-９]+(?:[.．][0-9０-９]+)?%?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>Dates; numbers of standards and letters; chemical and technical names; zones; labels in quotation marks.</summary>
    [GeneratedRegex(@"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{4}[-—~至]\d{4}年|(?:GB|HJ|DB|DZ|NY|SL|CJ)[/T\d\s]*[\d.]+\s*[-—–]\s*\d{4}|〔\d{4}〕\d+号|[A-Za-zα-ω]+(?:_?\{?[\d.]+\}?)+(?:-[A-Za-z\d]+)*|[0-5][ab]?类|“[^”]*”|《[^》]*》|第\d+百分位数|\d+小时(?:滑动)?平均|https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Exceptions();
}
