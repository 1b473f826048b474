using System.Globalization;
using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>All figures of one text, in order: names first, so that their digits are nobody else's; then quantities; then what binds them.</summary>
internal sealed partial class TextFigures
{
    private TextFigures(Sentences sentences, IReadOnlyList<Draft> drafts) => (Sentences, Drafts) = (sentences, drafts);

    public Sentences Sentences { get; }

    public IReadOnlyList<Draft> Drafts { get; }

    /// <param name="skip">Characters at the start that are a heading's number.</param>
    public static TextFigures Find(string text, int skip = 0)
    {
        var taken = new bool[text.Length];
        taken.AsSpan(0, Math.Min(skip, text.Length)).Fill(true);
        var sentences = new Sentences(text);
        List<Draft> found =
        [
            .. Naming.Find(text, taken),
            .. RankScanner.Find(text, taken),
            .. ClassScanner.Find(text, taken),
            .. ChineseQuantityScanner.Find(text, taken),
            .. QuantityScanner.Find(text, taken),
        ];
        found = [.. found.OrderBy(draft => draft.Start).Select(draft => Sort(text, draft))];
        found = ChangeReader.Read(sentences, Groups.Bind(text, found));
        found.AddRange(WordedScanner.Find(sentences, found, taken));
        return new(sentences, Subjects.Assign(sentences, [.. found.OrderBy(draft => draft.Start)]));
    }

    /// <summary>What the words beside a number make of it: a streak, a limit, a class, a mere name.</summary>
    private static Draft Sort(string text, Draft draft)
    {
        if (draft.Kind is not (MentionKind.Value or MentionKind.Share or MentionKind.Count or MentionKind.Range))
        {
            return draft;
        }

        var before = text[Math.Max(0, draft.Start - 14)..draft.Start];
        var behind = text[draft.End..Math.Min(text.Length, draft.End + 10)];
        return draft.Unit switch
        {
            "年" or "个月" or "月" or "季" or "届" or "天" or "次" when Streak().IsMatch(before) => draft with { Kind = MentionKind.Streak },
            "年" or "个月" or "月" or "周" or "季" or "日" or "号" or "期" or "届" or "岁" or "省" or "市" or "县" or "区" or "街道" => draft with { Kind = MentionKind.Label },
            "级" or "类" => draft with { Kind = MentionKind.Class, Value = draft.Value + draft.Unit, Unit = "", PrintedUnit = "" },
            "大" => draft with { Unit = "个" },
            _ when LimitBefore().IsMatch(before) || LimitBehind().IsMatch(behind) => draft with { Kind = MentionKind.Limit },
            _ when draft.Bound != Bound.None && Selects().IsMatch(behind) => draft with { Kind = MentionKind.Limit },
            _ when draft is { Kind: MentionKind.Value, Qualifier: Editions.Qualifier.AndAbove } && NamesThings().IsMatch(behind) => draft with { Kind = MentionKind.Limit },
            "" when draft.Kind == MentionKind.Value && draft.Value.Length >= 5 && !draft.Value.Contains('.', StringComparison.Ordinal) && int.Parse(draft.Value[..4], CultureInfo.InvariantCulture) > 0 && draft.Value.Length > 9 => draft with { Kind = MentionKind.Label },
            _ => draft,
        };
    }

    [GeneratedRegex(@"连续(?:的)?(?:保持)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Streak();

    [GeneratedRegex(@"(?:限值|临界值|阈值|考核标准|标准值|目标值|考核目标|年度目标|控制目标|目标)[(为是：约]{0,3}(?:pH值?为?)?[≤≥]?$|低于临界值$", RegexOptions.CultureInvariant)]
    private static partial Regex LimitBefore();

    [GeneratedRegex(@"^\)?(?:的|以上的|以下的)?(?:年度|省定|国家|全年|省)?(?:目标|限值|考核|标准限值|约束性指标)", RegexOptions.CultureInvariant)]
    private static partial Regex LimitBehind();

    /// <summary>超过70dB(A)的路段: the number says which roads are meant.</summary>
    [GeneratedRegex(@"^的[\u4e00-\u9fff]", RegexOptions.CultureInvariant)]
    private static partial Regex Selects();

    /// <summary>20吨以上生活污水处理设施: the number says which facilities are meant.</summary>
    [GeneratedRegex(@"^(?:及)?以上(?:的)?[\u4e00-\u9fff]", RegexOptions.CultureInvariant)]
    private static partial Regex NamesThings();
}
