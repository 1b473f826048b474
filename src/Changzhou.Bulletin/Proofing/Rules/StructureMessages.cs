using Changzhou.Bulletin.Proofing.Mentions;

namespace Changzhou.Bulletin.Proofing;

internal static partial class Messages
{
    public static Explanation HeadingOrder(string accident, string number) => new(accident, number, "", "", "按顺序重编章节号，并核对目录。");

    public static Explanation HeadingTwice(string number, int line) => new($"章节号“{number}”与第{line}行重复。", number, "", "", "按顺序重编章节号，并核对目录。");

    public static Explanation NotInBody(string entry) => new($"目录中的“{entry}”在正文中没有同名的标题。", entry, "", "", "核对目录与正文的标题。");

    public static Explanation NotInContents(string title) => new($"正文的“{title}”没有列入目录，或目录中的写法不同。", title, "", "", "补入目录，或统一两处写法。");

    public static Explanation ContentsNumber(string entry, string number, string heading) => new($"目录写作“{entry}”，正文中这一标题的编号是“{heading}”。", number, heading, "", "统一目录与正文的编号。");

    public static Explanation ContentsPage(string entry, int page, int before) => new($"目录页码不递增：“{entry}”在第{page}页，前一条却在第{before}页。", page.ToString(System.Globalization.CultureInfo.InvariantCulture), "", "", "按排版结果重新生成目录页码。");

    public static Explanation Misplaced(string section, string chapter, string own, string other, string better) => new(
        $"“{section}”讲的是{other}，却放在“{chapter}”一章，通篇没有涉及{own}；本公报另有“{better}”一章。", section, better, "", $"核对后移到“{better}”。");

    public static Explanation EmptySection(string title) => new($"标题“{title}”下没有内容。", title, "", "", "补充内容或删去标题。");

    public static Explanation Repeated(string words, int line) => new($"这段话（{words.Length}字）与第{line}行完全相同。", "", "", "", "核对是否误贴；保留一处，另一处改写或删去。");

    public static Explanation EmptySignature(string words) => new($"“{words}”之后没有姓名。", words, "", "", "补签发人姓名；如按惯例不署名，删去这一行。");

    public static Explanation EmptyDate(string words) => new($"日期“{words}”没有填写完整。", words, "", "", "补全发布日期。");

    public static Explanation SummaryOnly(Mention figure) => new($"综述中的“{figure.Span.Quote}”（{Trimmed(figure.Clause)}）在正文中没有出现。", figure.Value + figure.Unit, "", "", "在正文补充这一数据，或核对综述的数值。");

    public static Explanation SummaryDiffers(Mention figure, Mention body) => new(
        $"综述写“{Trimmed(figure.Clause)}”，正文第{body.Span.Line}行写“{Trimmed(body.Clause)}”，两处数值不一致。", figure.Value + figure.Unit, body.Value + body.Unit, "", "以原始数据为准统一两处。");

    public static Explanation SystemCount(string words, string headings) => new($"“{words}”与其后各标题的个数（{headings}）不一致。", words, headings, "", "核对体系名称与所列各项的个数。");

    private static string Trimmed(string clause) => clause.Length <= 40 ? clause : clause[..40] + "…";
}
