using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>连续两年达到二级标准: each of the years did.</summary>
internal sealed partial class StreakAgainstHistory : IRule
{
    public string Id => "streak.history";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Sentences
        from streak in sentence
        where streak is { Kind: MentionKind.Streak, Unit: "年", Number: >= 2 and <= 60 } && Attains().IsMatch(streak.Clause) && view.Year is not null
        let subject = sentence.LastOrDefault(mention => mention.SentenceStart < streak.SentenceStart && mention.Kind is MentionKind.Value or MentionKind.Share && mention.Indicator is not null)
        let code = subject is not null ? view.SubjectIndicator(subject) : Named(view, streak)
        where code is not null
        let broken = Broken(view, code, (int)streak.Number!.Value)
        where broken.Fact is not null
        select Finding.Of(this, broken.Fact!.Region == "范围未注明" ? Severity.Question : Severity.Warning, streak, Messages.StreakBroken(streak, broken.Fact, broken.Grade!));

    /// <summary>The indicator that the clause itself names: PM2.5连续两年达标.</summary>
    private static string? Named(ProofView view, Mention streak) =>
        streak.Indicator is { } own && view.Catalogue.GradesOf(own, view.Year!.Value).Any() ? own : null;

    private static (HistoryFact? Fact, Limit? Grade) Broken(ProofView view, string indicator, int years) =>
        (from fact in view.History.FactsOf(indicator)
         where fact.Preferred && fact.Period.IsYear && fact.Region is Catalogue.WholeCity or "范围未注明" && fact.Value is FigureValue.Number
         where fact.Period.FirstYear < view.Year && fact.Period.FirstYear > view.Year - years
         let grade = view.Catalogue.GradeOf(indicator, ((FigureValue.Number)fact.Value).Value, fact.Period.FirstYear)
         where grade is { Met: false }
         select ((HistoryFact?)fact, (Limit?)grade)).FirstOrDefault();

    [GeneratedRegex("达到.{0,14}(?:标准|限值)|达标", RegexOptions.CultureInvariant)]
    private static partial Regex Attains();
}
