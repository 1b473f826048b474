using System.Text.RegularExpressions;
using Changzhou.Bulletin.Editions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing.Rules;

/// <summary>近年最好 and 首次 hold against the years that are known.</summary>
internal sealed partial class RecordAgainstHistory : IRule
{
    /// <summary>近年 without a year means no more than these.</summary>
    private const int RecentYears = 5;

    private const string Classes = "ⅠⅡⅢⅣⅤ";

    public string Id => "record.history";

    public string Standard => "";

    public IEnumerable<Finding> Check(ProofView view) => Best(view).Concat(First(view));

    private IEnumerable<Finding> Best(ProofView view) =>
        from sentence in view.Prose
        from Match record in Record().Matches(sentence.Text)
        where view.Year is not null && !OfRank().IsMatch(ClauseOf(sentence.Text, record.Index))
        let subject = Before(view, sentence, record.Index)
        where subject is not null
        let indicator = view.Catalogue.FindIndicator(subject.Indicator!)
        where indicator is { Better: not Direction.None, IsChange: false }
        let better = Better(view, indicator, subject, record)
        where better is not null
        select Finding.At(this, Severity.Warning, sentence.Locate(record), sentence.Place, Messages.RecordBeaten(record.Value, indicator.Name, subject.Span.Quote, better));

    private IEnumerable<Finding> First(ProofView view) =>
        from figure in view.Figures
        where figure is { Kind: MentionKind.Class, Indicator: not null, Region: not null } && FirstTime().Match(figure.Clause) is { Success: true } && Rank(figure.Value) is not null
        let fact = view.History.FactsOf(figure.Indicator!).FirstOrDefault(fact => fact.Region == figure.Region && fact.Period.LastYear < view.Year && fact.Value is FigureValue.Words words && Rank(words.Value) <= Rank(figure.Value))
        where fact is not null
        select Finding.Warning(this, figure, Messages.FirstTimeBefore(FirstTime().Match(figure.Clause).Value + figure.Value, figure.Subject, figure.Value, fact));

    /// <summary>The figure that the words are read as speaking of: the last value before them in the sentence, up to a semicolon.</summary>
    private static Mention? Before(ProofView view, ProseSentence sentence, int at)
    {
        var from = sentence.Text.LastIndexOf('；', at) + 1;
        return view.In(sentence.Block).LastOrDefault(mention => mention.Sentence == sentence.Text && mention.SentenceStart >= from && mention.SentenceStart < at
            && mention is { Number: not null, Indicator: not null } && mention.Kind is MentionKind.Value or MentionKind.Share);
    }

    private static HistoryFact? Better(ProofView view, Indicator indicator, Mention subject, Match record)
    {
        var since = record.Groups["since"].Success ? int.Parse(record.Groups["since"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : record.Value.StartsWith('近') ? view.Year!.Value - RecentYears : 0;
        var now = subject.Magnitude!.Value;
        return (from fact in view.History.FactsOf(indicator.Code)
                where fact.Period.IsYear && fact.Period.FirstYear < view.Year && fact.Period.FirstYear >= since
                where fact.Preferred && (fact.Region == subject.Region || fact.Region == "范围未注明") && fact.Value is FigureValue.Number
                let then = Interval.OfPrinted(((FigureValue.Number)fact.Value).Value, 0)
                let value = ((FigureValue.Number)fact.Value).Value
                where indicator.Better == Direction.Lower ? value < now - Interval.HalfDigit(subject.Decimals) : value > now + Interval.HalfDigit(subject.Decimals)
                orderby fact.Period.FirstYear descending
                select fact).FirstOrDefault();
    }

    private static int? Rank(string value) => Classes.IndexOf(value.TrimStart('劣').FirstOrDefault(), StringComparison.Ordinal) is var at and >= 0 ? value[0] == '劣' ? 6 : at + 1 : null;

    private static string ClauseOf(string text, int at)
    {
        var from = text.LastIndexOfAny(['，', '；'], at) + 1;
        var to = text.IndexOfAny(['，', '；', '。'], at);
        return text[from..(to < 0 ? text.Length : to)];
    }

    [GeneratedRegex(@"(?:近年来?|近[0-9一二三四五六七八九十]+年来?|历史|历年|有(?:监测)?记录以来|有监测以来|自?(?<since>(?:19|20)[0-9]{2})年以来|建市以来)(?:同期)?的?(?:最好|最优|最高|最低|最佳)(?:水平|值|成绩|纪录)?", RegexOptions.CultureInvariant)]
    private static partial Regex Record();

    [GeneratedRegex("排名|位次|名次", RegexOptions.CultureInvariant)]
    private static partial Regex OfRank();

    [GeneratedRegex("首次(?:达到|实现|达)?|第一次", RegexOptions.CultureInvariant)]
    private static partial Regex FirstTime();
}
