using System.Globalization;
using System.Text;
using System.Xml;

namespace Changzhou.Bulletin.Importing.Pictures;

/// <summary>Whether a file is an SVG that runs nothing, fetches nothing, and is no larger drawn than it looks.</summary>
internal sealed class SvgCheck(string file, FaultList faults)
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const int Deepest = 256;
    private const double GreatestSize = 100_000;

    private static readonly string[] ActiveElements = ["script", "foreignObject", "iframe", "embed", "object", "handler", "listener", "audio", "video"];

    /// <summary>Namespaces whose elements do something in a browser; those of drawing programs do nothing.</summary>
    private static readonly string[] ActiveNamespaces = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/XInclude", "http://www.w3.org/1999/XSL/Transform"];

    private readonly SvgReferences references = new();
    private readonly StringBuilder style = new();
    private int? styleDepth;

    public bool Accepts(byte[] bytes)
    {
        var before = faults.Count;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = SourceText.MostBytes };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        try
        {
            Read(reader);
            if (faults.Count == before && references.AreTooMany())
            {
                faults.Add(file, FaultMessages.SvgTooMany(SvgReferences.Most));
            }
        }
        catch (XmlException fault)
        {
            faults.Add(new Spot(file, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), FaultMessages.SvgSyntax);
        }

        return faults.Count == before;
    }

    private void Read(XmlReader reader)
    {
        var root = true;
        while (reader.Read())
        {
            if (styleDepth is { } outer && reader.Depth <= outer)
            {
                EndStyle(Spot(reader));
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > Deepest:
                    faults.Add(Spot(reader), FaultMessages.SvgTooDeep(Deepest));
                    return;
                case XmlNodeType.Element:
                    Element(reader, root);
                    root = false;
                    break;
                case XmlNodeType.ProcessingInstruction:
                    faults.Add(Spot(reader), FaultMessages.SvgActive($"<?{reader.Name}?>"));
                    break;
                // Browsers join the texts of a style, whatever stands between them.
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when styleDepth is not null:
                    style.Append(reader.Value);
                    break;
            }
        }
    }

    private void Element(XmlReader reader, bool isRoot)
    {
        var (name, depth) = (reader.LocalName, reader.Depth);
        if (isRoot && (name != "svg" || reader.NamespaceURI != Svg))
        {
            faults.Add(Spot(reader), FaultMessages.NotSvg);
        }

        if (ActiveElements.Contains(name, StringComparer.OrdinalIgnoreCase) || ActiveNamespaces.Contains(reader.NamespaceURI))
        {
            faults.Add(Spot(reader), FaultMessages.SvgActive($"<{name}>"));
        }

        if (name == "style" && !reader.IsEmptyElement)
        {
            styleDepth ??= depth;
        }

        references.Begin(depth, reader.GetAttribute("id"));
        while (reader.MoveToNextAttribute())
        {
            Attribute(reader, name, isRoot);
        }

        reader.MoveToElement();
    }

    private void Attribute(XmlReader reader, string element, bool isRoot)
    {
        var value = reader.Value;
        var isLink = reader.LocalName is "href" or "src";
        if ((isLink && !IsHarmlessLink(value))
            || reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (!isLink && reader.Prefix != "xmlns" && LeadsAway(value)))
        {
            faults.Add(Spot(reader), FaultMessages.SvgActive(reader.Name));
        }
        else if (isRoot && reader.Name is "width" or "height" or "viewBox" && IsTooGreat(value))
        {
            faults.Add(Spot(reader), FaultMessages.SvgSize(value.Length <= 40 ? value : value[..40] + "…"));
        }

        references.Attribute(element, reader.LocalName, value);
    }

    /// <summary>A part of the same file, or a picture that is in it whole.</summary>
    private static bool IsHarmlessLink(string value)
    {
        if (value.TrimStart() is ['#', ..])
        {
            return true;
        }

        return Embedded(value, "data:image/png;base64,") is { } png ? PngCheck.Refusal(png) is null
            : Embedded(value, "data:image/jpeg;base64,") is { } jpeg && JpegCheck.Refusal(jpeg) is null;
    }

    private static byte[]? Embedded(string value, string kind)
    {
        if (!value.StartsWith(kind, StringComparison.Ordinal))
        {
            return null;
        }

        var bytes = new byte[value.Length - kind.Length];
        return Convert.TryFromBase64Chars(value.AsSpan(kind.Length), bytes, out var length) ? bytes[..length] : null;
    }

    private static bool IsTooGreat(string value) =>
        value != "auto" && value.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Any(part =>
            !double.TryParse(part.TrimEnd('%').AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number) || Math.Abs(number) > GreatestSize);

    private void EndStyle(Spot spot)
    {
        if (LeadsAway(style.ToString()))
        {
            faults.Add(spot, FaultMessages.SvgActive("style"));
        }

        style.Clear();
        styleDepth = null;
    }

    /// <summary>CSS that fetches something, or an address that runs something.</summary>
    private static bool LeadsAway(string value)
    {
        // Browsers pass over spaces, ends of lines and controls within the name of a scheme.
        var plain = string.Concat(value.Where(letter => letter > ' ' && letter is not ('"' or '\'' or '\u007F')));
        return plain.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("image-set(", StringComparison.OrdinalIgnoreCase)
            || plain.Contains('\\')
            || plain.Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);
    }

    private Spot Spot(XmlReader reader) =>
        reader is IXmlLineInfo info && info.HasLineInfo() ? new(file, info.LineNumber, info.LinePosition) : new(file, 1, 1);
}
