using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Which year a figure speaks of, and which it is compared with, by the words before it in its sentence.</summary>
internal sealed partial class Times
{
    private readonly List<(int Start, int End, string Words, int? Year)> comparisons = [];
    private readonly List<(int Start, int Year, int Last, bool Since)> years = [];
    private readonly string text;
    private readonly int? documentYear;

    public Times(string text, int? documentYear)
    {
        (this.text, this.documentYear) = (text, documentYear);
        for (var match = Comparison().Match(text); match.Success; match = match.NextMatch())
        {
            var year = match.Groups["y"].Success ? int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) : match.Groups["month"].Success ? null : documentYear - 1;
            comparisons.Add((match.Index, match.Index + match.Length, match.Value.TrimEnd('，'), year));
        }

        for (var match = Year().Match(text); match.Success; match = match.NextMatch())
        {
            if (!comparisons.Exists(comparison => match.Index >= comparison.Start && match.Index < comparison.End))
            {
                var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].ValueSpan, CultureInfo.InvariantCulture) : 0;
                years.Add((match.Index, int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), last, match.Groups["since"].Success));
            }
        }
    }

    public (Period? Against, string Words) ComparedWith(int from, int before)
    {
        var found = comparisons.FindLast(comparison => comparison.Start >= from && comparison.Start < before);
        return found.Words is null ? (null, "") : (found.Year is { } year ? Period.Year(year) : null, found.Words);
    }

    public Period? At(int from, int before)
    {
        // 较2022年的8.9%, 与2022年（5.69）: the figure is the other year's own.
        var beside = comparisons.FindLast(comparison => comparison.End <= before && comparison.End >= before - 3 && comparison.Start >= from);
        if (beside.Year is { } other && Beside().IsMatch(text.AsSpan(beside.End, before - beside.End)))
        {
            return Period.Year(other);
        }

        var found = years.FindLast(year => year.Start >= from && year.Start < before);
        return found.Last > found.Year ? Period.Parse($"{found.Year:D4}..{found.Last:D4}")
            : found.Year == 0 ? documentYear is { } own ? Period.Year(own) : null
            : found.Since && documentYear > found.Year ? Period.Parse($"{found.Year:D4}..{documentYear:D4}")
            : Period.Year(found.Year);
    }

    [GeneratedRegex(@"(?:与|较|比|同|和)(?:(?<y>(?:19|20)[0-9]{2})年|上一?年度?|去年|前一?年|上年度)(?:同期)?(?:平均值?)?(?:相比|比较|比)?|(?<month>环比)|同比|较(?<y>(?:19|20)[0-9]{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^[的(：为]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<![0-9-])(?<y>(?:19|20)[0-9]{2})(?:年?[-~至](?<last>(?:19|20)[0-9]{2})年|年(?!-)(?<since>以来)?|(?<since>以来))", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
