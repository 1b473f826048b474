using System.Text.RegularExpressions;

namespace Changzhou.Bulletin.Proofing.Mentions;

/// <summary>Gives each figure of a list the item that is its own: A、B和C分别为x、y和z.</summary>
internal static partial class Subjects
{
    public static List<Draft> Assign(Sentences sentences, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Group is not { } group || drafts[i].GroupIndex != 0)
            {
                continue;
            }

            var members = drafts.Skip(i).Take(100).TakeWhile(draft => draft.Group == group || draft.Group is null).Where(draft => draft.Group == group).ToList();
            if (members.Count < 2 || Groups.IsBeforeAfter(sentences.Text, members[0], members[1]))
            {
                continue;
            }

            var items = Items(sentences, drafts[i], members.Count, i > 0 ? drafts[i - 1].End : 0);
            for (var (j, k) = (i, 0); k < members.Count && j < drafts.Count; j++)
            {
                if (drafts[j].Group == group)
                {
                    drafts[j] = drafts[j] with { Subject = items.Count == members.Count ? items[k] : null };
                    k++;
                }
            }
        }

        return drafts;
    }

    /// <summary>The items that stand before 分别, or where there is no 分别 as many as there are figures; each with the words that all share.</summary>
    private static List<string> Items(Sentences sentences, Draft first, int count, int after)
    {
        var sentence = sentences.SentenceAt(first.Start);
        var from = Math.Max(sentence.Start, Math.Min(after, first.Start));
        var text = sentences.Text[from..first.Start];
        var respectively = text.LastIndexOf("分别", StringComparison.Ordinal);
        var head = respectively < 0 ? text : text[..respectively];
        var shared = respectively < 0 ? "" : text[(respectively + 2)..].TrimEnd('为', '是', '达', '到', '：', '约');
        var open = head.LastIndexOfAny(['；', '。', '：']);
        head = (open < 0 ? head : head[(open + 1)..]).TrimEnd('，', '同', '比');
        head = Same().Replace(head, "$1$3、$2$3");
        var comma = head.LastIndexOf('，');
        var near = comma < 0 ? head : head[(comma + 1)..];
        var items = Split(near, count) ?? (comma < 0 ? null : Split(head, count)) ?? [];
        return shared.Length == 0 ? items : [.. items.Select(item => item + (item.Contains('|', StringComparison.Ordinal) ? "" : "|") + shared)];
    }

    private static List<string>? Split(string head, int count)
    {
        var items = Parts(head);
        if (items.Count == count)
        {
            return Share(items);
        }

        // 区域和道路噪声昼间、夜间…分别为: the outer list times the inner one.
        for (var (outer, rest) = (2, items.Count - 2 + 1); outer < items.Count; outer++, rest--)
        {
            if (outer * (items.Count - outer + 1) == count && items.Count - outer + 1 > 1)
            {
                return Product(items, outer);
            }
        }

        return items.Count > count && count > 1 ? Share(items.Skip(items.Count - count).ToList()) : null;
    }

    /// <summary>Parts at 、和与及, but not within brackets or book titles.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '《' or '“' ? 1 : text[i] is ')' or '》' or '”' ? -1 : 0;
            if (depth == 0 && text[i] is '、' or '，' or '和' or '与' or '及' && i > start)
            {
                parts.Add(text[start..i].TrimEnd('以'));
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return [.. parts.Where(part => part.Length > 0)];
    }

    /// <summary>The last item carries what all share (年均浓度, 总磷); the others have it behind a mark.</summary>
    private static List<string> Share(List<string> items) =>
        [.. items.Select((item, i) => i == items.Count - 1 ? item : item + "|" + Attribute(item, items.Skip(i + 1).FirstOrDefault(next => Measure().IsMatch(next)) ?? items[^1]))];

    /// <summary>总磷 of "太湖湖心区、西部区总磷": what stands behind the sign on which the first item ends, or else words that measure.</summary>
    private static string Attribute(string first, string last)
    {
        var end = last.LastIndexOf(first[^1]);
        return end >= 0 && end < last.Length - 1 ? last[(end + 1)..]
            : char.IsAsciiLetterOrDigit(first[^1]) && Latin().Match(last) is { Success: true } latin ? last[(latin.Index + latin.Length)..]
            : Measure().Match(last).Value;
    }

    private static List<string> Product(List<string> items, int outer)
    {
        var inner = items.Skip(outer - 1).ToList();
        var day = Daytime().Match(inner[0]);
        var lastOuter = day.Success ? inner[0][..day.Index] : inner[0];
        var outers = items.Take(outer - 1).Append(lastOuter).ToList();
        inner[0] = day.Success ? inner[0][day.Index..] : inner[0];
        return [.. outers.SelectMany(first => inner.Select(second => first + second + "|" + lastOuter[Math.Max(0, lastOuter.Length - 4)..] + inner[^1]))];
    }

    /// <summary>国、省考断面 is 国考断面、省考断面.</summary>
    [GeneratedRegex(@"(国|国家)、(省)(考|控)", RegexOptions.CultureInvariant)]
    private static partial Regex Same();

    [GeneratedRegex(@"[A-Za-z0-9.]+(?=[^A-Za-z0-9.)]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex(@"(?:年均|年平均|日均|平均|总)?(?:浓度|均值|平均值|达标率|优良率|天数|比例|比率|占比|排放量|产生量|利用率|发生率|频率|声级|面积|数量|长度|同比|密度).{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    [GeneratedRegex(@"(?:昼|夜)间?$|[12]类", RegexOptions.CultureInvariant)]
    private static partial Regex Daytime();
}
