using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Importing.Documents.Drafting;

/// <summary>A mention as the figure that it states, in the indicator's unit.</summary>
internal sealed record MentionFigure(Mention Mention, Indicator Indicator, FigureKey Key, FigureValue Value)
{
    private static readonly string[] Times = ["年", "个月", "月", "周", "日", "天", "季", "小时/年"];

    /// <summary>Null where the mention is no figure of a known indicator, region and period, or is said in another unit.</summary>
    public static MentionFigure? Of(Mention mention, Catalogue catalogue)
    {
        if (mention is not { Indicator: { } code, Region: { } region, Period: { } period }
            || mention.Kind is MentionKind.Year or MentionKind.Date or MentionKind.Standard
            || catalogue.FindIndicator(code) is not { } indicator
            || catalogue.FindRegion(region) is null
            || mention.Statistic != indicator.Statistic
            || IsOpenBound(mention)
            || ValueOf(mention, indicator) is not { } value)
        {
            return null;
        }

        return new(mention, indicator, new(code, region, period, indicator.Statistic, Basis.Actual), value);
    }

    /// <summary>Digits behind the point that were printed, where the indicator prints others.</summary>
    public int? Decimals => Mention.Worded || Value is FigureValue.Words || Mention.Decimals == Indicator.Decimals ? null : Mention.Decimals;

    /// <summary>Said in the indicator's very unit; 家 for 个 is a sign that another thing may be meant.</summary>
    public bool HasOwnUnit => Value is FigureValue.Words || Units.Canonical(Mention.Unit) == Units.Canonical(Indicator.Unit);

    /// <summary>The value as a reference states it: signed for a change.</summary>
    public string Stated(bool signed) => (signed && Mention.Direction == ChangeDirection.Down ? "-" : "") + Mention.Value;

    /// <summary>超过100 and 优于Ⅲ类 are no values; 以上 and 不低于 are, with their qualifier.</summary>
    private static bool IsOpenBound(Mention mention) =>
        mention.Bound != Bound.None && mention.Kind != MentionKind.Band && mention.Qualifier is not (Qualifier.AndAbove or Qualifier.NotBelow);

    private static FigureValue? ValueOf(Mention mention, Indicator indicator)
    {
        switch (indicator.Kind)
        {
            case ValueKind.Number when mention.WithSign is { } number && IsSameUnit(mention.Unit, indicator.Unit) && mention.Decimals <= 10:
                return indicator.IsChange == IsChange(mention) ? new FigureValue.Number(number) : null;
            case ValueKind.Range when mention is { Low: { } low, High: { } high } && low <= high && IsSameUnit(mention.Unit, indicator.Unit):
                return new FigureValue.Range(low, high);
            case ValueKind.Words when mention.Number is null || mention.Kind is not (MentionKind.Value or MentionKind.Share or MentionKind.Count):
                return mention.Value.Length > 0 && mention.Value.AsSpan().IndexOfAny("{}\n") < 0 ? new FigureValue.Words(mention.Value) : null;
            default:
                return null;
        }
    }

    private static bool IsChange(Mention mention) => mention.Direction != ChangeDirection.None
        && mention.Kind is MentionKind.Change or MentionKind.Points or MentionKind.Difference or MentionKind.Rank && mention.Statistic is not "growth";

    /// <summary>μg/m³ is 微克/立方米; 家 and 个 both count; 万吨 is not 吨, for nothing is converted.</summary>
    private static bool IsSameUnit(string printed, string own)
    {
        var (said, wanted) = (Units.Canonical(printed), Units.Canonical(own));
        return said == wanted
            || (said.Length > 0 && wanted.Length > 0 && Units.IsCounter(said) && Units.IsCounter(wanted)
                && Units.Scale(said).Factor == Units.Scale(wanted).Factor && !Times.Contains(said) && !Times.Contains(wanted));
    }
}
