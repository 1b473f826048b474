using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Why a package of Word or Excel is refused.</summary>
/// <param name="Code">archive, macros, inflation, external, dtd or damaged.</param>
/// <param name="Detail">A number of entries, an address or a line; empty where there is none.</param>
internal sealed record PackageFault(string Code, string Detail = "");

/// <summary>Opens a .docx or .xlsx without trusting it: sizes are limited before and while anything is inflated, and nothing outside is fetched.</summary>
internal static class OfficePackage
{
    public const int MostEntries = 5_000;
    public const long GreatestTotal = 512L * 1024 * 1024;
    public const long GreatestPart = 24L * 1024 * 1024;
    private const int GreatestRatio = 250;
    private const int AnyRatio = 1024 * 1024;

    /// <summary>Kinds of link that make a program load something; a link that a reader may click is none of them.</summary>
    private static readonly string[] ForbiddenExternals =
        ["attachedTemplate", "image", "oleObject", "subDocument", "frame", "package", "video", "audio", "externalLinkPath", "externalLink", "xlExternalLinkPath", "connections"];

    /// <summary>Reads an archive, or tells why it cannot be read; nothing that a broken file does is thrown.</summary>
    public static (T? Value, PackageFault? Fault) Read<T>(byte[] bytes, Func<ZipArchive, (T?, PackageFault?)> read) where T : class
    {
        try
        {
            if (ZipContents.Count(new MemoryStream(bytes, writable: false)) is var count and > MostEntries)
            {
                return (null, new("archive", count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }

            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            return Inspect(archive) is { } fault ? (null, fault) : read(archive);
        }
        catch (PartTooLarge)
        {
            return (null, new("inflation"));
        }
        catch (XmlException exception)
        {
            return (null, exception.Message.Contains("DTD", StringComparison.Ordinal)
                ? new("dtd")
                : new("damaged", exception.LineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, new("damaged"));
        }
    }

    /// <summary>A part as XML: no DTD, no entity, no more than the limit whatever the archive's list of contents claims.</summary>
    public static XmlReader Open(ZipArchiveEntry entry, InflationBudget? budget = null) =>
        XmlReader.Create(new LimitedStream(entry.Open(), Limit(entry), budget), new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1024,
            CloseInput = true,
        });

    public static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // The compressed length is what the archive really holds, whatever length the part claims to inflate to.
    private static long Limit(ZipArchiveEntry entry) => Math.Min(GreatestPart, Math.Max(AnyRatio, GreatestRatio * entry.CompressedLength));

    private static PackageFault? Inspect(ZipArchive archive)
    {
        var entries = archive.Entries;
        if (entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || entry.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            return new("macros");
        }

        if (entries.Sum(entry => entry.Length) > GreatestTotal || entries.Any(entry => entry.Length > AnyRatio && entry.Length > GreatestRatio * Math.Max(1, entry.CompressedLength)) || entries.Any(entry => IsXml(entry) && entry.Length > GreatestPart))
        {
            return new("inflation");
        }

        if (entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < entries.Count)
        {
            return new("damaged");
        }

        return entries.Where(entry => entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Select(External).FirstOrDefault(target => target is not null) is { } external
            ? new("external", external)
            : null;
    }

    /// <summary>What a part would load from elsewhere.</summary>
    private static string? External(ZipArchiveEntry entry)
    {
        using var xml = Open(entry);
        while (xml.Next())
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
