using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>优91天、良194天: the good days are the days of level one and two, and all levels together no more than a year.</summary>
internal sealed partial class DayLevels : IRule
{
    public string Id => "days.levels";

    public string Standard => "HJ 633";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        where sentence.Text.Contains('优', StringComparison.Ordinal)
        let levels = Levels().Matches(sentence.Text).DistinctBy(match => match.Groups["level"].Value).ToDictionary(match => match.Groups["level"].Value, match => match.Groups["days"])
        from finding in GoodDays(sentence, levels).Concat(AllDays(sentence, levels, view.Year))
        select finding;

    private IEnumerable<Finding> GoodDays(ProseSentence sentence, Dictionary<string, Group> levels)
    {
        if (levels.TryGetValue("优", out var best) && levels.TryGetValue("良", out var good) && GoodStated().Match(sentence.Text) is { Success: true } stated)
        {
            var (one, two, all) = (WrittenNumber.Of(best).Value, WrittenNumber.Of(good).Value, WrittenNumber.Of(stated.Groups["days"]).Value);
            if (one + two != all)
            {
                yield return Finding.At(this, Severity.Error, sentence.Locate(stated.Groups["days"]), sentence.Place, Messages.GoodDaysSum(one, two, all));
            }
        }
    }

    private IEnumerable<Finding> AllDays(ProseSentence sentence, Dictionary<string, Group> levels, int? year)
    {
        var sum = levels.Values.Sum(days => WrittenNumber.Of(days).Value);
        if (year is { } known && levels.Count > 1 && sum > ProofView.DaysOf(known))
        {
            yield return Finding.At(this, Severity.Error, sentence.Locate(levels.Values.First()), sentence.Place, Messages.TooManyDays([.. levels.Values.Select(days => WrittenNumber.Of(days).Value)], ProofView.DaysOf(known)));
        }
    }

    [GeneratedRegex(@"(?<level>优|良(?!天)|轻度污染|中度污染|重度污染|严重污染)(?:的)?(?:天数)?(?:分别)?(?:为|有|共)?(?<days>[0-9]+)天", RegexOptions.CultureInvariant)]
    private static partial Regex Levels();

    [GeneratedRegex(@"(?:优良|达标)(?:天数|的天数|天)(?:为|共|达|有)?(?<days>[0-9]+)天", RegexOptions.CultureInvariant)]
    private static partial Regex GoodStated();
}
