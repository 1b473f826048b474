using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>Changes are against an earlier year, and against the same one throughout.</summary>
internal sealed partial class ComparedYear : IRule
{
    private const int FewestComparisons = 3;

    public string Id => "year.compared";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => view.Year is { } own ? Comparisons(view, own) : [];

    private IEnumerable<Finding> Comparisons(ProofView view, int own)
    {
        var all = (from sentence in view.Prose
                   from Match match in Comparison().Matches(sentence.Text)
                   select (sentence, match, Year: int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture))).ToList();
        var usual = all.Count(comparison => comparison.Year == own - 1) >= Math.Max(FewestComparisons, all.Count / 2);
        foreach (var (sentence, match, year) in all)
        {
            if (year >= own && !sentence.Text[..match.Index].Contains($"{year + 1}年", StringComparison.Ordinal))
            {
                yield return Finding.At(this, Severity.Error, sentence.Locate(match), sentence.Place, Messages.ComparedWithItself(match.Value, year));
            }
            else if (usual && year < own - 1 && year % 5 != 0)
            {
                // 2015 and 2020 are the base years of five-year plans.
                yield return Finding.At(this, Severity.Warning, sentence.Locate(match), sentence.Place, Messages.ComparedElsewhere(match.Value, year, own - 1));
            }
        }
    }

    [GeneratedRegex(@"(?:与|较|比|同|和)(?<y>(?:19|20)[0-9]{2})年(?:同期)?(?:相比|比较|上升|下降|降低|增加|减少|提高|升高|推迟|提前|持平|改善|[，、])?", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();
}
