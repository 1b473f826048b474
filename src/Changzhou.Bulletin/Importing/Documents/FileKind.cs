namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class FileKind
{
    public static DocumentReading.Refused? Refusal(ReadOnlySpan<byte> bytes, string name, bool isWord)
    {
        var isArchive = bytes.StartsWith("PK"u8);
        return bytes.IsEmpty ? new("empty", $"“{name}”是空文件，请检查是否保存完整。")
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? new("extension", $"“{name}”是旧版 Word 或加密文件，请在 Word 中另存为未加密的 .docx 再导入。")
            : bytes.StartsWith("%PDF"u8) ? new("extension", $"“{name}”其实是 PDF，请先转成 .docx 或 .txt 再导入。")
            : bytes.StartsWith("{\\rtf"u8) ? new("extension", $"“{name}”其实是 RTF，请在 Word 中另存为 .docx 再导入。")
            : isWord && !isArchive ? new("extension", $"“{name}”不是 Word 文档（扩展名与内容不符），请核对文件。")
            : !isWord && isArchive ? new("extension", $"“{name}”其实是压缩包或 Word 文档，请用正确的扩展名再导入。")
            : null;
    }
}
