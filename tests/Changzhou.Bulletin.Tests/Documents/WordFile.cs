using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Tests.Documents;

/// <summary>Builds .docx files part by part, good ones and bad ones.</summary>
internal sealed class WordFile
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    public static WordFile With(string body) => new WordFile()
        .Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""")
        .Part("word/document.xml", $"""<w:document xmlns:w="{Namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>""");

    public static string Paragraph(string text, string? style = null) =>
        $"<w:p>{(style is null ? "" : $"""<w:pPr><w:pStyle w:val="{style}"/></w:pPr>""")}<w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public WordFile Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public WordFile Part(string name, byte[] content)
    {
        parts[name] = content;
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
