using System.IO.Compression;
using System.Text;

namespace Changzhou.Bulletin.Benchmarks.Fuzzing;

/// <summary>A package of a few parts, one of which is spoiled; now and then the archive itself is.</summary>
internal sealed class SmallPackage(Mutator mutator, IReadOnlyList<(string Name, string Content)> parts)
{
    private readonly IReadOnlyList<(string Name, byte[] Content)> parts = [.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))];

    public byte[] Next()
    {
        if (mutator.Chance(8))
        {
            return mutator.File(Pack(-1));
        }

        return Pack(mutator.Below(parts.Count));
    }

    private byte[] Pack(int spoiled)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, (name, content)) in parts.Index())
            {
                using var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(index == spoiled ? mutator.File(content) : content);
            }
        }

        return stream.ToArray();
    }

    public static SmallPackage Workbook(Mutator mutator) => new(mutator,
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/><sheets><sheet name="数据" sheetId="1" r:id="r1"/><sheet name="隐" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/sharedStrings.xml", """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>指标</t></si><si><t>数值</t></si><si><r><t>PM</t></r><r><t xml:space="preserve">2.5</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>单位</t></si><si><t>μg/m3</t></si><si><t>2022年</t></si><si><t>天</t></si><si><t>酸雨频率</t></si></sst>"""),
        ("xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="0.0%;[Red]-0.0%"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""),
        ("xl/worksheets/sheet1.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>3</v></c><c r="D1" t="s"><v>5</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>34.000000000000004</v></c><c r="C2" t="s"><v>4</v></c><c r="D2" s="9"><f>A1+1</f><v>33</v></c></row><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>优良天数</t></is></c><c r="B3" t="str"><f>"1,285"</f><v>1,285</v></c><c r="C3" t="s"><v>6</v></c></row><row r="4"><c r="A4" t="s"><v>7</v></c><c r="B4" s="1"><v>0.125</v></c></row></sheetData><mergeCells><mergeCell ref="A5:B6"/></mergeCells></worksheet>"""),
    ]);

    public static SmallPackage Word(Mutator mutator) => new(mutator,
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
        ("word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="https://example.cn"/></Relationships>"""),
        ("word/styles.xml", """<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="2"><w:name w:val="toc 1"/></w:style><w:style w:styleId="3"><w:name w:val="caption"/></w:style></w:styles>"""),
        ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
            + Paragraph("2023年常州市生态环境状况公报", "") + Paragraph("第一章 环境空气", "1") + string.Concat(Corpus.Sentences.Take(6).Select(text => Paragraph(text, ""))) + Paragraph("表1 污染物浓度", "3")
            + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" + Paragraph("指标", "") + "</w:tc><w:tc>" + Paragraph("2023年", "") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc><w:tc>" + Paragraph("PM2.5", "") + "</w:tc><w:tc>" + Paragraph("34", "") + "</w:tc></w:tr></w:tbl>"
            + "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>框</w:t><w:br/><w:tab/></w:r></w:p></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent><w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:body></w:document>"),
    ]);

    private static string Paragraph(string text, string style) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</w:t></w:r></w:p>";
}
