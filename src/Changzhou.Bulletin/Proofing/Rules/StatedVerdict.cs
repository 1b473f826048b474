using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>达到二级标准, 超过一级标准: the verdict must follow from the value and the limit in force in the year of the data.</summary>
internal sealed partial class StatedVerdict : IRule
{
    public string Id => "limit.verdict";

    public string Standard => "GB 3095";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        let judged = sentence.Where(mention => IsValue(mention) && view.Catalogue.GradesOf(mention.Indicator!, mention.Period!.LastYear).Any()).ToList()
        where judged.Count > 0 && !Exceptions().IsMatch(sentence[0].Sentence)
        from Match verdict in Verdicts().Matches(sentence[0].Sentence)
        from mention in Subjects(judged, verdict)
        let grade = view.Catalogue.GradesOf(mention.Indicator!, mention.Period!.LastYear).Where(limit => limit.Met).LastOrDefault(limit => limit.Rank <= Rank(verdict.Groups["grade"].Value))
        where grade?.UpTo is not null
        let met = mention.Number <= grade.UpTo
        where met == Exceeded().IsMatch(verdict.Groups["word"].Value)
        select Finding.Error(this, mention, Messages.VerdictAgainstLimit(mention, verdict.Value, grade));

    /// <summary>The value said last before the verdict; with 均 those of its list.</summary>
    private static IEnumerable<Mention> Subjects(List<Mention> judged, Match verdict)
    {
        var last = judged.LastOrDefault(mention => mention.SentenceStart < verdict.Index);
        return last is null ? []
            : verdict.Groups["all"].Success ? judged.Where(mention => mention.SentenceStart < verdict.Index && (mention == last || (mention.Group is not null && mention.Group == last.Group)))
            : last.Group is null ? [last] : [];
    }

    private static bool IsValue(Mention mention) => mention is
    {
        Kind: MentionKind.Value, Number: not null, Indicator: not null, Period: not null, Direction: ChangeDirection.None, Bound: Bound.None,
    };

    private static int Rank(string grade) => grade is "一" or "1" or "Ⅰ" ? 1 : 2;

    [GeneratedRegex(@"(?<all>均|都|全部)?(?<word>未达到|未能达到|未达|不符合|达到|达|符合|满足|优于|好于|低于|未超过|不超过|未超出|超过|超出|超|高于|劣于)(?:或(?:好于|优于))?(?:了)?(?:国家|环境空气质量|《环境空气质量标准》|\(GB ?3095[^)]*\)|年均|日均|浓度)*(?<grade>一|二|1|2)级(?:浓度)?(?:标准|限值)|(?<=，)(?<all>均|都|全部)?(?<word>达标|未达标|超标)(?=[，。；])", RegexOptions.CultureInvariant)]
    private static partial Regex Verdicts();

    [GeneratedRegex("^(?:未达标|超标|未达到|未能达到|未达|不符合|超过|超出|超|高于|劣于)$", RegexOptions.CultureInvariant)]
    private static partial Regex Exceeded();

    [GeneratedRegex("除[^，。]*外|其余|其他", RegexOptions.CultureInvariant)]
    private static partial Regex Exceptions();
}
