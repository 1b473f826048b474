using System.Globalization;
using System.Text;
using System.Xml;

namespace Changzhou.Bulletin.Releasing.Data;

/// <summary>A sheet to write: its first row is its head and stays in sight.</summary>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="Wraps">Whether long texts break into lines.</param>
internal sealed record Sheet(string Name, IReadOnlyList<int> Widths, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object?>> Rows, bool Wraps = false);

/// <summary>Writes an XLSX (ECMA-376): numbers are numbers with the digits that were published, words are text and never formulas.</summary>
/// <remarks>The same sheets give the same bytes, which a library that stamps the time of writing does not.</remarks>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const int HeadStyle = 1;
    private const int WrappedStyle = 2;
    private const int QuotedStyle = 3;

    /// <summary>The style of a number with no digits behind the point; with n digits it is this and n.</summary>
    private const int NumberStyle = 4;

    private const int MostDecimals = 10;

    /// <summary>Number formats below this are the format's own.</summary>
    private const int OwnFormats = 164;

    public static byte[] Write(string title, string creator, DateTimeOffset created, IReadOnlyList<Sheet> sheets) => FixedZip.Write(
    [
        ("[Content_Types].xml", Xml(xml => ContentTypes(xml, sheets.Count))),
        ("_rels/.rels", Xml(xml => Relations(xml,
        [
            ($"{Office}/officeDocument", "xl/workbook.xml"),
            ($"{Package}/relationships/metadata/core-properties", "docProps/core.xml"),
        ]))),
        ("docProps/core.xml", Xml(xml => Properties(xml, title, creator, created))),
        ("xl/workbook.xml", Xml(xml => Book(xml, sheets))),
        ("xl/_rels/workbook.xml.rels", Xml(xml => Relations(xml,
            [.. sheets.Select((_, place) => ($"{Office}/worksheet", $"worksheets/sheet{place + 1}.xml")), ($"{Office}/styles", "styles.xml")]))),
        ("xl/styles.xml", Xml(Styles)),
        .. sheets.Select((sheet, place) => ($"xl/worksheets/sheet{place + 1}.xml", Xml(xml => Cells(xml, sheet)))),
    ]);

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return stream.ToArray();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", $"{Package}/content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/docProps/core.xml"), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{SheetType}sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", $"{SheetType}styles+xml"));
        for (var sheet = 1; sheet <= sheets; sheet++)
        {
            Element(xml, "Override", ("PartName", $"/xl/worksheets/sheet{sheet}.xml"), ("ContentType", $"{SheetType}worksheet+xml"));
        }
    }

    private static void Relations(XmlWriter xml, IReadOnlyList<(string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", $"{Package}/relationships");
        foreach (var (place, (type, target)) in relations.Index())
        {
            Element(xml, "Relationship", ("Id", $"rId{place + 1}"), ("Type", type), ("Target", target));
        }
    }

    private static void Properties(XmlWriter xml, string title, string creator, DateTimeOffset created)
    {
        const string dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/";
        xml.WriteStartElement("cp", "coreProperties", $"{Package}/metadata/core-properties");
        xml.WriteElementString("dc", "title", dc, Clean(title));
        xml.WriteElementString("dc", "creator", dc, Clean(creator));
        xml.WriteStartElement("dcterms", "created", terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static void Book(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        foreach (var (place, sheet) in sheets.Index())
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", Number(place + 1));
            xml.WriteAttributeString("r", "id", Office, $"rId{place + 1}");
            xml.WriteEndElement();
        }
    }

    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteStartElement("numFmts");
        for (var digits = 0; digits <= MostDecimals; digits++)
        {
            Element(xml, "numFmt", ("numFmtId", Number(OwnFormats + digits)), ("formatCode", digits == 0 ? "0" : "0." + new string('0', digits)));
        }

        xml.WriteEndElement();
        xml.WriteRaw("<fonts><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>");
        xml.WriteRaw("<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>");
        xml.WriteRaw("<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>");
        xml.WriteStartElement("cellXfs");
        xml.WriteRaw("<xf/><xf fontId=\"1\" applyFont=\"1\"/>");
        xml.WriteRaw("<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf><xf quotePrefix=\"1\"/>");
        for (var digits = 0; digits <= MostDecimals; digits++)
        {
            Element(xml, "xf", ("numFmtId", Number(OwnFormats + digits)), ("applyNumberFormat", "1"));
        }
    }

    private static void Cells(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteStartElement("cols");
        foreach (var (place, width) in sheet.Widths.Index())
        {
            Element(xml, "col", ("min", Number(place + 1)), ("max", Number(place + 1)), ("width", Number(width)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        Row(xml, 1, sheet.Heads.Select(head => (object?)head), _ => HeadStyle);
        foreach (var (place, row) in sheet.Rows.Index())
        {
            Row(xml, place + 2, row, text => FormulaSafety.IsFormula(text) ? QuotedStyle : sheet.Wraps ? WrappedStyle : 0);
        }

        xml.WriteEndElement();
        Element(xml, "autoFilter", ("ref", $"A1:{Letters(sheet.Heads.Count)}{Number(sheet.Rows.Count + 1)}"));
    }

    private static void Row(XmlWriter xml, int number, IEnumerable<object?> cells, Func<string, int> styleOf)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(number));
        foreach (var (place, cell) in cells.Index())
        {
            Cell(xml, $"{Letters(place + 1)}{Number(number)}", cell, styleOf);
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string address, object? cell, Func<string, int> styleOf)
    {
        if (cell is null or "")
        {
            return;
        }

        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", address);
        switch (cell)
        {
            case decimal number:
                xml.WriteAttributeString("s", Number(NumberStyle + Math.Min((int)number.Scale, MostDecimals)));
                xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
                break;
            case int number:
                xml.WriteElementString("v", Number(number));
                break;
            case bool flag:
                xml.WriteAttributeString("t", "b");
                xml.WriteElementString("v", flag ? "1" : "0");
                break;
            case string text:
                xml.WriteAttributeString("s", Number(styleOf(text)));
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is");
                xml.WriteStartElement("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Clean(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {cell.GetType().Name}.", nameof(cell));
        }

        xml.WriteEndElement();
    }

    /// <summary>A character that XML cannot hold is shown as one that is not known.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value < ' ' && rune.Value is not ('\t' or '\n' or '\r') || rune.Value is 0xfffe or 0xffff ? Rune.ReplacementChar.ToString() : rune.ToString()));

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
