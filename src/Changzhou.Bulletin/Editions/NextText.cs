using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Editions;

/// <summary>One text of the last edition as the next one has it: years moved on, references kept.</summary>
/// <remarks>
/// A year moves where 年 stands behind it and it is the edition's, the one before, or one of a run in the same block.
/// It stays in the title of a document (《…》), in a label (“…”), in an address, in a span (2022-2025年), in a date with a month,
/// and where something began (以来, 起, 自, 从) or is to be done by (底前); standards and document numbers have no 年 behind them.
/// </remarks>
internal sealed partial class NextText(NextYears years, YearShift shift)
{
    // Stand-ins for references while the words around them are read; the reader refuses texts that hold characters of private use.
    private const char FirstStandIn = '\uE000';

    private readonly List<string> before = [];
    private readonly List<string> after = [];
    private readonly List<NextReference> references = [];

    /// <summary>The sentences in which something changed or is to be looked at, with the reason.</summary>
    public List<(string Before, string After, string Why)> Changes { get; } = [];

    public string Of(string text)
    {
        var masked = string.Concat(ReferenceText.Scan(text).Parts.Select(part => part is TextPart.Shown shown ? StandIn(shown) : part.Written));
        var sentences = Sentence().Matches(masked).Select(sentence => sentence.Value).ToList();
        var titled = masked.Trim().Length == 4;
        return string.Concat(sentences.Select(sentence => Next(sentence, isBareYear: titled)));
    }

    private string Next(string sentence, bool isBareYear)
    {
        var moved = isBareYear ? BareYear().Replace(sentence, match => Moved(match.Value)) : Words().Replace(sentence, match => match.Groups["year"].Success && !match.Groups["stays"].Success
            ? Moved(match.Groups["year"].Value) + match.Value[match.Groups["year"].Length..]
            : match.Value == $"《{years.LastTitle}》" ? $"《{years.NextTitle}》" : match.Value);
        var (was, now) = (Unmasked(sentence, before), Unmasked(moved, after));
        var why = string.Join('；', Reasons(sentence, moved).Distinct());
        if (why.Length > 0)
        {
            Changes.Add((was.Trim(), now.Trim(), why));
        }

        return now;
    }

    private IEnumerable<string> Reasons(string sentence, string moved)
    {
        if (sentence != moved)
        {
            yield return ReviewWords.YearMoved;
        }

        if (Year().Matches(sentence).Zip(Year().Matches(moved)).Any(pair => pair.First.Value == pair.Second.Value))
        {
            yield return ReviewWords.YearStays;
        }

        if (WrittenDigits.Unbound(StandIns().Replace(moved, " ")).Any())
        {
            yield return ReviewWords.WrittenDigits;
        }

        if (sentence.Contains(ReviewWords.AsPublishedMark, StringComparison.Ordinal))
        {
            yield return ReviewWords.AsPublished;
        }

        // A cell that is one reference has its row's head beside it, which says the year.
        foreach (var reference in sentence.Where(IsStandIn).Select(standIn => references[standIn - FirstStandIn]))
        {
            foreach (var why in reference.Reasons.Where(why => why != ReviewWords.PeriodStays || sentence.Length > 1))
            {
                yield return why;
            }
        }
    }

    private string StandIn(TextPart.Shown shown)
    {
        var next = years.Of(shown.Reference, shift);
        before.Add(shown.Written);
        after.Add(next.Reference == shown.Reference ? shown.Written : next.Reference.ToString());
        references.Add(next);
        return ((char)(FirstStandIn + references.Count - 1)).ToString();
    }

    private bool IsStandIn(char character) => character >= FirstStandIn && character < FirstStandIn + references.Count;

    private string Unmasked(string text, List<string> written) => string.Concat(text.Select(character => IsStandIn(character) ? written[character - FirstStandIn] : character.ToString()));

    private string Moved(string year)
    {
        var isChinese = !char.IsAsciiDigit(year[0]);
        var number = isChinese ? year.Aggregate(0, (sum, digit) => sum * 10 + ReviewWords.ChineseDigits.IndexOf(digit == '零' ? '〇' : digit, StringComparison.Ordinal)) : int.Parse(year, CultureInfo.InvariantCulture);
        if (!shift.Moves(number))
        {
            return year;
        }

        var next = (number + 1).ToString(CultureInfo.InvariantCulture);
        return !isChinese ? next : string.Concat(next.Select(digit => ReviewWords.ChineseDigits[digit - '0']));
    }

    [GeneratedRegex(@"[^。！？]*[。！？]*", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"《[^》]*》|“[^”]*”|\]\([^)]*\)|https?://\S+|[0-9]{4}年?\s*[-—–~～]+\s*[0-9]{4}年?|[自从][0-9]{4}年起?|(?<![0-9.])(?<year>[0-9]{4}|[〇零一二三四五六七八九]{4})年(?<stays>[0-9]{1,2}月|[一二三四五六七八九十]{1,2}月|以来|起|底前|前)?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*[0-9]{4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"(?<![0-9.])(?:[0-9]{4}(?=年|\s*[-—–~～]+\s*[0-9]{4}年)|[〇零一二三四五六七八九]{4}(?=年))", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"[\uE000-\uF8FF]", RegexOptions.CultureInvariant)]
    private static partial Regex StandIns();
}
