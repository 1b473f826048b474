namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal enum Signature
{
    Empty,

    /// <summary>An archive: .docx, .xlsx and others.</summary>
    Archive,

    /// <summary>A compound file: .doc, .xls, or anything of Office under a password.</summary>
    Compound,

    Pdf,
    Rtf,

    /// <summary>None of these, so perhaps text.</summary>
    Other,
}

/// <summary>Tells a file by its first bytes, and refuses one whose name says otherwise.</summary>
internal static class FileKind
{
    public static Signature Of(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? Signature.Empty
            : bytes.StartsWith("PK"u8) ? Signature.Archive
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? Signature.Compound
            : bytes.StartsWith("%PDF"u8) ? Signature.Pdf
            : bytes.StartsWith("{\\rtf"u8) ? Signature.Rtf
            : Signature.Other;

    public static DocumentReading.Refused? Refusal(ReadOnlySpan<byte> bytes, string name, bool isWord) => Of(bytes) switch
    {
        Signature.Empty => new("empty", $"“{name}”是空文件，请检查是否保存完整。"),
        Signature.Compound => new("extension", $"“{name}”是旧版 Word 或加密文件，请在 Word 中另存为未加密的 .docx 再导入。"),
        Signature.Pdf => new("extension", $"“{name}”其实是 PDF，请先转成 .docx 或 .txt 再导入。"),
        Signature.Rtf => new("extension", $"“{name}”其实是 RTF，请在 Word 中另存为 .docx 再导入。"),
        Signature.Other when isWord => new("extension", $"“{name}”不是 Word 文档（扩展名与内容不符），请核对文件。"),
        Signature.Archive when !isWord => new("extension", $"“{name}”其实是压缩包或 Word 文档，请用正确的扩展名再导入。"),
        _ => null,
    };
}
