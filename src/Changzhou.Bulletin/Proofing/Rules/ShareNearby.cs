using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>立案320件，其中移送16件，占立案总数的5.0%: the three go together.</summary>
internal sealed partial class ShareNearby : IRule
{
    public string Id => "share.nearby";

    public string Standard => "GB/T 8170-2008";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        from Match match in Among().Matches(sentence.Text).Concat(Beside().Matches(sentence.Text))
        let whole = WrittenNumber.Of(match.Groups["whole"])
        let part = WrittenNumber.Of(match.Groups["part"])
        let share = WrittenNumber.Of(match.Groups["share"])
        where whole.Value > 0 && part.Value <= whole.Value
        let exact = part.Value / whole.Value * 100m
        where !share.Range.Contains(exact)
        select Finding.At(this, Severity.Warning, sentence.Locate(match.Groups["share"]), sentence.Place, Messages.ShareNearby(match, part.Value, whole.Value, share.Decimals));

    [GeneratedRegex(@"(?<whole>[0-9]+)(?<unit>[个家件次项宗起条种座处]|家次|人次)[^。；0-9]{0,16}其中[^。；，0-9]{0,16}(?<part>[0-9]+)\k<unit>[^。；，0-9]{0,6}，(?:占(?!全[市省国])[^。；，0-9]{0,10}|(?:酸雨)?(?:频率|发生率|比例|占比)为?)(?<share>[0-9]+(?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    /// <summary>立案410件，处罚328件，处罚件数占立案件数的80.0%: the words say which is part and which is whole.</summary>
    [GeneratedRegex(@"(?<b>[\u4e00-\u9fff]{2})(?<whole>[0-9]+)(?<unit>[个家件次项宗起条种座处])，(?<a>[\u4e00-\u9fff]{2})(?<part>[0-9]+)\k<unit>，\k<a>[^。；，0-9]{0,4}占\k<b>[^。；，0-9]{0,4}的?(?<share>[0-9]+(?:\.[0-9]+)?)%", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
