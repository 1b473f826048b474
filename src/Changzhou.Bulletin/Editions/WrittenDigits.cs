using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Editions;

/// <summary>Digits that somebody typed into a text instead of referring to a figure.</summary>
internal static partial class WrittenDigits
{
    /// <summary>Those that belong to no date, standard or name.</summary>
    /// <param name="text">Without references.</param>
    public static IEnumerable<Match> Unbound(string text)
    {
        var excused = Exceptions().Matches(text);
        return Digits().Matches(text).Where(digits => !excused.Any(name => name.Index <= digits.Index && digits.Index + digits.Length <= name.Index + name.Length));
    }

    [GeneratedRegex(@"[0-9０-９]+(?:[.．][0-9０-９]+)?%?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>Dates; numbers of standards and letters; chemical and technical names; zones; labels in quotation marks.</summary>
    [GeneratedRegex(@"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日|\d{4}[-—~至]\d{4}年|(?:GB|HJ|DB|DZ|NY|SL|CJ)[/T\d\s]*[\d.]+\s*[-—–]\s*\d{4}|〔\d{4}〕\d+号|[A-Za-zα-ω]+(?:_?\{?[\d.]+\}?)+(?:-[A-Za-z\d]+)*|[0-5][ab]?类|“[^”]*”|《[^》]*》|第\d+百分位数|\d+小时(?:滑动)?平均|https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Exceptions();
}
