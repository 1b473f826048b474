namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Reads official documents as a bureau has them: .txt in any Chinese encoding, and .docx.</summary>
public static class OfficialDocumentReader
{
    /// <summary>Above this no bulletin is; the greatest seen has 40 MB, nearly all of it pictures.</summary>
    public const int GreatestFile = 100 * 1024 * 1024;

    /// <summary>A text without pictures of 400 pages has 1 MB.</summary>
    public const int GreatestText = 16 * 1024 * 1024;

    internal const int MostLines = 200_000;
    internal const int LongestLine = 100_000;

    public static DocumentReading Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, Path.GetFileName(path));
    }

    /// <param name="name">The file's name; its ending says what it claims to be.</param>
    public static DocumentReading Read(Stream stream, string name)
    {
        var isWord = name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);
        if (!isWord && !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return new DocumentReading.Refused("extension", $"“{name}”不是 .txt 或 .docx 文件，请另存为其中一种再导入。");
        }

        var limit = isWord ? GreatestFile : GreatestText;
        if (Bytes(stream, limit) is not { } bytes)
        {
            return new DocumentReading.Refused("size", $"“{name}”超过{limit / 1024 / 1024} MB 的上限，请删去图片或拆分后再导入。");
        }

        return FileKind.Refusal(bytes, name, isWord) is { } refused ? refused
            : isWord ? WordPackage.Read(bytes, name) is var (word, refusal) && word is not null ? Build(word, name) : refusal!
            : TextDecoder.Decode(bytes) is var (text, encoding) ? IsNoText(text) ? TooLong(name) : Build(PlainText.Read(text, encoding), name)
            : new DocumentReading.Refused("encoding", $"“{name}”的编码无法识别，请另存为 UTF-8 或 GB 18030 文本再导入。");
    }

    private static DocumentReading Build(SourceContent source, string name)
    {
        if (source.Filled.Count == 0)
        {
            return new DocumentReading.Refused("empty", $"“{name}”没有文字，可能是图片版，请先做文字识别再导入。");
        }

        if (source.Lines.Count > MostLines || source.Filled.Any(line => line.Raw.Length > LongestLine))
        {
            return TooLong(name);
        }

        if (source.Filled.FirstOrDefault(line => line.Raw.Any(SourceText.TurnsText)) is { } turned)
        {
            return new DocumentReading.Refused("direction", $"“{name}”第{turned.Number}行有会颠倒文字显示顺序的不可见字符，请删去后重新输入这一行再导入。");
        }

        var (title, year, city) = DocumentTitle.Find(source.Filled);
        var (blocks, accidents) = BlockBuilder.Build(source, title);
        return new DocumentReading.Accepted(new()
        {
            Name = name,
            Encoding = source.Encoding,
            Lines = source.Lines,
            Title = title,
            Year = year,
            City = city,
            Blocks = blocks,
            Accidents = accidents,
        });
    }

    private static DocumentReading.Refused TooLong(string name) =>
        new("size", $"“{name}”超过{MostLines / 10000}万行，或有一行超过{LongestLine / 10000}万字，不像公报文稿，请检查文件。");

    /// <summary>Told before anything is kept of the lines, of which each costs more than its text.</summary>
    private static bool IsNoText(string text)
    {
        var (lines, longest) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            (lines, longest) = (lines + 1, Math.Max(longest, line.Length));
        }

        return lines > MostLines || longest > LongestLine;
    }

    /// <summary>The whole stream, or null where it is longer than the limit; no more than the limit is kept.</summary>
    private static byte[]? Bytes(Stream stream, int limit)
    {
        if (stream.CanSeek && stream.Length > limit)
        {
            return null;
        }

        using var kept = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (kept.Length + read > limit)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.Length == kept.Capacity ? kept.GetBuffer() : kept.ToArray();
    }
}
