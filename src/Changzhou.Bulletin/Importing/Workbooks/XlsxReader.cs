using System.IO.Compression;
using System.Xml;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Reads the sheets of a workbook part by part, without trusting it and without running anything.</summary>
internal sealed class XlsxReader
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string MainPart = "xl/workbook.xml";

    private readonly ZipArchive archive;
    private readonly ReadingBudget reading;
    private readonly InflationBudget inflation = new(OfficePackage.GreatestTotal);

    private XlsxReader(ZipArchive archive, ReadingBudget reading) => (this.archive, this.reading) = (archive, reading);

    /// <exception cref="WorkbookRefusal">Larger than a workbook may be.</exception>
    public static (Workbook? Workbook, PackageFault? Fault) Read(byte[] bytes, ReadingBudget budget) =>
        OfficePackage.Read<Workbook>(bytes, archive => new XlsxReader(archive, budget).Read());

    private (Workbook?, PackageFault?) Read()
    {
        if (archive.GetEntry(MainPart) is not { } main)
        {
            return (null, new("damaged", archive.GetEntry("xl/workbook.bin") is not null ? "xlsb" : archive.GetEntry("word/document.xml") is not null ? "word" : MainPart));
        }

        if (archive.Entries.Any(entry => entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase) || entry.FullName.Equals("xl/connections.xml", StringComparison.OrdinalIgnoreCase)))
        {
            return (null, new("external"));
        }

        foreach (var entry in archive.Entries.Where(OfficePackage.IsXml))
        {
            reading.CheckTime();
            if (Prolog(entry) is { } fault)
            {
                return (null, fault);
            }
        }

        var (sheets, since1904) = Sheets(main);
        var texts = SharedTexts();
        var formats = NumberFormats.Read(archive.GetEntry("xl/styles.xml"), inflation);
        var parts = new XlsxParts(texts, formats, reading, inflation);
        return (new([.. sheets.Select(sheet => XlsxSheetReader.Read(sheet.Part, sheet.Name, sheet.IsHidden, parts))], since1904), null);
    }

    /// <summary>A DTD can stand before the first element only, and no part may have one, whether it is read or not.</summary>
    private PackageFault? Prolog(ZipArchiveEntry entry)
    {
        using var xml = OfficePackage.Open(entry, inflation);
        xml.MoveToContent();
        if (entry.FullName != "[Content_Types].xml")
        {
            return null;
        }

        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
            {
                return new("macros");
            }
        }

        return null;
    }

    private (List<(ZipArchiveEntry Part, string Name, bool IsHidden)>, bool Since1904) Sheets(ZipArchiveEntry main)
    {
        var targets = Targets();
        var sheets = new List<(ZipArchiveEntry, string, bool)>();
        var since1904 = false;
        using var xml = OfficePackage.Open(main, inflation);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            since1904 |= xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet" && (xml.GetAttribute("id", Relationships) ?? xml.GetAttribute("id", StrictRelationships)) is { } id
                && targets.TryGetValue(id, out var target) && archive.GetEntry(target) is { } part)
            {
                sheets.Add((part, xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden"));
                if (sheets.Count > reading.Limits.MostSheets)
                {
                    throw new WorkbookRefusal(WorkbookMessages.TooManySheets(reading.Limits.MostSheets));
                }
            }
        }

        return (sheets, since1904);
    }

    /// <summary>The worksheets by the id that the workbook names them by; chart sheets and dialogues are none.</summary>
    private Dictionary<string, string> Targets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } entry)
        {
            return targets;
        }

        using var xml = OfficePackage.Open(entry, inflation);
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Target") is { } target && xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) == true)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + (target.StartsWith("./", StringComparison.Ordinal) ? target[2..] : target);
            }
        }

        return targets;
    }

    private List<string> SharedTexts()
    {
        var texts = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is not { } entry)
        {
            return texts;
        }

        var total = 0L;
        using var xml = OfficePackage.Open(entry, inflation);
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                var text = XlsxText.Read(xml, reading.Limits.LongestText).Text ?? "";
                total += 32 + text.Length;
                texts.Add(text);
                if (total > reading.Limits.MostSharedText)
                {
                    throw new WorkbookRefusal(WorkbookMessages.TooMuchText(reading.Limits.MostSharedText));
                }
            }
        }

        return texts;
    }
}

/// <summary>What the sheets of a workbook share.</summary>
internal sealed record XlsxParts(IReadOnlyList<string> Texts, NumberFormats Formats, ReadingBudget Reading, InflationBudget Inflation);
