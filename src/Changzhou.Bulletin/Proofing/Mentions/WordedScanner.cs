using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds what is stated without a number: 持平, 均达标, 5个断面均达到Ⅲ类.</summary>
internal static partial class WordedScanner
{
    public static List<Draft> Find(Sentences sentences, List<Draft> drafts, bool[] taken)
    {
        var found = new List<Draft>();
        var text = sentences.Text;
        for (var match = Level().Match(text); match.Success; match = match.NextMatch())
        {
            var clause = sentences.ClauseAt(match.Index);
            var isRate = Rate().IsMatch(text[Math.Max(0, clause.Start - 30)..match.Index]);
            found.Add(new()
            {
                Start = match.Index,
                Length = match.Length,
                Kind = isRate ? MentionKind.Points : MentionKind.Change,
                Value = "0",
                Number = 0,
                Unit = isRate ? "个百分点" : "%",
                Direction = ChangeDirection.Level,
                DirectionWord = match.Value,
                Qualifier = match.Value.StartsWith("基本", StringComparison.Ordinal) ? Editions.Qualifier.About : Editions.Qualifier.Exact,
                Worded = true,
            });
        }

        for (var match = All().Match(text); match.Success; match = match.NextMatch())
        {
            if (taken.AsSpan(match.Index, match.Length).Contains(true))
            {
                continue;
            }

            var clause = sentences.ClauseAt(match.Index);
            var counted = drafts.FindLast(draft => draft.Kind == MentionKind.Count && draft.Start >= clause.Start && draft.End <= match.Index && !draft.Worded && draft.Number is not null);
            if (counted is not null)
            {
                found.Add(new() { Start = match.Index, Length = match.Length, Kind = MentionKind.Count, Value = counted.Value, Number = counted.Number, Unit = counted.Unit, Worded = true });
            }
            else if (match.Groups["met"].Success)
            {
                found.Add(new() { Start = match.Index, Length = match.Length, Kind = MentionKind.Share, Value = "100", Number = 100, Unit = "%", Worded = true });
            }
        }

        return found;
    }

    [GeneratedRegex(@"率|比例|占比|比重", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:基本)?持平|无(?:明显|显著)?变化|(?:保持|基本)不变", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(@"(?<!平)(?:均|全部|全面|都)(?:稳定)?(?<met>达标)(?!率)|(?:均|全部|都)(?:稳定)?(?:达到|优于|好于|符合|满足|达|被评价为|评价为|为|保持|未检出|未超标|未超过)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex All();
}
