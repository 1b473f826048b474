using System.Globalization;
using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Reads numbers with their units: 34微克/立方米, 9万余吨, 6~151, 93%以上, ≤68.0. One pass, left to right.</summary>
internal static partial class QuantityScanner
{
    public static List<Draft> Find(string text, bool[] taken)
    {
        var found = new List<Draft>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]) || taken[i])
            {
                i++;
                continue;
            }

            var draft = Read(text, taken, i);
            taken.AsSpan(draft.Start, draft.Length).Fill(true);
            found.Add(draft);
            i = Math.Max(i + 1, draft.End);
        }

        return found;
    }

    private static Draft Read(string text, bool[] taken, int start)
    {
        var first = Number(text, start);
        var (unit, afterUnit, vague) = Unit(text, start + first.Length);
        var second = RangeEnd(text, taken, start, start + first.Length, afterUnit);
        if (second is { } end)
        {
            var last = Number(text, end);
            (unit, afterUnit, vague) = Unit(text, end + last.Length) is var tail && tail.Unit.Length > 0 ? tail : (unit, end + last.Length, vague);
            return Finish(text, start, afterUnit, unit, vague, first.Text, first.Text + "~" + last.Text);
        }

        return Finish(text, start, afterUnit, unit, vague, first.Text, null);
    }

    private static Draft Finish(string text, int start, int end, string unit, Qualifier vague, string first, string? range)
    {
        var (bound, qualifier, from) = Before(text, start);
        var (boundBehind, qualifierBehind) = Behind(text, end);
        var canonical = Units.Canonical(unit);
        var last = range is null ? first : range[(range.IndexOf('~', StringComparison.Ordinal) + 1)..];
        var number = decimal.Parse(first, CultureInfo.InvariantCulture);
        return new()
        {
            Start = from,
            Length = end - from,
            Kind = range is not null ? MentionKind.Range : KindOf(canonical),
            Value = range ?? first,
            Number = range is null ? number : null,
            Low = range is null ? null : number,
            High = range is null ? null : decimal.Parse(last, CultureInfo.InvariantCulture),
            Decimals = Math.Max(DecimalsOf(first), DecimalsOf(last)),
            Unit = canonical,
            PrintedUnit = unit,
            Qualifier = vague != Qualifier.Exact ? vague : qualifierBehind != Qualifier.Exact ? qualifierBehind : qualifier,
            Bound = boundBehind != Bound.None ? boundBehind : bound,
            Direction = from < start && text[from] is '-' or '↓' ? ChangeDirection.Down : from < start && text[from] is '+' or '↑' ? ChangeDirection.Up : ChangeDirection.None,
        };
    }

    internal static MentionKind KindOf(string canonical) => canonical switch
    {
        "%" or "‰" => MentionKind.Share,
        "个百分点" => MentionKind.Points,
        _ => canonical.Length > 0 && Units.IsCounter(canonical) ? MentionKind.Count : MentionKind.Value,
    };

    internal static int DecimalsOf(string number) =>
        number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? number.Length - point - 1 : 0;

    /// <summary>Digits with thousands marks taken out. More than eighteen digits are no figure of a bulletin; the rest is left.</summary>
    private static (string Text, int Length) Number(string text, int start)
    {
        var match = Digits().Match(text, start);
        return (match.Value.Replace(",", "", StringComparison.Ordinal), match.Length);
    }

    /// <summary>The unit behind a number, with 万, 余 and a space before it.</summary>
    private static (string Unit, int End, Qualifier Vague) Unit(string text, int start)
    {
        var at = start;
        var vague = Vague(text, ref at);
        if (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        var multiplier = Units.MultiplierLength(text, at);
        var prefix = text.Substring(at, multiplier);
        at += multiplier;
        vague = Vague(text, ref at) is var again and not Qualifier.Exact ? again : vague;
        var unit = Units.At(text, at);
        if (unit.Length == 0 && Bracketed().Match(text, at) is { Success: true } bracket && Units.At(bracket.Groups[1].Value, 0) == bracket.Groups[1].Value)
        {
            return (bracket.Groups[1].Value, at + bracket.Length, vague);
        }

        return prefix.Length + unit.Length == 0 ? ("", start, vague) : (prefix + unit, at + unit.Length, vague);
    }

    private static Qualifier Vague(string text, ref int at)
    {
        if (at < text.Length && text[at] is '余' or '多')
        {
            at++;
            return Qualifier.Over;
        }

        return Qualifier.Exact;
    }

    /// <summary>Where the other end of a range starts, or null.</summary>
    private static int? RangeEnd(string text, bool[] taken, int start, int afterNumber, int afterUnit)
    {
        foreach (var at in afterUnit == afterNumber ? [afterNumber] : new[] { afterNumber, afterUnit })
        {
            var length = at >= text.Length ? 0 : text[at] is '~' or '-' or '至' or '到' ? 1 : 0;
            while (length > 0 && at + length < text.Length && text[at + length] is '-' or '~')
            {
                length++;
            }

            var next = at + length;
            if (length is 0 or > 2 || next >= text.Length || !char.IsAsciiDigit(text[next]) || taken[next])
            {
                continue;
            }

            var isWord = text[at] is '至' or '到';
            var low = decimal.Parse(Number(text, start).Text, CultureInfo.InvariantCulture);
            var high = decimal.Parse(Number(text, next).Text, CultureInfo.InvariantCulture);
            var fromTo = isWord && start > 0 && text[Math.Max(0, start - 12)..start].AsSpan().IndexOfAny("由从") >= 0;
            if (high >= low && !fromTo)
            {
                return next;
            }
        }

        return null;
    }

    private static (Bound Bound, Qualifier Qualifier, int From) Before(string text, int start)
    {
        var match = Ahead().Match(text, 0, start);
        if (!match.Success || match.Index + match.Length != start)
        {
            return (Bound.None, Qualifier.Exact, start);
        }

        var word = match.Value;
        return word switch
        {
            "≤" or "<" => (Bound.AtMost, Qualifier.Exact, match.Index),
            "≥" or ">" => (Bound.AtLeast, Qualifier.Exact, match.Index),
            "+" or "-" or "↑" or "↓" => IsSign(text, match.Index) ? (Bound.None, Qualifier.Exact, match.Index) : (Bound.None, Qualifier.Exact, start),
            "不低于" or "不少于" => (Bound.AtLeast, Qualifier.NotBelow, start),
            "不高于" or "不超过" or "不足" or "小于" or "少于" => (Bound.AtMost, Qualifier.Exact, start),
            "超过" or "超" or "逾" or "大于" or "突破" or "高于" => (Bound.AtLeast, word is "高于" or "大于" ? Qualifier.Exact : Qualifier.Over, start),
            "近" => (Bound.None, Qualifier.Nearly, start),
            _ => (Bound.None, Qualifier.About, start),
        };
    }

    /// <summary>A minus stands before a number, not between two.</summary>
    private static bool IsSign(string text, int at) => at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]);

    private static (Bound, Qualifier) Behind(string text, int end) =>
        StartsWith(text, end, "以上") || StartsWith(text, end, "及以上") ? (Bound.AtLeast, Qualifier.AndAbove)
        : StartsWith(text, end, "以下") || StartsWith(text, end, "以内") || StartsWith(text, end, "之内") ? (Bound.AtMost, Qualifier.Exact)
        : StartsWith(text, end, "左右") ? (Bound.None, Qualifier.About)
        : (Bound.None, Qualifier.Exact);

    private static bool StartsWith(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    [GeneratedRegex(@"\G(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])|[0-9]{1,16})(?:\.[0-9]{1,10})?", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\G\(([^()0-9]{1,12})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:≤|≥|<|>|\+|-|↑|↓|不低于|不少于|不高于|不超过|不足|小于|少于|超过|大于|突破|高于|超|逾|大约|约|近)\G", RegexOptions.RightToLeft | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();
}
