using System.Globalization;

namespace Changzhou.Bulletin.Importing.Uploads;

/// <summary>What is said of uploaded files, in Chinese.</summary>
internal static class ZipWords
{
    public static Advice Inflates => new("压缩包解开后的内容超过上限", "请检查是否选错了文件；图片过大的请先压缩图片");
    public static Advice Damaged => new("压缩包已损坏，或不是 .zip 格式", "请重新压缩成 .zip 后上传");
    public static Advice NoEdition => new("压缩包里没有 edition.yaml", "请把整个公报文件夹（含 edition.yaml、figures.csv 和 chapters）压缩成 .zip");
    public static Advice UnknownKind => new("不认识这种文件", "请上传公报文稿（.txt、.docx）、数据表（.xlsx、.csv）或公报文件夹的压缩包（.zip）");
    public static Advice TooManyEntries(int count, int most) => new($"压缩包里有 {Text(count)} 个文件，超过上限 {Text(most)} 个", "请检查是否选错了文件");
    public static Advice Encrypted(string path) => new($"{path} 已加密", "请去掉压缩包的密码后重新上传");
    public static Advice TooDeep(string path) => new($"{path} 的文件夹层数太多", "请只压缩公报文件夹本身");
    public static Advice Twice(string path) => new($"压缩包里有两个 {path}", "请重新压缩，同名文件只留一个");
    public static Advice SeveralEditions(int count) => new($"压缩包里有 {Text(count)} 个 edition.yaml", "请一次只上传一个年度的公报文件夹");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
