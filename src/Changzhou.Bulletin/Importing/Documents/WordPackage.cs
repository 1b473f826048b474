using System.Xml;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Opens a .docx without trusting it, and says in a sentence why one is refused.</summary>
internal static class WordPackage
{
    private const string MainPart = "word/document.xml";

    public static (SourceContent? Text, DocumentReading.Refused? Refusal) Read(byte[] bytes, string name)
    {
        var (text, fault) = OfficePackage.Read<SourceContent>(bytes, archive =>
        {
            if (archive.GetEntry(MainPart) is null)
            {
                return (null, new PackageFault("damaged", MainPart));
            }

            // No part may have a DTD, which can stand before the first element only.
            foreach (var part in archive.Entries.Where(OfficePackage.IsXml))
            {
                using var xml = OfficePackage.Open(part);
                xml.MoveToContent();
            }

            return (WordReader.Read(archive), null);
        });
        return (text, fault is null ? null : new(fault.Code, Sentence(fault, name)));
    }

    public static XmlReader Open(System.IO.Compression.ZipArchiveEntry entry) => OfficePackage.Open(entry);

    private static string Sentence(PackageFault fault, string name) => fault switch
    {
        { Code: "archive" } => $"“{name}”内含{fault.Detail}个文件，超过{OfficePackage.MostEntries}个的上限，不像 Word 文档，已拒绝。",
        { Code: "macros" } => $"“{name}”含有宏，已拒绝；请另存为不带宏的 .docx 再导入。",
        { Code: "inflation" } => $"“{name}”解压后异常膨胀，可能是恶意文件，已拒绝；请核对来源。",
        { Code: "external" } => $"“{name}”引用了外部内容（{fault.Detail}），已拒绝；请在 Word 中断开链接并另存后再导入。",
        { Code: "dtd" } => $"“{name}”含有文档类型声明（DTD），正常的 Word 文档不会有，已拒绝；请在 Word 中另存后再导入。",
        { Detail: MainPart } => $"“{name}”里没有 Word 正文，可能不是 .docx 或下载不完整，请重新获取后再导入。",
        { Detail.Length: > 0 } => $"“{name}”内容已损坏（第{fault.Detail}行处无法解析），请在 Word 中打开修复并另存后再导入。",
        _ => $"“{name}”已损坏或下载不完整，请重新获取后再导入。",
    };
}
