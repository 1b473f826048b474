using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Tells changes from values by the words beside a figure: 上升3.0%, 增幅达130%, 同比-3.2%, but not 下降至34.</summary>
internal static partial class ChangeReader
{
    private static readonly string[] Ups = ["上升", "升高", "增加", "增长", "提高", "提升", "上涨", "增多", "扩大", "推迟", "延长", "回升", "上浮", "增", "升", "多", "高", "涨", "延后", "新增", "跃升"];

    public static List<Draft> Read(Sentences sentences, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind is not (MentionKind.Value or MentionKind.Share or MentionKind.Count or MentionKind.Points))
            {
                continue;
            }

            var previous = i > 0 && draft.Group is not null && drafts[i - 1].Group == draft.Group ? drafts[i - 1] : null;
            drafts[i] = previous is { DirectionWord.Length: > 0 } && draft.GroupIndex > 0 && Inherits(sentences.Text, previous, draft)
                ? draft with { Direction = previous.Direction, DirectionWord = previous.DirectionWord, Kind = previous.Kind }
                : i > 0 && InBrackets(sentences.Text, drafts[i - 1], draft) ? draft with { Kind = MentionKind.Change, Direction = drafts[i - 1].Direction, DirectionWord = drafts[i - 1].DirectionWord }
                : Changed(sentences, draft);
        }

        return drafts;
    }

    /// <summary>In "上升3.0%、3.6%" the second has no word of its own.</summary>
    private static bool Inherits(string text, Draft previous, Draft draft) => !Groups.IsBeforeAfter(text, previous, draft);

    /// <summary>下降0.4微克/立方米(2.3%): the same fall, once more in percent.</summary>
    private static bool InBrackets(string text, Draft previous, Draft draft) =>
        draft.Kind == MentionKind.Share && previous.Kind == MentionKind.Difference && draft.Start == previous.End + 1 && text[previous.End] == '(';

    private static Draft Changed(Sentences sentences, Draft draft)
    {
        var clause = sentences.ClauseAt(draft.Start);
        var sentence = sentences.SentenceAt(draft.Start);
        var before = sentences.Text[Math.Max(clause.Start, draft.Start - 16)..draft.Start];
        var compared = Comparison().IsMatch(sentences.Text[Math.Max(sentence.Start, draft.Start - 120)..draft.Start]);
        var comparedHere = Comparison().IsMatch(sentences.Text[clause.Start..draft.Start]);
        if (Verb().Match(before) is { Success: true } verb && IsChange(verb.Groups["verb"].Value, draft, compared, comparedHere))
        {
            var word = verb.Groups["verb"].Value;
            return draft with { Kind = KindOf(draft), DirectionWord = word, Direction = word is "改善" or "变化" or "变幅" ? ChangeDirection.None : IsUp(word) ? ChangeDirection.Up : ChangeDirection.Down };
        }

        return draft.Direction != ChangeDirection.None && (compared || draft.Kind is MentionKind.Points) ? draft with { Kind = KindOf(draft), DirectionWord = draft.Direction == ChangeDirection.Up ? "+" : "-" } : draft;
    }

    private static bool IsChange(string verb, Draft draft, bool compared, bool comparedHere) => draft.Kind switch
    {
        MentionKind.Points => true,
        MentionKind.Share => verb.Length > 1 || comparedHere,
        _ => verb switch
        {
            "上升" or "下降" or "升高" or "降低" or "推迟" or "提前" or "上涨" or "回落" => draft.PrintedUnit.Length > 0 || compared,
            "新增" or "削减" or "压减" or "减排" => false,
            "多" or "少" or "高" or "低" => comparedHere,
            _ => compared && (comparedHere || draft.Unit is "天" or "dB(A)" or "" or "个"),
        },
    };

    private static bool IsUp(string word) => Array.IndexOf(Ups, word) >= 0 || word is "增幅" or "涨幅" or "升幅" or "增速" or "增长率";

    private static MentionKind KindOf(Draft draft) => draft.Kind switch
    {
        MentionKind.Share => MentionKind.Change,
        MentionKind.Points => MentionKind.Points,
        _ => MentionKind.Difference,
    };

    [GeneratedRegex(@"(?<verb>上升|升高|增加|增长率|增长|提高|提升|上涨|增多|扩大|推迟|延长|延后|回升|上浮|新增|跃升|下降|降低|减少|减小|减低|回落|收窄|缩小|提前|缩短|下滑|下浮|削减|压减|减排|改善|变化|变幅|增幅|降幅|涨幅|升幅|增速|跌幅|减幅|增|升|降|减|多|少|高|低|跌)(?:了|幅度为|幅度达|幅度|均|分别|约|近|超过|超|逾|达到|达|出)?(?:为|：)?(?<![至到]为?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"同比|环比|较(?:上年|去年|前|上一|[0-9]{4}|基准|往年|“)|比(?:上年|去年|[0-9]{4}|上一)|相比|与(?:上年|去年)|较.{0,6}(?:年|期)", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();
}
