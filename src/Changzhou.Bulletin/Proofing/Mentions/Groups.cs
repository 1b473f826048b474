using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Binds figures that belong together: 85%、94.1%; 34、57和8微克/立方米; 从10种上升至23种.</summary>
internal static partial class Groups
{
    public static List<Draft> Bind(string text, List<Draft> drafts)
    {
        var next = 0;
        for (var i = 0; i + 1 < drafts.Count; i++)
        {
            var (first, second) = (drafts[i], drafts[i + 1]);
            var between = text[first.End..Math.Max(first.End, second.Start)];
            if (between.Length == 0 || !CanBind(first) || !CanBind(second))
            {
                continue;
            }

            if (Separator().IsMatch(between) && SameSort(first, second))
            {
                var group = first.Group ?? next++;
                drafts[i] = first with { Group = group };
                drafts[i + 1] = second with { Group = group, GroupIndex = first.GroupIndex + 1 };
            }
            else if (first.Group is null && Becomes().IsMatch(between) && Opens().IsMatch(text[Math.Max(0, first.Start - 14)..first.Start]))
            {
                drafts[i] = first with { Group = next };
                drafts[i + 1] = second with { Group = next++, GroupIndex = 1 };
            }
        }

        return LendUnits(drafts);
    }

    /// <summary>Whether two figures of a group are the value before and the value after.</summary>
    public static bool IsBeforeAfter(string text, Draft first, Draft second) =>
        first.Group is not null && first.Group == second.Group && Becomes().IsMatch(text[first.End..second.Start]);

    private static bool CanBind(Draft draft) =>
        draft.Kind is MentionKind.Value or MentionKind.Share or MentionKind.Count or MentionKind.Points or MentionKind.Range or MentionKind.Class or MentionKind.Rank && !draft.Worded;

    private static bool SameSort(Draft first, Draft second) =>
        first.Unit == second.Unit
        || (first.PrintedUnit.Length == 0 && first.Kind is MentionKind.Value or MentionKind.Range)
        || Units.Scale(first.Unit).Base == Units.Scale(second.Unit).Base
        || (first.Kind == MentionKind.Value && second.Kind == MentionKind.Value && IsConcentration(first.Unit) && IsConcentration(second.Unit));

    /// <summary>29μg/m³和1.0mg/m³ stand in one list.</summary>
    private static bool IsConcentration(string unit) => unit.Contains('/', StringComparison.Ordinal);

    /// <summary>34、57和8微克/立方米: a number without a unit has that of the next in its list.</summary>
    private static List<Draft> LendUnits(List<Draft> drafts)
    {
        for (var i = drafts.Count - 2; i >= 0; i--)
        {
            var (first, second) = (drafts[i], drafts[i + 1]);
            if (first.Group is not null && first.Group == second.Group && first.PrintedUnit.Length == 0 && first.Kind is MentionKind.Value or MentionKind.Range && second.Kind is not MentionKind.Class)
            {
                drafts[i] = first with { Unit = second.Unit, Kind = first.Kind == MentionKind.Range ? first.Kind : second.Kind == MentionKind.Range ? QuantityScanner.KindOf(second.Unit) : second.Kind };
            }
        }

        return drafts;
    }

    [GeneratedRegex(@"^(?:标准)?(?:、|和|与|及|以及|，|,|/)$", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:状态|水平|标准)?(?:\([^)]{1,12}\))?，?(?:逐步|逐年|大幅|明显)?(?:上升|提高|提升|增加|增长|升高|升|下降|降低|减少|降|改善|好转|恶化|扩大|缩小|收窄|转变|变化|变|调整)?(?:至|到|为|成)(?:[0-9]{4}年)?(?:的)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Becomes();

    [GeneratedRegex(@"[由从][^，。；]{0,13}$", RegexOptions.CultureInvariant)]
    private static partial Regex Opens();
}
