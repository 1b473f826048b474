using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Opens a .docx without trusting it: sizes are limited before anything is inflated, and nothing outside is fetched.</summary>
internal static class WordPackage
{
    private const int MostEntries = 5_000;
    private const long GreatestTotal = 512L * 1024 * 1024;
    private const long GreatestPart = 48L * 1024 * 1024;
    private const int GreatestRatio = 250;
    private const string MainPart = "word/document.xml";

    private static readonly string[] ForbiddenExternals = ["attachedTemplate", "image", "oleObject", "subDocument", "frame", "package", "video", "audio"];

    public static (SourceContent? Text, DocumentReading.Refused? Refusal) Read(byte[] bytes, string name)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            return Refusal(archive, name) is { } refusal ? (null, refusal) : (WordReader.Read(archive), null);
        }
        catch (PartTooLarge)
        {
            return (null, new("inflation", $"“{name}”解压后异常膨胀，可能是恶意文件，已停止读取；请核对来源。"));
        }
        catch (XmlException exception)
        {
            return (null, exception.Message.Contains("DTD", StringComparison.Ordinal)
                ? new("dtd", $"“{name}”含有文档类型声明（DTD），正常的 Word 文档不会有，已拒绝；请在 Word 中另存后再导入。")
                : new("damaged", $"“{name}”内容已损坏（第{exception.LineNumber}行处无法解析），请在 Word 中打开修复并另存后再导入。"));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, new("damaged", $"“{name}”已损坏或下载不完整，请重新获取后再导入。"));
        }
    }

    /// <summary>A part as XML: no DTD, no entity, no more than the limit whatever the archive's list of contents claims.</summary>
    public static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(new LimitedStream(entry.Open(), GreatestPart), new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1024,
            CloseInput = true,
        });

    private static DocumentReading.Refused? Refusal(ZipArchive archive, string name)
    {
        var entries = archive.Entries;
        if (entries.Count > MostEntries)
        {
            return new("archive", $"“{name}”内含{entries.Count}个文件，超过{MostEntries}个的上限，不像 Word 文档，已拒绝。");
        }

        if (entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return new("macros", $"“{name}”含有宏，已拒绝；请另存为不带宏的 .docx 再导入。");
        }

        if (entries.Sum(entry => entry.Length) > GreatestTotal || entries.Any(entry => entry.Length > 1024 * 1024 && entry.Length > GreatestRatio * Math.Max(1, entry.CompressedLength)) || entries.Any(entry => IsXml(entry) && entry.Length > GreatestPart))
        {
            return new("inflation", $"“{name}”解压后异常膨胀，可能是恶意文件，已拒绝；请核对来源。");
        }

        if (archive.GetEntry(MainPart) is null)
        {
            return new("damaged", $"“{name}”里没有 Word 正文，可能不是 .docx 或下载不完整，请重新获取后再导入。");
        }

        return entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Select(External).FirstOrDefault(target => target is not null) is { } external
            ? new("external", $"“{name}”引用了外部内容（{external}），已拒绝；请在 Word 中断开链接并另存后再导入。")
            : null;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a part would load from elsewhere; a link that a reader may click is none of that.</summary>
    private static string? External(ZipArchiveEntry entry)
    {
        using var xml = Open(entry);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") == "External"
                && xml.GetAttribute("Type") is { } type && ForbiddenExternals.Any(kind => type.EndsWith('/' + kind, StringComparison.Ordinal)))
            {
                var target = xml.GetAttribute("Target") ?? "";
                return target.Length <= 60 ? target : target[..60] + "…";
            }
        }

        return null;
    }
}

/// <summary>A part gives more than it may.</summary>
internal sealed class PartTooLarge() : IOException("The part is larger than a document may be.");

/// <summary>Stops an archive that inflates to more than it says.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : Stream
{
    private long taken;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        taken += read;
        return taken > limit ? throw new PartTooLarge() : read;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
