using Changzhou.Bulletin.Editions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Format = DocumentFormat.OpenXml.Spreadsheet.CellFormat;

namespace Changzhou.Bulletin.Importing.Workbooks;

/// <summary>The few formats of the template: heads, text, and a number format for each count of digits.</summary>
internal sealed class TemplateStyles(Catalogue catalogue)
{
    private const uint TextFormat = 49;
    private const uint FirstOwnFormat = 164;
    private const uint HeadStyle = 1;
    private const uint TextStyle = 2;

    private readonly List<int> decimals = [.. catalogue.Indicators.Where(indicator => indicator.Kind == ValueKind.Number).Select(indicator => indicator.Decimals).Distinct().Order()];

    public static Row Row(IEnumerable<Cell> cells) => new(cells);

    public static Cell Head(string text) => Of(text, HeadStyle);

    public static Cell Text(string text) => Of(text, TextStyle);

    /// <summary>To be filled in. Words and ranges are text, so that Excel makes no date of 6-15.</summary>
    public Cell Empty(Indicator indicator) =>
        new() { StyleIndex = indicator.Kind == ValueKind.Number ? (uint)(decimals.IndexOf(indicator.Decimals) + 3) : TextStyle };

    public Stylesheet Stylesheet() => new(
        new NumberingFormats(decimals.Select((digits, index) => new NumberingFormat
        {
            NumberFormatId = FirstOwnFormat + (uint)index,
            FormatCode = digits == 0 ? "0" : "0." + new string('0', digits),
        })),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new Format()),
        new CellFormats(
        [
            new Format { FontId = 0 },
            new Format { FontId = 1, ApplyFont = true, NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new Format { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            .. decimals.Select((_, index) => new Format { NumberFormatId = FirstOwnFormat + (uint)index, ApplyNumberFormat = true }),
        ]));

    private static Cell Of(string text, uint style) => text.Length == 0
        ? new() { StyleIndex = style }
        : new() { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) };
}
