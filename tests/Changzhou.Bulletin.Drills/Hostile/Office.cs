namespace Changzhou.Bulletin.Drills.Hostile;

/// <summary>A small good document and a small good workbook, and the same with one thing wrong.</summary>
internal static class Office
{
    public const string WordMain = "word/document.xml";
    public const string SheetMain = "xl/worksheets/sheet1.xml";
    public const string WordHead = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>2023年常州市生态环境状况公报</w:t></w:r></w:p>";
    public const string WordTail = "</w:body></w:document>";
    public const string SheetHead = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    public const string SheetTail = "</sheetData></worksheet>";
    public const string Header = """<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>数值</t></is></c></row>""";

    public static byte[] Word { get; } = Pack.Zip(
        ("[Content_Types].xml", Pack.Text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("word/_rels/document.xml.rels", Pack.Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>")),
        (WordMain, Pack.Text(WordHead + "<w:p><w:r><w:t>第一章 环境空气</w:t></w:r></w:p><w:p><w:r><w:t>全市优良天数为285天。</w:t></w:r></w:p>" + WordTail)));

    public static byte[] Book { get; } = Pack.Zip(
        ("[Content_Types].xml", Pack.Text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("xl/workbook.xml", Pack.Text("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"数据\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", Pack.Text("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
        ("xl/styles.xml", Pack.Text("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")),
        ("xl/sharedStrings.xml", Pack.Text("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>PM2.5</t></si></sst>")),
        (SheetMain, Pack.Text(SheetHead + Header + Row("<v>34</v>") + SheetTail)));

    /// <summary>The row of PM2.5, with this in the cell of the value.</summary>
    public static string Row(string value, string attributes = "") => $"""<row r="2"><c r="A2" t="inlineStr"><is><t>PM2.5</t></is></c><c r="B2" {attributes}>{value}</c></row>""";

    public static byte[] WordOf(string body) => Pack.With(Word, WordMain, WordHead + body + WordTail);

    public static byte[] BookOf(string rows) => Pack.With(Book, SheetMain, SheetHead + rows + SheetTail);
}
