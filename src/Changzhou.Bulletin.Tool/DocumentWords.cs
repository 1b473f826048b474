using System.Globalization;
using Changzhou.Bulletin.Importing.Documents.Drafting;

namespace Changzhou.Bulletin.Tool;

/// <summary>What the command line says of official documents, in Chinese.</summary>
internal static class DocumentWords
{
    public const string Out = "只用于 .txt 和 .docx：写成年报文件夹，不动数据库";

    public static string OutOfDocument(string path) => $"{path} 不是 .txt 或 .docx：import 的 --out 只用于正式文本；要写出草稿请用 export。";

    public static string Written(string folder) => $"已写成年报文件夹 {folder}";

    public static string WouldWrite(string folder) => $"试运行：会写成年报文件夹 {folder}。什么也没有写入。";

    public static string Notice(string notice) => $"请核对：{notice}";

    public static string Counts(DraftCounts counts, int notices) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.Chapters} 章 {counts.Sections} 节，{counts.Paragraphs} 段，{counts.Tables} 张表；找到 {counts.Mentions} 处数据，成为 {counts.Figures} 个数据，{counts.References} 处引用，{counts.Unbound} 处数字尚未绑定；{notices} 条提示。");
}
