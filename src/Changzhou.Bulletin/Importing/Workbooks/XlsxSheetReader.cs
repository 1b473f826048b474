using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Reads one worksheet as it streams by, and keeps the cells that hold something.</summary>
internal sealed class XlsxSheetReader
{
    private readonly XlsxParts parts;
    private readonly XmlReader xml;
    private readonly SortedDictionary<int, SheetRow> rows = [];
    private readonly List<Merge> merges = [];
    private readonly List<(int First, int Last)> hidden = [];
    private int rowsSeen;
    private int number;

    private XlsxSheetReader(XmlReader xml, XlsxParts parts) => (this.xml, this.parts) = (xml, parts);

    private WorkbookLimits Limits => parts.Reading.Limits;

    public static Sheet Read(ZipArchiveEntry part, string name, bool isHidden, XlsxParts parts)
    {
        using var xml = OfficePackage.Open(part, parts.Inflation);
        var reader = new XlsxSheetReader(xml, parts);
        reader.Read();
        return new(name, isHidden, [.. reader.rows.Values], new Merges(reader.merges, parts.Reading.Limits.MostColumns), new HiddenColumns(reader.hidden));
    }

    private void Read()
    {
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "col" when IsHidden("width") && hidden.Count < Limits.MostColumns:
                    hidden.Add((Whole("min") ?? 1, Whole("max") ?? 1));
                    break;
                case "row":
                    number = Whole("r") ?? number + 1;
                    ReadRow();
                    break;
                case "mergeCell":
                    ReadMerge();
                    break;
            }
        }
    }

    private void ReadRow()
    {
        if (++rowsSeen > Limits.MostRows)
        {
            throw new WorkbookRefusal(WorkbookMessages.TooManyRows(Limits.MostRows));
        }

        if (rowsSeen % 256 == 0)
        {
            parts.Reading.CheckTime();
        }

        var (isHidden, depth, column, cells) = (IsHidden("ht"), xml.Depth, 0, new List<SheetCell>());
        if (xml.IsEmptyElement)
        {
            return;
        }

        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                column = CellAddress.TryParse(xml.GetAttribute("r"), out _, out var given) ? given : column + 1;
                if (ReadCell(column) is { } cell)
                {
                    cells.Add(cell);
                }
            }
        }

        if (cells.Count > 0)
        {
            rows[number] = new(number, isHidden, [.. cells.OrderBy(cell => cell.Column)]);
        }
    }

    /// <summary>Null for an empty cell.</summary>
    private SheetCell? ReadCell(int column)
    {
        parts.Reading.TakeCell();
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var content = XlsxText.Read(xml, Limits.LongestText);
        return Cell(column, type, content.Text, content.IsFormula, parts.Formats.Of(style));
    }

    private SheetCell? Cell(int column, string? type, string? value, bool isFormula, CellFormat format)
    {
        if (type == "s" && value is not null)
        {
            value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < parts.Texts.Count
                ? parts.Texts[index] : throw new XmlException("No such shared string.");
        }

        // A formula may give an empty text; one without any value was never worked out.
        var unvalued = isFormula && value is null && type != "str";
        var text = value?.Trim() ?? "";
        if (text.Length == 0 && !unvalued)
        {
            return null;
        }

        if (text.Any(SourceText.TurnsText))
        {
            throw new WorkbookRefusal(WorkbookMessages.TurnsText(new CellAddress("", number, column).ToString()));
        }

        if (column > Limits.MostColumns)
        {
            throw new WorkbookRefusal(WorkbookMessages.TooManyColumns(Limits.MostColumns));
        }

        var kind = unvalued ? CellKind.Unvalued : type switch
        {
            "s" or "str" or "inlineStr" or "d" => CellKind.Text,
            "b" => CellKind.Logical,
            "e" => CellKind.Error,
            _ => CellKind.Number,
        };
        return new(column, kind, text, kind == CellKind.Number ? format : CellFormat.Plain);
    }

    private void ReadMerge()
    {
        var ends = (xml.GetAttribute("ref") ?? "").Split(':');
        if (ends.Length == 2 && CellAddress.TryParse(ends[0], out var top, out var left) && CellAddress.TryParse(ends[1], out var bottom, out var right))
        {
            merges.Add(new(top, left, bottom, right));
            if (merges.Count > Limits.MostMerges)
            {
                throw new WorkbookRefusal(WorkbookMessages.TooManyMerges(Limits.MostMerges));
            }
        }
    }

    /// <summary>Hidden, or drawn without any width or height.</summary>
    private bool IsHidden(string size) => xml.GetAttribute("hidden") is "1" or "true" || xml.GetAttribute(size) is "0";

    private int? Whole(string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
