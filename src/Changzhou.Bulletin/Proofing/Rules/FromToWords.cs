using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>由2022年的36微克/立方米下降至2023年的33微克/立方米，降幅为8.3%: years, way and measure go together.</summary>
internal sealed partial class FromToWords : IRule
{
    public string Id => "fromto.words";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        from Match match in Pattern().Matches(sentence.Text)
        from finding in Years(view, sentence, match).Concat(Growth(sentence, match))
        select finding;

    private IEnumerable<Finding> Years(ProofView view, ProseSentence sentence, Match match)
    {
        if (!match.Groups["y1"].Success || !match.Groups["y2"].Success)
        {
            yield break;
        }

        var (first, second) = (Number(match.Groups["y1"]), Number(match.Groups["y2"]));
        if (first >= second)
        {
            yield return Finding.At(this, Severity.Error, sentence.Locate(match), sentence.Place, Messages.FromToYears(match.Groups["head"].Value, match.Groups["y1"].Value, match.Groups["y2"].Value));
        }
        else if (view.Year is { } own && second > own)
        {
            yield return Finding.At(this, Severity.Warning, sentence.Locate(match.Groups["y2"]), sentence.Place, Messages.BulletinYear(match.Groups["head"].Value, second, own));
        }
    }

    private IEnumerable<Finding> Growth(ProseSentence sentence, Match match)
    {
        if (!match.Groups["growth"].Success)
        {
            yield break;
        }

        if (Rises().IsMatch(match.Groups["way"].Value) != Rises().IsMatch(match.Groups["growthWord"].Value))
        {
            yield return Finding.At(this, Severity.Error, sentence.Locate(match.Groups["growthWord"]), sentence.Place, Messages.FromToWay(match.Groups["way"].Value, match.Groups["growthWord"].Value));
        }

        if (match.Groups["growth"].Value.EndsWith("百分点", StringComparison.Ordinal) && !match.Groups["unit"].Value.Contains('%', StringComparison.Ordinal) && match.Groups["unit"].Length > 0)
        {
            yield return Finding.At(this, Severity.Error, sentence.Locate(match.Groups["growth"]), sentence.Place, Messages.FromToPoints(match.Groups["from"].Value, match.Groups["growth"].Value));
        }
    }

    private static int Number(Group year) => int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<head>[由从](?:(?<y1>(?:19|20)[0-9]{2})年的?)?(?<from>[0-9][0-9.]*(?<unit>%|[^，。；0-9]{0,10}?))(?<way>上升|下降|增加|减少|提高|降低|增长|升高|降|升|增)(?:到|至)了?(?:(?<y2>(?:19|20)[0-9]{2})年的?)?[0-9][0-9.]*[^，。；0-9]{0,10}?)(?=[，。；])(?:，(?<growthWord>升幅|降幅|增幅|上升|下降)(?:为|达|了)?(?<growth>[0-9][0-9.]*(?:%|个百分点)))?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("[升增提]", RegexOptions.CultureInvariant)]
    private static partial Regex Rises();
}
