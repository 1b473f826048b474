using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>85% of 20 sections are 17 sections; 86% of 20 are no number of sections.</summary>
internal sealed partial class ShareOfCount : IRule
{
    public string Id => "share.attainable";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => InOneSentence(view).Concat(ByIndicator(view)).DistinctBy(finding => finding.Span);

    /// <summary>20个断面中，…的断面比例为85%.</summary>
    private IEnumerable<Finding> InOneSentence(ProofView view) =>
        from sentence in view.Prose
        where Wholes().Count(sentence.Text) == 1
        let whole = Wholes().Match(sentence.Text)
        from Match share in Shares().Matches(sentence.Text[(whole.Index + whole.Length)..])
        let stated = share.Groups["share"]
        let span = sentence.Locate(whole.Index + whole.Length + stated.Index, stated.Length)
        from finding in Judge(WrittenNumber.Of(whole.Groups["count"]).Value, WrittenNumber.Of(stated), share.Groups["part"] is { Success: true } part ? WrittenNumber.Of(part).Value : null)
        select Finding.At(this, Severity.Error, span, sentence.Place, finding);

    /// <summary>The number of sections may stand in another chapter.</summary>
    private IEnumerable<Finding> ByIndicator(ProofView view) =>
        from figure in view.Values.All
        where figure.Key.Indicator.EndsWith(".sections", StringComparison.Ordinal)
        let stem = figure.Key.Indicator[..^".sections".Length]
        let count = figure.First().Mention.Number
        where count is not null && figure.All(value => value.Mention.Number == count)
        from share in view.Values[figure.Key with { Indicator = stem + ".good-share", Statistic = "share" }]
        from finding in Judge(count.Value, new(share.Mention.Number ?? 0m, share.Mention.Decimals), null)
        select Finding.Error(this, share.Mention, finding);

    private static IEnumerable<Explanation> Judge(decimal whole, WrittenNumber share, decimal? part)
    {
        var nearest = Math.Floor((share.Value * whole / 100m) + 0.5m);
        var attained = whole > 0 ? nearest * 100m / whole : share.Value;
        if (whole > 0 && !share.Range.Contains(attained))
        {
            yield return Messages.ShareUnattainable(whole, share, nearest, attained);
        }
        else if (whole > 0 && part is { } stated && part <= whole && !share.Range.Contains(stated * 100m / whole))
        {
            yield return Messages.ShareOfOther(whole, stated, share);
        }
    }

    [GeneratedRegex(@"(?<![0-9.])(?<count>[0-9]{1,4})个(?:国控|省控|市控|国考|省考|国省考|国、省考|国家|省级)*(?:地表水|考核|监测|水质|土壤)*(?:断面|点位|测点|监测点)", RegexOptions.CultureInvariant)]
    private static partial Regex Wholes();

    [GeneratedRegex(@"(?:(?<part>[0-9]+)个[^，。；0-9]{0,12}[，(])?[^，。；0-9]{0,6}(?:断面比例|断面的比例|Ⅲ类的比例|Ⅲ类比例|点位比例|占比|占总数的|占)(?:为|达|是)?(?<share>[0-9]+(?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Shares();
}
