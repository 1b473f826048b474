using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>A unit that is a thousand times too great or too small: 34毫克/立方米 of fine dust, 48.6吨 among 万吨.</summary>
internal sealed partial class UnitMagnitude : IRule
{
    private const decimal ThousandFold = 1000m;

    /// <summary>No city's air had as much of anything over a year, in mg/m³.</summary>
    private const decimal MostMilligrams = 5m;

    private const decimal LeastMicrograms = 2m;

    public string Id => "unit.magnitude";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => Air(view).Concat(Noise(view)).Concat(Scales(view));

    private IEnumerable<Finding> Air(ProofView view) =>
        from mention in view.Figures
        where mention is { Kind: MentionKind.Value, Number: > 0, Cell: null, Direction: ChangeDirection.None } && mention.Unit is "mg/m³" or "μg/m³"
        where Ambient().IsMatch(mention.Sentence) && !Emitted().IsMatch(mention.Clause)
        let right = mention.Unit == "mg/m³"
            ? mention.Number >= MostMilligrams || (mention.Number >= 1 && !Carbon().IsMatch(mention.Clause)) ? "微克/立方米" : null
            : mention.Number < LeastMicrograms && Carbon().IsMatch(mention.Clause) ? "毫克/立方米" : null
        where right is not null
        select Finding.Error(this, mention, Messages.AirMagnitude(mention, right));

    private IEnumerable<Finding> Noise(ProofView view) =>
        from mention in view.Figures
        where mention is { Kind: MentionKind.Share, Unit: "%", Cell: null } && SoundLevel().IsMatch(mention.Clause)
        select Finding.Warning(this, mention, Messages.NoiseUnit(mention));

    private IEnumerable<Finding> Scales(ProofView view) =>
        from sentence in view.Sentences
        from same in sentence.Where(mention => mention is { Kind: MentionKind.Value or MentionKind.Count, Number: > 0, Direction: ChangeDirection.None, Qualifier: Qualifier.Exact, Unit.Length: > 0 }).GroupBy(mention => Units.Scale(mention.Unit).Base)
        let byUnit = same.GroupBy(mention => mention.Unit).OrderByDescending(unit => unit.Count()).ToList()
        where byUnit.Count == 2 && byUnit[0].Count() >= 2 && byUnit[1].Count() == 1
        let odd = byUnit[1].First()
        let usual = byUnit[0].First()
        where Ratio(odd, usual) >= ThousandFold && odd.Decimals > 0 && odd.Number < ThousandFold
        select Finding.Warning(this, odd, Messages.OddScale(odd, usual));

    private static decimal Ratio(Mention one, Mention other)
    {
        var (a, b) = (Units.Scale(one.Unit).Factor, Units.Scale(other.Unit).Factor);
        return a > b ? a / b : b / a;
    }

    [GeneratedRegex("细颗粒物|颗粒物|PM2\\.?5|PM10|二氧化硫|二氧化氮|臭氧|一氧化碳|SO2|NO2|O3", RegexOptions.CultureInvariant)]
    private static partial Regex Ambient();

    [GeneratedRegex("排放|烟气|废气|锅炉|油烟|出口|限值|标准为", RegexOptions.CultureInvariant)]
    private static partial Regex Emitted();

    [GeneratedRegex("一氧化碳|(?<![A-Za-z])CO(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Carbon();

    [GeneratedRegex("噪声(?:昼间|夜间)?平均值|等效声级", RegexOptions.CultureInvariant)]
    private static partial Regex SoundLevel();
}
