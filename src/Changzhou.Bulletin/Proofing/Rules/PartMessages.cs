using System.Text.RegularExpressions;
using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation PartAboveWhole(Mention whole, Mention part) => new(
        $"“其中”的{part.Span.Quote}多于总数{whole.Span.Quote}。",
        part.Value + part.Unit, $"不多于{whole.Value}{whole.Unit}", $"{part.Value}>{whole.Value}", "核对总数和分项。");

    public static Explanation PartsSum(Mention whole, IReadOnlyList<Mention> parts)
    {
        var sum = parts.Sum(part => part.Number ?? 0m);
        return new(
            $"各分项{string.Join("、", parts.Select(part => part.Span.Quote))}合计{Text(sum)}{whole.Unit}，总数为{whole.Span.Quote}，相差{Text(Math.Abs(sum - (whole.Number ?? 0m)))}。",
            whole.Value + whole.Unit, Text(sum) + whole.Unit, string.Join('+', parts.Select(part => part.Value)), "核对总数和分项；如分项未列全或有交叉，请写明。");
    }

    public static Explanation LaterStageIsMore(Mention earlier, Mention later, string stage) => new(
        $"“{stage}”的{later.Span.Quote}多于前一环节的{earlier.Span.Quote}。",
        later.Value + later.Unit, $"不多于{earlier.Value}{earlier.Unit}", $"{later.Value}>{earlier.Value}", "核对各环节的数量。");

    public static Explanation StockAndFlow(decimal made, decimal treated, decimal stored, string unit, bool explained) => new(
        $"利用处置{Text(treated)}{unit}与暂存{Text(stored)}{unit}合计{Text(treated + stored)}{unit}，与产生量{Text(made)}{unit}相差{Text(treated + stored - made)}{unit}{(explained ? "；文中注明含往年积存量，请核对往年积存是否为此数" : "")}。",
        Text(made) + unit, Text(treated + stored) + unit, $"{Text(treated)}+{Text(stored)}-{Text(made)}", explained ? "向数据提供单位核实往年积存量。" : "核对三个量，或注明往年积存量。");

    public static Explanation CountOfNames(Match match, (int Least, int Most) names, decimal number) => new(
        $"“{match.Groups["names"].Value}”列出{(names.Least == names.Most ? names.Least : $"{names.Least}或{names.Most}")}个名称，文中数目为{Text(number)}{(match.Groups["etc"].Success ? "，名称多于数目" : "，两者不等")}。",
        Text(number), names.Least.ToString(System.Globalization.CultureInfo.InvariantCulture), "", "核对名称和数目；名称未列全时加“等”。");

    public static Explanation CountOfItems(string title, decimal number, int items) => new(
        $"标题“{title}”说有{Text(number)}项，下文列出{items}项。",
        Text(number), items.ToString(System.Globalization.CultureInfo.InvariantCulture), "", "核对标题的数目和下文各项。");

    public static Explanation CountOfClasses(decimal whole, IReadOnlyList<decimal> parts) => new(
        $"各类断面{string.Join("、", parts.Select(Text))}个，合计{Text(parts.Sum())}个，总数为{Text(whole)}个。",
        Text(whole), Text(parts.Sum()), string.Join('+', parts.Select(Text)), "核对各类个数和总数。");

    public static Explanation ListLengths(string names, int least, int most, int values) => new(
        $"“{names}”列出{(least == most ? least : $"{least}至{most}")}个名称，“分别”之后有{values}个数值，不能一一对应。",
        values.ToString(System.Globalization.CultureInfo.InvariantCulture), least.ToString(System.Globalization.CultureInfo.InvariantCulture), "", "核对名称和数值是否缺漏。");
}
