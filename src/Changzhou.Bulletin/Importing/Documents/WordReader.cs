using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Changzhou.Bulletin.Importing.Documents;

/// <summary>Takes the words of a Word document as a stream: paragraphs, text boxes and tables in their order.</summary>
/// <remarks>Deleted revisions, field codes and the second copies of text boxes (mc:Fallback) are no text.</remarks>
internal sealed class WordReader
{
    private const int MostCells = 200_000;

    private readonly WordStyles styles;
    private readonly List<string> lines = [];
    private readonly List<SourceLine> filled = [];
    private readonly Stack<Paragraph> open = new();
    private WordTable? table;
    private int gap;
    private int cells;
    private bool picture;

    private WordReader(WordStyles styles) => this.styles = styles;

    public static SourceContent Read(ZipArchive archive)
    {
        var reader = new WordReader(WordStyles.Read(archive));
        using var xml = WordPackage.Open(archive.GetEntry("word/document.xml")!);
        reader.ReadBody(xml);
        return new("docx", reader.lines, reader.filled);
    }

    private void ReadBody(XmlReader xml)
    {
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "Fallback" or "del" or "instrText" or "delText" or "sectPr" or "moveFrom")
            {
                xml.Pass();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                Start(xml);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }

            xml.Next();
        }
    }

    private void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal):
                open.Push(new());
                if (xml.IsEmptyElement)
                {
                    EndParagraph();
                }

                break;
            case "pStyle" when open.Count > 0:
                open.Peek().Style = Value(xml);
                break;
            case "outlineLvl" when open.Count > 0 && int.TryParse(Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var outline) && outline < 9:
                open.Peek().Outline = outline;
                break;
            case "t" or "tab" or "ptab" or "br" or "cr" or "noBreakHyphen" when open.Count > 0:
                Text(xml, open.Peek().Text);
                break;
            case "drawing" or "pict":
                picture = true;
                break;
            default:
                StartTable(xml);
                break;
        }
    }

    private void StartTable(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tbl":
                table = new(table);
                break;
            case "tr":
                table?.StartRow();
                break;
            case "tc":
                table?.StartCell();
                cells = cells < MostCells ? cells + 1 : throw new PartTooLarge();
                break;
            case "gridSpan" when table is not null && int.TryParse(Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out var span):
                table.Span = Math.Clamp(span, 1, 100);
                break;
            case "vMerge" when table is not null:
                table.ContinuesAbove = Value(xml) is not "restart";
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when open.Count > 0:
                EndParagraph();
                break;
            case "tc":
                table?.EndCell();
                break;
            case "tr":
                table?.EndRow();
                break;
            case "tbl" when table is not null:
                EndTable(table);
                break;
        }
    }

    private static void Text(XmlReader xml, StringBuilder text)
    {
        switch (xml.LocalName)
        {
            case "t" when !xml.IsEmptyElement:
                xml.Next();
                Take(xml, text);
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "br" when xml.GetAttribute("type", xml.NamespaceURI) is null or "textWrapping":
            case "cr":
                text.Append('\n');
                break;
            case "tab" or "ptab":
                text.Append('\t');
                break;
        }
    }

    /// <summary>Bit by bit: a text may be as long as its part, and no line of a bulletin is.</summary>
    private static void Take(XmlReader xml, StringBuilder text)
    {
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
        {
            return;
        }

        var buffer = new char[4096];
        for (int taken; (taken = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
        {
            text.Append(buffer, 0, taken);
            if (text.Length > OfficialDocumentReader.LongestLine)
            {
                throw new PartTooLarge();
            }
        }
    }

    private void EndParagraph()
    {
        var paragraph = open.Pop();
        if (table is not null)
        {
            table.Add(paragraph.Text.ToString());
            return;
        }

        foreach (var line in paragraph.Text.ToString().Split('\n'))
        {
            Add(line, paragraph);
        }
    }

    private void Add(string line, Paragraph paragraph)
    {
        lines.Add(lines.Count < OfficialDocumentReader.MostLines ? line : throw new PartTooLarge());
        var located = TextNormaliser.Join(lines, [(lines.Count, 0, line.Length)]);
        if (located.Text.Length == 0)
        {
            gap++;
            return;
        }

        filled.Add(new()
        {
            Number = lines.Count,
            Raw = line,
            Located = located,
            Gap = gap,
            AfterPicture = picture,
            Outline = paragraph.Outline ?? styles.Outline(paragraph.Style),
            IsContentsEntry = styles.IsContents(paragraph.Style),
            IsCaption = styles.IsCaption(paragraph.Style),
        });
        (gap, picture) = (0, false);
    }

    private void EndTable(WordTable ended)
    {
        table = ended.Outer;
        if (table is not null)
        {
            table.Add(string.Join(' ', ended.Rows.SelectMany(row => row).Select(cell => cell.Text)));
            return;
        }

        if (ended.Rows.Count == 0)
        {
            return;
        }

        var rows = new List<IReadOnlyList<SourceCell>>();
        foreach (var row in ended.Rows)
        {
            rows.Add(AddRow(row));
        }

        var first = filled.Count;
        for (var i = 0; i < rows.Count; i++)
        {
            var number = lines.Count - rows.Count + i + 1;
            filled.Add(new() { Number = number, Raw = lines[number - 1], Located = TextNormaliser.Join(lines, [(number, 0, lines[number - 1].Length)]), Gap = i == 0 ? gap : 0, InTable = true });
        }

        filled[first] = filled[first] with { Table = rows };
        (gap, picture) = (0, false);
    }

    private List<SourceCell> AddRow(List<(string Text, int Span, bool ContinuesAbove)> row)
    {
        var line = new StringBuilder();
        var cells = new List<SourceCell>();
        foreach (var (text, span, continuesAbove) in row)
        {
            line.Append(cells.Count > 0 ? "\t" : "");
            var start = line.Length;
            line.Append(text.Trim().ReplaceLineEndings(" ").Replace('\t', ' '));
            cells.Add(new(lines.Count + 1, start, line.Length, span, continuesAbove));
        }

        lines.Add(line.ToString());
        return cells;
    }

    private static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();
        public string? Style { get; set; }
        public int? Outline { get; set; }
    }
}
