using System.Globalization;
using System.IO.Compression;
using Changzhou.Bulletin.Importing.Documents;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>Tells by a cell's style whether its number is a percentage or a date (ECMA-376 part 1, 18.8.30).</summary>
internal sealed class NumberFormats
{
    private const int MostStyles = 100_000;
    private readonly List<CellFormat> styles = [];

    public static NumberFormats Read(ZipArchiveEntry? entry, InflationBudget budget)
    {
        var formats = new NumberFormats();
        if (entry is null)
        {
            return formats;
        }

        using var xml = OfficePackage.Open(entry, budget);
        var codes = new Dictionary<int, CellFormat>();
        var inCells = false;
        while (xml.Next())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == System.Xml.XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == System.Xml.XmlNodeType.Element && xml.LocalName == "numFmt" && Number(xml.GetAttribute("numFmtId")) is { } id)
            {
                codes[id] = OfCode(xml.GetAttribute("formatCode") ?? "");
            }
            else if (xml.NodeType == System.Xml.XmlNodeType.Element && xml.LocalName == "xf" && inCells && formats.styles.Count < MostStyles)
            {
                var used = Number(xml.GetAttribute("numFmtId")) ?? 0;
                formats.styles.Add(codes.TryGetValue(used, out var own) ? own : OfId(used));
            }
        }

        return formats;
    }

    public CellFormat Of(string? style) => Number(style) is { } index && index < styles.Count ? styles[index] : CellFormat.Plain;

    /// <summary>The formats that every program knows by number; 27 to 58 as in Chinese Excel.</summary>
    internal static CellFormat OfId(int id) => id switch
    {
        9 or 10 => CellFormat.Percent,
        17 or 27 or 36 or 50 or 52 or 57 => CellFormat.Month,
        14 or 15 or 16 or 22 or (>= 28 and <= 31) or 51 or 53 or 54 or 58 => CellFormat.Day,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => CellFormat.Time,
        _ => CellFormat.Plain,
    };

    internal static CellFormat OfCode(string code)
    {
        var (bare, elapsed) = Bare(code);
        return bare.Contains('%', StringComparison.Ordinal) ? CellFormat.Percent
            : bare.Contains("general", StringComparison.Ordinal) ? CellFormat.Plain
            : bare.Contains('d', StringComparison.Ordinal) ? CellFormat.Day
            : bare.Contains('y', StringComparison.Ordinal) ? bare.Contains('m', StringComparison.Ordinal) ? CellFormat.Month : CellFormat.Year
            : elapsed || bare.Contains('h', StringComparison.Ordinal) || bare.Contains('s', StringComparison.Ordinal) ? CellFormat.Time
            : bare.Contains('m', StringComparison.Ordinal) ? CellFormat.Month
            : CellFormat.Plain;
    }

    /// <summary>The code of positive numbers without quoted, escaped and bracketed parts; [h] counts hours.</summary>
    private static (string Code, bool Elapsed) Bare(string code)
    {
        var bare = new System.Text.StringBuilder();
        var elapsed = false;
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            if (code[at] is '\\' or '_' or '*')
            {
                at++;
            }
            else if (code[at] is '"' or '[')
            {
                var end = code.IndexOf(code[at] == '"' ? '"' : ']', at + 1);
                elapsed |= code[at] == '[' && end == at + 2 && "hms".Contains(char.ToLowerInvariant(code[at + 1]), StringComparison.Ordinal);
                at = end < 0 ? code.Length : end;
            }
            else
            {
                bare.Append(char.ToLowerInvariant(code[at]));
            }
        }

        return (bare.ToString(), elapsed);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
