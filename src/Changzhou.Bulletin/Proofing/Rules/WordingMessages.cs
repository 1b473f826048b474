using Changzhou.Bulletin.Proofing.Wording;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation MisreadPlace(MisreadPlace place) => new($"“{place.Wrong}”应为“{place.Right}”（{place.Note}）。", place.Wrong, place.Right, "", $"改为“{place.Right}”。");

    public static Explanation WordSlip(string words, Slip slip) => new(
        $"“{words}”：{slip.Reason}。", words, slip.Suggestion, "", slip.Suggestion.Length > 0 ? $"改为“{slip.Suggestion}”。" : "改写这一处。");

    public static Explanation UnitWritten(string written, string right, string reason, int places) => new($"“{written}”应写作“{right}”{InAll(places)}：{reason}。", written, right, "", $"改为“{right}”。");

    public static Explanation UnitsMixed(string quantity, IReadOnlyList<string> written) => new(
        $"{quantity}的单位在同一公报中有{written.Count}种写法：{string.Join("、", written)}。", written[^1], written[0], "", $"全文统一，例如都写“{written[0]}”。");

    public static Explanation NotationWritten(string written, string right, string reason, int places) => new($"“{written}”应写作“{right}”{InAll(places)}：{reason}。", written, right, "", $"改为“{right}”。");

    public static Explanation StandardForms(IReadOnlyList<string> forms) => new(
        $"标准编号的写法不统一：{string.Join("、", forms)}。代号与顺序号之间空半字，顺序号与年号之间用一字线“—”，全文应一致。", forms[^1], forms[0], "", $"统一为“{forms[0]}”的写法。");

    public static Explanation LawAbolished(KnownLaw law, int year) => new(
        $"《{law.Title}》{(law.Number.Length > 0 ? $"（{law.Number}）" : "")}只适用到{law.LastYear}年{(law.Note.Length > 0 ? "，" + law.Note : "")}，不能用来评价{year}年的数据{(law.ReplacedBy.Length > 0 ? $"；现行的是{law.ReplacedBy}" : "")}。",
        law.Number.Length > 0 ? law.Number : law.Title, law.ReplacedBy, "", "改用数据年份有效的标准或法律，并核对评价结论。");

    public static Explanation LawTooEarly(KnownLaw law, int year) => new($"《{law.Title}》{(law.Number.Length > 0 ? $"（{law.Number}）" : "")}自{law.FirstYear}年起才适用，不能用来评价{year}年的数据。", law.Number, "", "", "改用数据年份有效的标准。");

    public static Explanation LawNickname(KnownLaw law) => new($"“{law.Title}”是俗称，公文应写{law.ReplacedBy}。", law.Title, law.ReplacedBy, "", $"改为{law.ReplacedBy}。");

    public static Explanation LawTitle(string written, string right) => new($"《{written}》与已知的《{right}》只差一个字，可能写错。", written, right, "", $"核对名称，应为《{right}》。");

    public static Explanation StandardNumber(string title, string written, IReadOnlyList<string> numbers) => new($"《{title}》的编号是{string.Join("或", numbers)}，文中写作“{written}”。", written, numbers[^1], "", "核对标准的名称与编号。");

    public static Explanation HalfWidth(int count, string marks, int paragraphs) => new($"中文句子里有{count}处半角标点（{marks}），涉及{paragraphs}段，与其余各处的全角标点混用。", marks, "", "", "统一为全角标点。");

    public static Explanation FullWidthDigits(int count) => new($"有{count}处全角数字，与其余各处的半角数字混用。", "", "", "", "统一为半角数字。");

    public static Explanation SpaceInNumber(string words) => new($"“{words}”的数字中间有空格，读者会看成两个数。", words, words.Replace(" ", "", StringComparison.Ordinal), "", "删去空格，或补上遗漏的标点。");

    public static Explanation Unpaired(char mark, bool opens) => new($"“{mark}”没有与之配对的{(opens ? "后" : "前")}半个。", mark.ToString(), "", "", "补全或删去。");

    public static Explanation MarksTwice(string words) => new($"标点重复：“{words}”。", words, words[..1], "", "保留一个标点。");

    public static Explanation WordsTwice(string words, string once) => new($"“{words}”重复，可能多写了“{once}”。", words, once, "", $"改为“{once}”。");

    private static string InAll(int places) => places > 1 ? $"（全文{places}处）" : "";
}
