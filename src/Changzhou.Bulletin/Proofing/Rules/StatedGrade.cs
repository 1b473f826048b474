using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A grade must be that of its value: 53.7dB(A) by day in the region is 二级, which is called 较好.</summary>
internal sealed partial class StatedGrade : IRule
{
    private const string GradeEnding = ".grade";

    public string Id => "limit.grade";

    public string Standard => "HJ 640-2012";

    public IEnumerable<Finding> Check(ProofView view) => Linked(view).Concat(Beside(view)).Concat(Worded(view)).DistinctBy(finding => finding.Span);

    /// <summary>The grade of a value that stands elsewhere: noise.road.day.grade of noise.road.day.</summary>
    private IEnumerable<Finding> Linked(ProofView view) =>
        from grade in view.Figures
        where grade is { Kind: MentionKind.Class, Indicator: not null, Region: not null, Period: not null } && grade.Indicator!.EndsWith(GradeEnding, StringComparison.Ordinal)
        let code = grade.Indicator![..^GradeEnding.Length]
        where view.Catalogue.FindIndicator(code) is not null
        from value in view.Values[new FigureKey(code, grade.Region!, grade.Period!, view.Catalogue.FindIndicator(code)!.Statistic, Basis.Actual)].DistinctBy(value => value.Mention.Number)
        let known = view.Catalogue.GradeOf(code, value.Mention.Number ?? 0m, grade.Period!.LastYear)
        where known is not null && Names(view, code, grade).Contains(grade.Value) && grade.Value != known.Grade && !known.Verdict.Contains($"（{grade.Value}）", StringComparison.Ordinal)
        select Finding.Error(this, grade, Messages.GradeAgainstValue(grade, value.Mention, known));

    /// <summary>营养状态指数为54.3，属轻度富营养: the word behind the value, of an indicator that has such grades.</summary>
    private IEnumerable<Finding> Beside(ProofView view) =>
        from sentence in view.Sentences
        from value in sentence
        where value is { Kind: MentionKind.Value or MentionKind.Count, Number: not null, Indicator: not null, Period: not null, Direction: ChangeDirection.None, Group: null }
        where !value.Indicator!.StartsWith("noise.", StringComparison.Ordinal) && !value.Indicator!.StartsWith("air.", StringComparison.Ordinal)
        let known = view.Catalogue.GradeOf(value.Indicator!, value.Number!.Value, value.Period!.LastYear)
        where known is not null
        let next = sentence.FirstOrDefault(mention => mention.SentenceStart > value.SentenceStart && mention.IsMeasured)
        where next is { Kind: MentionKind.Class } && Names(view, value.Indicator!, value).Contains(next.Value) && next.Value != known.Grade
        where next.SentenceStart - value.SentenceStart < 30 && !next.Clause.Contains("其中", StringComparison.Ordinal)
        select Finding.Error(this, next, Messages.GradeAgainstValue(next, value, known));

    /// <summary>“二级”，属于“较好”: the two names of one grade.</summary>
    private IEnumerable<Finding> Worded(ProofView view) =>
        from sentence in view.Prose
        where sentence.Text.Contains("噪声", StringComparison.Ordinal)
        from Match match in TwoNames().Matches(sentence.Text)
        let known = view.Catalogue.GradesOf("noise.region.day", view.Year ?? 0).FirstOrDefault(limit => limit.Grade == match.Groups["grade"].Value)
        where known is not null && !known.Verdict.Contains($"（{match.Groups["name"].Value}）", StringComparison.Ordinal)
        select Finding.At(this, Severity.Error, sentence.Locate(match.Groups["name"]), sentence.Place, Messages.TwoNamesOfGrade(match, known));

    private static IEnumerable<string> Names(ProofView view, string code, Mention mention) =>
        view.Catalogue.GradesOf(code, mention.Period!.LastYear).SelectMany(limit => (string[])[limit.Grade, Bracketed().Match(limit.Verdict).Groups[1].Value]);

    [GeneratedRegex("[“\"]?(?<grade>[一二三四五]级)[”\"]?，?(?:属于|属|为|评价为|，)?[“\"(]?(?<name>较好|一般|较差|好|差)(?=[”\")，。；]|水平)", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNames();

    [GeneratedRegex("（(.+)）", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
