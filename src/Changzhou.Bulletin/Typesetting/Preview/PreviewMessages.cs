namespace Changzhou.Bulletin.Typesetting.Preview;

/// <summary>Every text that the preview says to staff, in one place.</summary>
internal static class PreviewMessages
{
    public const string Summary = "综述";
    public const string WholeEdition = "公报";

    public static string NoSuchChapter(string topic) => $"公报里没有主题为“{topic}”的章，请重新选择要预览的章。";
    public static string MissingPicture(string place, string file) => $"{place}用到图片“{file}”，但草稿里没有这个文件。请上传图片，或删去这一处图片。";
    public static string CannotBeSet(string place, string reason) => $"{place}不能排版，请检查刚才的修改。排版程序的说明：{reason}";
    public static string CannotBePrinted(string place, string sign) => $"{place}里的“{sign}”没有可用的字形，印成 PDF 时会被拒绝。请换一个字，或删去它。";
    public static string OutOfOrder(string reason) => $"预览暂时不能使用，请稍后再试；仍不行时请联系系统管理员。原因：{reason}";

    public static string Chapter(string label, string title) => $"{label}“{title}”";
    public static string Section(string chapter, string title) => $"{chapter}“{title}”一节";
    public static string Paragraph(int number) => $"第{number}段";
    public static string Note(int number) => $"第{number}条注";
    public static string Picture(string file) => $"图片“{file}”";
    public static string Within(string place, string block) => $"{place}的{block}";
}
