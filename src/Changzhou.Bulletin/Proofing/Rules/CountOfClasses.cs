using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>国考断面10个，Ⅱ类断面6个，Ⅲ类断面4个: the classes make up the whole, and never more.</summary>
internal sealed partial class CountOfClasses : IRule
{
    public string Id => "count.classes";

    public string Standard => "GB 3838-2002";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        let classes = Class().Matches(sentence.Text).ToList()
        where classes.Count >= 2 && classes.Select(match => match.Groups["class"].Value).Distinct().Count() == classes.Count
        let whole = Whole().Matches(sentence.Text[..classes[0].Index]).LastOrDefault()
        where whole is not null && Whole().Count(sentence.Text[..classes[0].Index]) == 1
        let number = WrittenNumber.Of(whole.Groups["whole"]).Value
        let parts = classes.Select(match => WrittenNumber.Of(match.Groups["count"]).Value).ToList()
        where parts.Sum() > number || (parts.Sum() < number && classes.Count >= 3)
        select Finding.At(this, parts.Sum() > number ? Severity.Error : Severity.Question, sentence.Locate(whole.Groups["whole"]), sentence.Place, Messages.CountOfClasses(number, parts));

    [GeneratedRegex(@"(?<class>劣?[ⅠⅡⅢⅣⅤ]类)(?:水质)?(?:断面|点位|水体)?(?:有|为|共)?(?<count>[0-9]+)个", RegexOptions.CultureInvariant)]
    private static partial Regex Class();

    [GeneratedRegex(@"断面(?:共|有|为)?(?<whole>[0-9]+)个|(?<![0-9.])(?<whole>[0-9]+)个[^，。；0-9]{0,12}断面", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
