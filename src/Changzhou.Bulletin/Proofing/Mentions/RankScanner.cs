using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Finds places in an order: 全省第一, 位列全国第15位, 排名第3; and moves in it: 跃升两个位次.</summary>
internal static partial class RankScanner
{
    public static List<Draft> Find(string text, bool[] taken)
    {
        var found = new List<Draft>();
        for (var match = Place().Match(text); match.Success; match = match.NextMatch())
        {
            var place = match.Groups["place"];
            if (Numerals.ToInt(match.Groups["n"].ValueSpan) is { } number && !taken.AsSpan(place.Index, place.Length).Contains(true))
            {
                taken.AsSpan(place.Index, place.Length).Fill(true);
                found.Add(new() { Start = place.Index, Length = place.Length, Kind = MentionKind.Rank, Value = number.ToString(CultureInfo.InvariantCulture), Number = number, Unit = "位", PrintedUnit = match.Groups["u"].Value });
            }
        }

        for (var match = Move().Match(text); match.Success; match = match.NextMatch())
        {
            var move = match.Groups["move"];
            if (Numerals.ToInt(match.Groups["n"].ValueSpan) is { } number && !taken.AsSpan(move.Index, move.Length).Contains(true))
            {
                taken.AsSpan(move.Index, move.Length).Fill(true);
                var up = match.Groups["verb"].Value is not ("下降" or "后退" or "退后" or "下滑" or "降");
                found.Add(new()
                {
                    Start = move.Index,
                    Length = move.Length,
                    Kind = MentionKind.Rank,
                    Value = number.ToString(CultureInfo.InvariantCulture),
                    Number = number,
                    Unit = "位",
                    PrintedUnit = match.Groups["u"].Value,
                    Direction = up ? ChangeDirection.Up : ChangeDirection.Down,
                    DirectionWord = match.Groups["verb"].Value,
                });
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?:全省|全国|省内|全市|长三角|苏南|苏锡常|城市中?|市县?中|排名?|列|居|名列|位次)[\u4e00-\u9fff()0-9]{0,6}?(?<place>(?<!第[一二三四五六七八九十0-9]{0,3})第(?<n>[一二三四五六七八九十]{1,4}|[0-9]{1,3})(?<u>位|名)?)(?!批|次产业|届|类|轮|期|季|方|章|百)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<verb>跃升|上升|提升|前进|前移|提高|升|进步|下降|后退|退后|下滑|降)了?(?<move>(?<n>[一二两三四五六七八九十]{1,3}|[0-9]{1,3})(?<u>个位次|位次|个名次|位|名))", RegexOptions.CultureInvariant)]
    private static partial Regex Move();
}
