using System.Text.RegularExpressions;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>The words around one figure of a text: its own, those behind it, and the clauses before.</summary>
internal sealed partial class Surroundings
{
    private readonly string own;
    private readonly string behind;
    private readonly bool isFollowed;
    private readonly string quote;
    private readonly string rest;
    private readonly List<string> earlier;
    private readonly string previousSentence;

    private Surroundings(string own, string behind, bool isFollowed, string quote, string rest, List<string> earlier, string previousSentence, IReadOnlyList<string> subjects, bool isValueBefore)
    {
        (this.own, this.behind, this.isFollowed, this.quote) = (own, behind, isFollowed, quote);
        (this.rest, this.earlier, this.previousSentence) = (rest, earlier, previousSentence);
        (Subjects, IsValueBefore) = (subjects, isValueBefore);
    }

    /// <summary>What the figure is of; more than one in "昼间和夜间…均为二级".</summary>
    public IReadOnlyList<string> Subjects { get; }

    /// <summary>The first of 由A降至B.</summary>
    public bool IsValueBefore { get; }

    public static Surroundings Of(Sentences sentences, IReadOnlyList<Draft> drafts, int index)
    {
        var draft = drafts[index];
        var text = sentences.Text;
        var clause = sentences.ClauseAt(draft.Start);
        var sentence = sentences.SentenceAt(draft.Start);
        var from = clause.Start;
        for (var i = index - 1; i >= 0 && drafts[i].End > clause.Start; i--)
        {
            if (!Names(drafts[i]) && (draft.Group is null || drafts[i].Group != draft.Group) && !draft.Worded)
            {
                from = Math.Max(from, drafts[i].End);
                break;
            }
        }

        var start = draft.Group is null ? draft.Start : drafts.First(other => other.Group == draft.Group).Start;
        var own = draft.Subject ?? Trim(text[Math.Min(from, start)..start]);
        var counted = draft.Kind is MentionKind.Count or MentionKind.Ordinal or MentionKind.Label or MentionKind.Limit or MentionKind.Streak;
        var isValueBefore = draft.Group is not null && index + 1 < drafts.Count && Groups.IsBeforeAfter(text, draft, drafts[index + 1]);
        var next = draft.Worded ? int.MaxValue : drafts.Skip(index + 1).Where(other => !other.Worded && !Names(other)).Select(other => other.Start).FirstOrDefault(int.MaxValue);
        var behind = text[draft.End..Math.Max(draft.End, Math.Min(Math.Min(clause.End, draft.End + 24), next))];
        behind = isValueBefore || (behind.Length > 0 && behind[0] is '、' or '和' or '与' or '及' or ')') ? "" : behind;
        if (counted && from > clause.Start && draft.Subject is null && behind.Length > 1 && own.LastIndexOfAny(['和', '、', '与', '及', '的']) is var joint and >= 0)
        {
            own = own[(joint + 1)..];
        }

        var rest = draft.Subject is null && from > clause.Start ? text[clause.Start..from] : "";
        var earlier = sentences.ClausesBackwards(sentence.Start, clause.Start).Where(span => span.End <= clause.Start).Take(6).Select(span => text[span.Start..span.End]).ToList();
        var previousSentence = sentence.Start > 0 && sentences.SentenceAt(sentence.Start - 1) is var before ? text[before.Start..before.End] : "";
        var isFollowed = next < clause.End;
        if (isFollowed && Done().Match(behind) is { Success: true, Index: > 1 } done)
        {
            behind = behind[..done.Index];
        }

        return new(own, behind, isFollowed, text.Substring(draft.Start, draft.Length), rest, earlier, previousSentence, Each(own, text[clause.Start..draft.Start], draft), isValueBefore);
    }

    public Zones Zones(Draft draft, string subject, DocumentPlace place)
    {
        var parts = subject.Split('|');
        var counted = draft.Worded || draft.Kind is MentionKind.Count or MentionKind.Ordinal or MentionKind.Label or MentionKind.Limit or MentionKind.Streak or MentionKind.Rank or MentionKind.Class;
        var isBare = Core(parts[0]).Length < 2 && (!counted || behind.Length < 2) && !(draft.Worded && quote.Length > 3);
        var zones = new Zones().Add(parts[0], 1).Add(parts.Length > 1 ? parts[1] : null, 0.92).Add(rest, isBare ? 0.95 : 0.6);
        zones.Fading(behind, counted ? 0.95 : 0.45, isFollowed ? 7 : 24);
        if (counted)
        {
            zones.Add(parts[0] + quote + behind[..Math.Min(behind.Length, 10)], 0.95);
        }

        zones.Add(Paraphrase.Of(draft), 0.6).Add(Paraphrase.Of(subject), 0.95).Add(Paraphrase.OfYear(draft, parts[0], behind), 0.95);
        var weight = isBare && rest.Length == 0 ? 0.95 : 0.65;
        foreach (var clause in earlier)
        {
            zones.Add(clause, weight).Add(Paraphrase.Of(clause), weight);
            weight = weight > 0.9 && Core(clause).Length < 2 ? weight : Math.Min(weight, 0.72) * 0.9;
        }

        return zones.Add(previousSentence, 0.3).Add(place.Section, 0.5).Add(place.Item, 0.55).Add(place.Chapter, 0.3);
    }

    /// <summary>昼间和夜间…均为“二级”: one class for each of the two.</summary>
    private static List<string> Each(string own, string clause, Draft draft)
    {
        if (draft.Kind != MentionKind.Class || draft.Subject is not null || !Both().IsMatch(clause) || Enumerated().Match(clause) is not { Success: true } match)
        {
            return [own];
        }

        string Only(string kept, string left) => clause.Replace(match.Value, kept, StringComparison.Ordinal).Replace(left, "", StringComparison.Ordinal);
        return [Only(match.Groups["a"].Value, match.Groups["b"].Value), Only(match.Groups["b"].Value, match.Groups["a"].Value)];
    }

    private static bool Names(Draft draft) =>
        draft.Kind is MentionKind.Year or MentionKind.Label or MentionKind.Standard or MentionKind.Ordinal or MentionKind.Date;

    /// <summary>Without the words that only join: 同比, 分别为, 其中, 全年累计 …</summary>
    private static string Core(string text) => Joining().Replace(text, "");

    private static string Trim(string text) => Ends().Replace(text, "");

    [GeneratedRegex(@"(?<a>昼间)(?:和|、|与|及)(?<b>夜间)", RegexOptions.CultureInvariant)]
    private static partial Regex Enumerated();

    /// <summary>What was done to the counted things leads to the next figure: 39家电镀企业|关停退出5家.</summary>
    [GeneratedRegex(@"关停|退出|清退|整治提升|完成|通过|新增", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"均|都|皆", RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@"同比|环比|与?(?:较|比)?(?:[0-9]{4}|上|去)年(?:同期)?(?:相比)?|分别|上升|下降|降低|减少|增加|增长|提高|改善|推迟|幅度|增幅|降幅|其中|全年|累计|共计|全市|我市|完成|连续|均|共|达到|达|为|约|近|等|和|、|，|了|至|由|从|占比?|是|[0-9]|首次|比例", RegexOptions.CultureInvariant)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^[、，和与及()\s]+|(?:分别)?(?:为|达到|达|是|共|约|近|超过|：|\()+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
