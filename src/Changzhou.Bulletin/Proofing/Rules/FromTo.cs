using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>由10种上升至23种，增幅130%: the word must go the way of the values, and the growth must follow from them.</summary>
internal sealed partial class FromTo : IRule
{
    public string Id => "change.from-to";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) =>
        from sentence in view.Prose
        from Match match in Written().Matches(sentence.Text)
        from finding in Check(sentence, match)
        select finding;

    private IEnumerable<Finding> Check(ProseSentence sentence, Match match)
    {
        var (from, to) = (WrittenNumber.Of(match.Groups["from"]), WrittenNumber.Of(match.Groups["to"]));
        var falls = Falls(match.Groups["way"].Value);
        if (falls ? to.Range.Low > from.Range.High : to.Range.High < from.Range.Low)
        {
            yield return Finding.At(this, Severity.Error, sentence.Locate(match.Groups["way"]), sentence.Place, Messages.WayAgainstValues(match, from.Value, to.Value));
        }

        if (match.Groups["growth"] is { Success: true } growth && from.Value != 0m)
        {
            var stated = WrittenNumber.Of(growth);
            var isPercent = match.Groups["unit"].Value.StartsWith('%');
            var isPoints = match.Groups["growthUnit"].Value == "个百分点";
            var (now, before) = (Range(to, match), Range(from, match));
            var possible = isPoints || (isPercent && !isPoints && match.Groups["growthUnit"].Value != "%") ? now - before : (now / before - 1m) * 100m;
            if (!(to.Value < from.Value ? -possible : possible).Meets(stated.Range))
            {
                yield return Finding.At(this, Severity.Error, sentence.Locate(growth), sentence.Place, Messages.GrowthUnreachable(match, from.Value, to.Value, possible, stated));
            }
        }
    }

    /// <summary>Counted things are exact.</summary>
    private static Interval Range(WrittenNumber number, Match match) =>
        number.Decimals == 0 && Mentions.Units.IsCounter(match.Groups["unit"].Value) ? Interval.Point(number.Value) : number.Range;

    private static bool Falls(string way) => way.AsSpan().IndexOfAny("降减缩跌少") >= 0;

    [GeneratedRegex(@"(?:由|从)[^，。；由从0-9]{0,12}?(?:[0-9]{4}年的?)?(?<from>[0-9]+(?:\.[0-9]+)?)(?<unit>[^0-9，。；由从至到]{0,6}?)(?<way>上升|增加|增长|提高|提升|升高|扩大|升|增|下降|降低|减少|缩减|下跌|降|减)(?:至|到|为)[^，。；0-9]{0,12}?(?:[0-9]{4}年的?)?(?<to>[0-9]+(?:\.[0-9]+)?)(?:\k<unit>)(?:[，,、(][^，。；0-9]{0,6}?(?:增幅|降幅|升幅|涨幅|增长|上升|提高|增加|下降|降低|减少)(?:达到|达|为|了|约)?(?<growth>[0-9]+(?:\.[0-9]+)?)(?<growthUnit>个百分点|%))?", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
