using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Which styles of a document are headings, contents entries or captions, by their names and outline levels.</summary>
internal sealed partial class WordStyles
{
    private readonly Dictionary<string, (string Name, int? Outline)> styles = new(StringComparer.Ordinal);

    public static WordStyles Read(ZipArchive archive)
    {
        var read = new WordStyles();
        if (archive.GetEntry("word/styles.xml") is not { } entry)
        {
            return read;
        }

        using var xml = WordPackage.Open(entry);
        var (id, name, outline) = ("", "", (int?)null);
        while (xml.Next())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "style"):
                    (id, name, outline) = (xml.GetAttribute("styleId", xml.NamespaceURI) ?? "", "", null);
                    break;
                case (XmlNodeType.Element, "name"):
                    name = xml.GetAttribute("val", xml.NamespaceURI) ?? "";
                    break;
                case (XmlNodeType.Element, "outlineLvl") when int.TryParse(xml.GetAttribute("val", xml.NamespaceURI), NumberStyles.None, CultureInfo.InvariantCulture, out var level):
                    outline = level < 9 ? level : null;
                    break;
                case (XmlNodeType.EndElement, "style"):
                    read.styles[id] = (name, outline);
                    break;
            }
        }

        return read;
    }

    public int? Outline(string? style)
    {
        if (style is null)
        {
            return null;
        }

        var (name, outline) = styles.TryGetValue(style, out var known) ? known : (style, null);
        return outline ?? (Heading().Match(name) is { Success: true } match ? Numerals.ToInt(match.Groups[1].Value) - 1 : null);
    }

    public bool IsContents(string? style) => style is not null && Contents().IsMatch(Name(style));

    public bool IsCaption(string? style) => style is not null && Caption().IsMatch(Name(style));

    private string Name(string style) => styles.TryGetValue(style, out var known) ? known.Name : style;

    [GeneratedRegex(@"^(?:heading|标题)\s?([1-6])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:toc|目录)\s?[0-9]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^(?:caption|题注)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Caption();
}
