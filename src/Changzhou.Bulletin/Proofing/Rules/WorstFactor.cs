using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A water body is of the class of its worst factor, so no factor is worse than the class that is stated of the body.</summary>
internal sealed class WorstFactor : IRule
{
    private static readonly string[] Classes = ["Ⅰ类", "Ⅱ类", "Ⅲ类", "Ⅳ类", "Ⅴ类", "劣Ⅴ类"];
    private static readonly string[] FactorWords = ["总磷", "总氮", "氨氮", "指数", "需氧量", "溶解氧", "因子", "除"];

    public string Id => "limit.worst-factor";

    public string Standard => "GB 3838-2002 5.1";

    public IEnumerable<Finding> Check(ProofView view)
    {
        var bodies = (from mention in view.Figures
                      where mention is { Kind: MentionKind.Class, Region: not null, Period: not null } && mention.Region != Catalogue.WholeCity && IsOfBody(mention)
                      select mention).ToLookup(mention => (mention.Region!, mention.Period!));
        return Values(view, bodies).Concat(FactorClasses(view, bodies));
    }

    private IEnumerable<Finding> Values(ProofView view, ILookup<(string, Period), Mention> bodies) =>
        from figure in view.Values.All
        // Total nitrogen is left out of the evaluation (环办〔2011〕22号).
        where figure.Key.Indicator is "water.lake.tp" or "water.river.tp"
        from value in figure.DistinctBy(value => value.Mention.Number)
        let grade = view.Catalogue.GradeOf(figure.Key.Indicator, value.Mention.Number ?? 0m, figure.Key.Period.LastYear)
        where grade is not null
        from body in bodies[(figure.Key.Region, figure.Key.Period)].DistinctBy(body => body.Value)
        where Rank(grade.Grade) > Rank(body.Value)
        select Finding.Error(this, value.Mention, Messages.FactorWorseThanBody(value.Mention, grade.Grade, body));

    private IEnumerable<Finding> FactorClasses(ProofView view, ILookup<(string, Period), Mention> bodies) =>
        from factor in view.Figures
        where factor is { Kind: MentionKind.Class, Indicator: "water.lake.codmn.class" or "water.lake.nh3n.class", Region: not null, Period: not null }
        from body in bodies[(factor.Region!, factor.Period!)].DistinctBy(body => body.Value)
        where Rank(factor.Value) > Rank(body.Value)
        select Finding.Error(this, factor, Messages.FactorWorseThanBody(factor, factor.Value, body));

    private static bool IsOfBody(Mention mention) =>
        Classes.Contains(mention.Value) && mention.Indicator is null or "water.lake.class"
        && !FactorWords.Any(word => mention.Clause.Contains(word, StringComparison.Ordinal));

    private static int Rank(string name) => Array.IndexOf(Classes, name);
}
