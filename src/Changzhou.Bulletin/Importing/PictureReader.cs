using System.Xml;

namespace Changzhou.Bulletin.Importing;

/// <summary>Reads the pictures of an edition; lets in what is certainly a harmless SVG, PNG or JPEG.</summary>
internal sealed class PictureReader(string folder, FaultList faults)
{
    private static readonly string[] ActiveElements = ["script", "foreignObject", "iframe", "embed", "object", "handler", "listener", "audio", "video"];
    private static readonly string[] Extensions = [".svg", ".png", ".jpg", ".jpeg"];

    /// <summary>All pictures of the folder, shown or not, so that none is lost on the way out.</summary>
    public IReadOnlyDictionary<string, byte[]> Read(IEnumerable<(string File, Spot Spot)> shown)
    {
        var pictures = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var files = FolderFile.List(folder, "pictures").ToList();
        foreach (var file in files)
        {
            if (Load(file) is { } bytes)
            {
                pictures.Add(file, bytes);
            }
        }

        foreach (var (file, spot) in shown)
        {
            if (FolderFile.LeadsOut(file) || !file.StartsWith("pictures/", StringComparison.Ordinal))
            {
                faults.Add(spot, FaultMessages.PathLeadsOut(file));
            }
            else if (!files.Contains(file))
            {
                faults.Add(spot, FaultMessages.MissingPicture(file, Nearest.To(file, files)));
            }
        }

        return pictures;
    }

    private byte[]? Load(string file)
    {
        if (ExtensionOf(file) is null)
        {
            faults.Add(file, FaultMessages.PictureKind);
            return null;
        }

        return FolderFile.Load(folder, file, SourceText.MostBytes, faults) is { } bytes && Accepts(file, bytes) ? bytes : null;
    }

    private static string? ExtensionOf(string file) => Extensions.FirstOrDefault(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the bytes are such a picture as the name says; where not, the faults say why.</summary>
    internal bool Accepts(string file, byte[] bytes)
    {
        if (ExtensionOf(file) is not { } extension)
        {
            faults.Add(file, FaultMessages.PictureKind);
            return false;
        }

        if (bytes.Length > SourceText.MostBytes)
        {
            faults.Add(file, FaultMessages.FileTooBig(bytes.Length, SourceText.MostBytes));
            return false;
        }

        var good = extension switch
        {
            ".svg" => SvgIsHarmless(file, bytes),
            ".png" => bytes.AsSpan().StartsWith(PngSignature),
            _ => bytes.AsSpan().StartsWith(JpegSignature),
        };
        if (!good && extension != ".svg")
        {
            faults.Add(file, FaultMessages.PictureContent(extension));
        }

        return good;
    }

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegSignature => [0xFF, 0xD8, 0xFF];

    private bool SvgIsHarmless(string file, byte[] bytes)
    {
        var before = faults.Count;
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = SourceText.MostBytes };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        try
        {
            var root = true;
            var inStyle = false;
            while (reader.Read())
            {
                var spot = Spot(file, reader);
                if (reader.NodeType == XmlNodeType.Element)
                {
                    if (root && reader is not { LocalName: "svg", NamespaceURI: "http://www.w3.org/2000/svg" })
                    {
                        faults.Add(spot, FaultMessages.NotSvg);
                    }

                    root = false;
                    inStyle = reader.LocalName == "style";
                    CheckElement(reader, spot);
                }
                else if (reader.NodeType is XmlNodeType.ProcessingInstruction || (inStyle && reader.HasValue && LeadsAway(reader.Value)))
                {
                    faults.Add(spot, FaultMessages.SvgActive(reader.NodeType == XmlNodeType.ProcessingInstruction ? $"<?{reader.Name}?>" : "style"));
                }
            }
        }
        catch (XmlException fault)
        {
            faults.Add(new Spot(file, Math.Max(1, fault.LineNumber), Math.Max(1, fault.LinePosition)), FaultMessages.SvgSyntax);
        }

        return faults.Count == before;
    }

    private void CheckElement(XmlReader reader, Spot spot)
    {
        if (ActiveElements.Contains(reader.LocalName, StringComparer.OrdinalIgnoreCase))
        {
            faults.Add(spot, FaultMessages.SvgActive($"<{reader.LocalName}>"));
        }

        while (reader.MoveToNextAttribute())
        {
            var isLink = reader.LocalName is "href" or "src";
            var isHarmlessLink = reader.Value.TrimStart() is ['#', ..]
                || reader.Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal)
                || reader.Value.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal);
            if ((isLink && !isHarmlessLink)
                || reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (!isLink && reader.Prefix != "xmlns" && LeadsAway(reader.Value)))
            {
                faults.Add(Spot(spot.File, reader), FaultMessages.SvgActive(reader.Name));
            }
        }

        reader.MoveToElement();
    }

    /// <summary>CSS that fetches something, or an address that runs something.</summary>
    private static bool LeadsAway(string value)
    {
        var plain = value.Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        return plain.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || plain.Contains('\\')
            || plain.Replace("url(#", "", StringComparison.OrdinalIgnoreCase).Contains("url(", StringComparison.OrdinalIgnoreCase);
    }

    private static Spot Spot(string file, XmlReader reader) =>
        reader is IXmlLineInfo info && info.HasLineInfo() ? new(file, info.LineNumber, info.LinePosition) : new(file, 1, 1);
}
