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
    [GeneratedRegex(@"[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}[-—~至][0-9]{4}年|(?:GB|HJ|DB|DZ|NY|SL|CJ)[/T0-9\s]*[0-9.]+\s*[-—–]\s*[0-9]{4}|〔[0-9]{4}〕[0-9]+号|[A-Za-zα-ω]+(?:_?\{?[0-9.]+\}?)+(?:-[A-Za-z0-9]+)*|[0-5][ab]?类|“[^”]*”|《[^》]*》|第[0-9]+百分位数|[0-9]+小时(?:滑动)?平均|https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Exceptions();
}
